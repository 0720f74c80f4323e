"""The document pages: private, one refused file at a time, and every look recorded."""

import pytest
from django.urls import reverse

from casework.audit.models import AuditEvent, RecordView
from casework.cases.models import Document
from casework.cases.services.add_document import add_document
from casework.core.files import check_upload
from tests.factories.notes import PDF, PNG, upload
from tests.factories.people import customer_user, enrolled, former, member, organisation_running

YOUTH = "youth_apprenticeship"


@pytest.fixture
def provider(db):
    """A provider of Youth Apprenticeship."""
    return organisation_running(YOUTH)


@pytest.fixture
def enrollment(provider):
    """An enrollment with the provider."""
    return enrolled(provider)


@pytest.fixture
def worker(client, provider):
    """A case worker of the provider, signed in."""
    user = member(organisation=provider)
    client.force_login(user)
    return user


def address(name, enrollment, *more):
    """The path of a page about `enrollment`."""
    return reverse(f"cases:{name}", args=[enrollment.public_id, *more])


def status_of(answer):
    """The status of an answer; its file is read to the end, so that it is closed."""
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


def document(uploader, enrollment, name="transcript.pdf", **fields):
    """A kept document."""
    return add_document(uploader, enrollment, check_upload(upload(name, PDF)), **fields)


def send(client, enrollment, *files, **fields):
    """Post files to the upload form."""
    data = {"kind": "transcript", "files": list(files), **fields}
    return client.post(address("add_document", enrollment), data)


def test_the_limits_are_said_before_anything_is_chosen(client, worker, enrollment):
    text = client.get(address("add_document", enrollment)).text
    assert "Up to 10 files at once" in text
    assert "PDF" in text


def test_several_files_are_kept_at_once_under_random_names(client, worker, enrollment):
    answer = send(client, enrollment, upload("Maria Ruiz.pdf", PDF), upload("photo.png", PNG))
    assert answer.url == address("list_documents", enrollment)
    kept = Document.objects.order_by("title")
    assert [row.title for row in kept] == ["Maria Ruiz", "photo"]
    assert all("Maria" not in row.file.name and row.public_id.hex in row.file.name for row in kept)
    assert (kept[0].content_type, kept[0].size, len(kept[0].sha256)) == ("application/pdf", len(PDF), 64)
    assert AuditEvent.objects.filter(action="add_document").count() == 2


def test_one_bad_file_of_four_is_named_and_the_others_are_kept(client, worker, enrollment):
    files = [
        upload("a.pdf", PDF),
        upload("b.pdf", b"MZ"),
        upload("c.png", PNG),
        upload("d.txt", b"plain words"),
    ]
    answer = send(client, enrollment, *files)
    assert answer.status_code == 200
    assert Document.objects.count() == 3
    assert "b.pdf" in answer.text
    assert "not what the name says" in answer.text
    assert answer.text.count("Not uploaded") == 1
    assert "<title>Error:" in answer.text


def test_nothing_good_is_said_beside_the_field(client, worker, enrollment):
    answer = send(client, enrollment, upload("b.pdf", b"MZ"))
    assert 'id="id_files_error"' in answer.text
    assert send(client, enrollment).context["form"].errors["files"] == ["Choose at least one file"]
    assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused(client, worker, enrollment, settings):
    settings.CASEWORK_UPLOAD_MAX_BYTES = 20
    assert "At most 20" in send(client, enrollment, upload("a.pdf", PDF)).text


def test_pressing_twice_keeps_one(client, worker, enrollment):
    for _time in range(2):
        send(client, enrollment, upload("a.pdf", PDF))
    assert Document.objects.count() == 1


def test_a_download_is_an_attachment_and_the_look_is_recorded(client, worker, enrollment):
    kept = document(worker, enrollment)
    answer = client.get(address("download_document", enrollment, kept.public_id))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="transcript.pdf"'
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    look = RecordView.objects.get(page="download_document")
    assert (look.viewer, look.object_id) == (worker, kept.pk)


