"""The tab "Customer Forms": filled in, printed, signed; documents by type (F094, F302)."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.audit.models import JobRun
from casework.audit.services.run_job import run_job
from casework.cases.enums import DocumentKind
from casework.cases.models import Document
from casework.cases.services.remove_document import remove_document
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import CustomerForm
from casework.intake.services.fill_customer_form import fill_customer_form
from programs.intake_forms import check, read_form
from programs.packaged_forms import packaged_form
from tests.factories.people import YOUTH, UserFactory, enrolled, former, member
from tests.factories.worksites import ISETS
from tests.support.pdfs import opened
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db

KIND = FormKind.CHANGE_IN_ACTIVITY
ANSWERS = {
    "kind_of_change": "hours",
    "activity_now": "Job Readiness",
    "activity_wanted": "Mornings only",
    "changes_on": "2026-12-01",
    "asked_by": "participant",
    "reason": "Child care ends at noon.",
    "participant_agrees": "yes",
}
TYPED = ANSWERS | {"changes_on": "12/1/2026"}


def url(name, *args, **query):
    return reverse(f"intake:{name}", args=[getattr(arg, "public_id", arg) for arg in args], query=query)


def page_of(response):
    return response.content.decode().replace("&#x27;", "'")


def sending(paper=None, **changed):
    key, version = (paper.public_id, paper.version) if paper else (uuid.uuid4(), 0)
    return TYPED | {"key": str(key), "version": str(version)} | changed


def filled(enrollment, answers=ANSWERS, *, key=None, version=0, draft=False):
    form = read_form(packaged_form(ISETS, KIND))
    checked = check(form, form.whole, answers, clock.today(), draft=draft)
    user = UserFactory()
    return fill_customer_form(
        user, enrollment, KIND, checked, key=key or uuid.uuid4(), version=version, draft=draft
    )


def scan(name="signed.pdf"):
    return SimpleUploadedFile(name, b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "application/pdf")


@pytest.fixture
def case(client):
    found = enrolled(program=ISETS)
    client.force_login(member(organisation=found.organisation, program=ISETS))
    return found


def test_the_six_tabs_of_the_profile_to_the_letter_and_in_order(client, case):
    context = client.get(url("list_customer_forms", case)).context
    assert [tab["label"] for tab in context["tabs"]] == [
        "Overview",
        "Intake/Referral",
        "IEP/Case Management",
        "Customer Forms",
        "Summary Tools",
        "Outcomes",
    ]
    assert [tab["label"] for tab in context["tabs"] if tab["current"]] == ["Customer Forms"]
    assert all(client.get(tab["url"]).status_code == 200 for tab in context["tabs"])


def test_the_tab_offers_the_forms_of_the_program_and_documents_of_every_type(
    client, case, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20):
        page = page_of(client.get(url("list_customer_forms", case)))
    for title in (
        "Release of Information",
        "Participant Rights and Responsibilities",
        "Change in Activity Request",
    ):
        assert title in page
    assert all(str(kind.label) in page for kind in DocumentKind)
    upload = reverse("cases:add_document", args=[case.public_id], query={"kind": "transcript"})
    assert upload in page
    assert client.get(upload).context["form"]["kind"].value() == "transcript"


def test_a_form_is_kept_as_a_draft_then_completed_with_its_edition(client, case):
    address = url("fill_customer_form", case, KIND)
    some = {name: sending()[name] for name in ("key", "version", "kind_of_change", "activity_now")}
    assert client.post(address, some | {"later": "1"}).url == url("list_customer_forms", case)
    draft = CustomerForm.objects.get()
    assert draft.completed_at is None and draft.answers == {
        "kind_of_change": "hours",
        "activity_now": "Job Readiness",
    }
    assert "Go on with the draft" in page_of(client.get(url("list_customer_forms", case)))
    done = client.post(address, sending(draft))
    draft.refresh_from_db()
    assert done.url == url("show_customer_form", case, draft)
    assert draft.answers == ANSWERS and draft.completed_by and draft.form.number == 1
    shown = page_of(client.get(done.url))
    assert "Mornings only" in shown and "Not signed yet" in shown
    log = page_of(client.get(reverse("cases:show_update_log", args=[case.public_id])))
    assert "Filled in a form: Change in Activity Request" in log


def test_what_is_missing_is_said_beside_the_question_and_what_was_typed_stays(client, case):
    page = page_of(client.post(url("fill_customer_form", case, KIND), sending(reason="")))
    assert "Answer this question: What is the reason?" in page and "Mornings only" in page
    assert not CustomerForm.objects.exists()


def test_a_page_sent_twice_is_one_form_and_the_next_one_begins_anew(client, case):
    address = url("fill_customer_form", case, KIND)
    for _again in range(2):
        client.post(address, once := sending())
        client.post(address, once)
    assert CustomerForm.objects.count() == 2


def test_a_draft_that_somebody_else_saved_meanwhile_is_compared(client, case):
    draft = filled(case, {"kind_of_change": "end"}, draft=True)
    mine = sending(draft)
    filled(case, {"kind_of_change": "start"}, key=draft.public_id, version=draft.version, draft=True)
    answer = client.post(url("fill_customer_form", case, KIND), mine)
    assert answer.status_code == 409 and "Start another activity" in page_of(answer)
    assert client.post(url("fill_customer_form", case, KIND), mine | {"version": "2"}).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_two_people_who_begin_at_once_work_on_one_draft():
    case = enrolled(program=ISETS)
    refused = one_after_the_other(
        lambda: filled(case, {"kind_of_change": "end"}, draft=True),
        lambda: filled(case, {"kind_of_change": "start"}, draft=True),
    )
    assert refused.code == "stale" and CustomerForm.objects.get().answers == {"kind_of_change": "end"}


def test_paper_with_the_answers_and_paper_to_write_on_in_both_languages(client, case):
    paper = filled(case)
    page = page_of(client.get(url("print_customer_form", case, paper)))
    assert "Child care ends at noon." in page and "Your signature" in page
    blank = page_of(client.get(url("print_blank_form", case, KIND)))
    assert "☐ Change the hours or the schedule" in blank and "Child care" not in blank
    spanish = page_of(client.get(url("print_blank_form", case, KIND, language="es")))
    assert "Solicitud de cambio de actividad" in spanish and "Su firma" in spanish


@pytest.mark.parametrize("is_filled", [True, False])
def test_a_form_is_a_tagged_pdf_in_the_language_asked_for_once_however_often_it_is_pressed(
    client, case, is_filled
):
    address = (
        url("print_customer_form", case, filled(case)) if is_filled else url("print_blank_form", case, KIND)
    )
    once = uuid.uuid4()
    answer = client.post(f"{address}?language=es", {"once": once})
    assert client.post(f"{address}?language=es", {"once": once}).url == answer.url
    run = JobRun.objects.get()
    assert answer.url == reverse("audit:show_job", args=[run.public_id])
    assert case.customer.last_name not in str(run.parameters)
    run_job(run.pk)
    page = page_of(client.get(answer.url))
    assert "Download form.pdf" in page and f'href="{url("list_customer_forms", case)}"' in page
    file = client.get(reverse("audit:download_job_file", args=[run.public_id]))
    inside = opened(b"".join(file.streaming_content))
    assert b"/StructTreeRoot" in inside and b"/JavaScript" not in inside


def test_who_lost_the_customer_meanwhile_gets_no_pdf(client, case):
    client.post(url("print_customer_form", case, filled(case)), {"once": uuid.uuid4()})
    run = JobRun.objects.get()
    run.requested_by.memberships.update(ends_on=clock.today().replace(year=2025))
    run_job(run.pk)
    run.refresh_from_db()
    assert run.status == JobRun.Status.FAILED and "no longer read this form" in str(run.error)


def test_the_signed_copy_stands_beside_its_form_until_it_is_removed(client, case):
    paper = filled(case)
    address = url("file_signed_form", case, paper)
    assert client.post(address, {"file": scan()}).url == url("show_customer_form", case, paper)
    document = Document.objects.get()
    assert (document.kind, document.title) == (DocumentKind.AGREEMENT, "Change in Activity Request")
    page = page_of(client.get(url("list_customer_forms", case)))
    assert "Signed" in page and "signed.pdf" in page
    remove_document(UserFactory(), document, reason="Wrong person")
    assert "Not signed yet" in page_of(client.get(url("list_customer_forms", case)))


def test_a_draft_is_not_signed_and_a_wrong_file_is_refused(client, case):
    draft = filled(case, {"kind_of_change": "end"}, draft=True)
    page = page_of(client.post(url("file_signed_form", case, draft), {"file": scan()}))
    assert "Complete the form first" in page and not Document.objects.exists()
    paper = filled(case, version=draft.version)
    page = page_of(client.post(url("file_signed_form", case, paper), {"file": scan("signed.png")}))
    assert "There is a problem" in page


def test_a_wrong_form_is_removed_for_a_reason(client, case):
    paper = filled(case)
    address = url("remove_customer_form", case, paper)
    assert "Enter" in page_of(client.post(address, {"reason": ""}))
    client.post(address, {"reason": "Wrong customer"})
    assert client.get(url("show_customer_form", case, paper)).status_code == 404
    log = page_of(client.get(reverse("cases:show_update_log", args=[case.public_id])))
    assert "Removed a filled-in form: Change in Activity Request" in log and "Wrong customer" in log


def test_forms_of_others_are_not_found_and_who_only_reads_fills_none_in(client, case):
    other = filled(enrolled(program=ISETS))
    assert client.get(url("show_customer_form", case, other)).status_code == 404
    assert client.get(url("list_customer_forms", other.enrollment)).status_code == 404
    ended = former(ended=900, program=ISETS)
    kept = filled(ended)
    client.force_login(member(organisation=ended.organisation, program=ISETS))
    assert client.get(url("show_customer_form", ended, kept)).status_code == 200
    for name, more in (
        ("fill_customer_form", KIND),
        ("file_signed_form", kept),
        ("remove_customer_form", kept),
    ):
        assert client.get(url(name, ended, more)).status_code == 403


def test_a_program_without_the_tab_has_no_such_pages(client):
    youth = enrolled(program=YOUTH)
    client.force_login(member(organisation=youth.organisation, program=YOUTH))
    assert client.get(url("list_customer_forms", youth)).status_code == 404
    assert client.get(url("fill_customer_form", youth, KIND)).status_code == 404