def test_the_list_is_filtered_by_kind(client, worker, enrollment):
    document(worker, enrollment, "a.pdf", kind="transcript")
    document(worker, enrollment, "b.pdf", kind="identity")
    page = client.get(f"{address('list_documents', enrollment)}?kind=identity")
    assert [row.title for row in page.context["list"].objects] == ["b"]


def test_removing_needs_a_reason_and_ends_downloads(client, worker, enrollment):
    kept = document(worker, enrollment)
    url = address("remove_document", enrollment, kept.public_id)
    assert client.post(url, {"reason": ""}).status_code == 200
    assert client.post(url, {"reason": "Wrong person"}).status_code == 302
    kept.refresh_from_db()
    assert kept.removed_at
    assert AuditEvent.objects.get(action="remove_document").reason == "Wrong person"
    assert status_of(client.get(address("download_document", enrollment, kept.public_id))) == 404
    assert "transcript.pdf" not in client.get(address("list_documents", enrollment)).text


def test_another_tenants_document_is_not_found(client, enrollment):
    kept = document(member(organisation=enrollment.organisation), enrollment)
    stranger = member()
    own = enrolled(stranger.memberships.get().organisation)
    client.force_login(stranger)
    for parent in (enrollment, own):
        for name in ("download_document", "remove_document"):
            assert client.get(address(name, parent, kept.public_id)).status_code == 404
    mine = document(stranger, own)
    assert status_of(client.get(address("download_document", own, mine.public_id))) == 200


def test_a_former_provider_reads_its_documents_and_writes_none(client, worker, provider):
    ended = former(provider, ended=800)
    kept = document(worker, ended)
    assert status_of(client.get(address("download_document", ended, kept.public_id))) == 200
    assert client.get(address("add_document", ended)).status_code == 403
    assert client.get(address("remove_document", ended, kept.public_id)).status_code == 403


def test_a_second_provider_of_the_customer_sees_no_document(client, worker, enrollment):
    kept = document(worker, enrollment)
    second = member()
    enrolled(second.memberships.get().organisation, customer=enrollment.customer)
    client.force_login(second)
    assert status_of(client.get(address("download_document", enrollment, kept.public_id))) == 404


def test_a_customer_gets_what_was_shared_and_nothing_else(client, enrollment, provider):
    staff = member(organisation=provider)
    hidden = document(staff, enrollment, "hidden.pdf")
    shared = document(staff, enrollment, "shared.pdf", shared_with_customer=True)
    foreign = document(staff, enrolled(provider), "foreign.pdf", shared_with_customer=True)
    client.force_login(customer_user(enrollment))
    assert status_of(client.get(address("download_document", enrollment, shared.public_id))) == 200
    assert status_of(client.get(address("download_document", enrollment, hidden.public_id))) == 404
    assert status_of(client.get(address("download_document", foreign.enrollment, foreign.public_id))) == 404
    assert client.get(address("list_documents", enrollment)).status_code == 403


def test_a_customers_own_page_lists_what_was_shared_and_nothing_else(client, enrollment, provider):
    staff = member(organisation=provider)
    document(staff, enrollment, "hidden.pdf")
    document(staff, enrollment, "shared.pdf", shared_with_customer=True)
    client.force_login(customer_user(enrollment))
    page = client.get(address("list_my_documents", enrollment))
    assert [row.title for row in page.context["list"].objects] == ["shared"]
    assert client.get(address("list_my_documents", enrolled(provider))).status_code == 404
    client.force_login(staff)
    assert client.get(address("list_my_documents", enrollment)).status_code == 403


def test_twenty_documents_cost_what_two_cost(client, worker, enrollment, django_assert_max_num_queries):
    for count in (2, 18):
        for number in range(count):
            document(worker, enrollment, f"{count}-{number}.pdf")
        with django_assert_max_num_queries(10):
            client.get(address("list_documents", enrollment))
