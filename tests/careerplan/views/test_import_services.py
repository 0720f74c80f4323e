"""The file of the grid goes out and comes back: rehearsed, then saved; every bad row told, nothing run."""

import csv
import io
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from careerplan.models import Service
from casework.accounts.models import Membership
from casework.audit.models import AuditEvent, JobRun
from casework.audit.services.run_job import run_job
from tests.factories.people import YOUTH, CustomerFactory, days_ago, enrolled, member, organisation_running
from tests.factories.reports import MENTORING, planned

pytestmark = pytest.mark.django_db
ASKED = f"?program={YOUTH}&service_type={MENTORING}"
EXPORT = reverse("careerplan:export_services") + ASKED
IMPORT = reverse("careerplan:import_services") + ASKED
HEADINGS = [
    "Service ID", "Version", "Last Name", "First Name", "Edit Step", "Status", "Start Date", "End Date",
    "Planned Due Date", "Weekly Hours",
]  # fmt: skip


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


def exported(client, kind):
    """The rows of the downloaded file."""
    content = b"".join(client.get(f"{EXPORT}&format={kind}").streaming_content)
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]


def upload(rows, kind):
    """`rows` as a file that a person sends."""
    if kind == "csv":
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        return SimpleUploadedFile("grid.csv", out.getvalue().encode())
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return SimpleUploadedFile("grid.xlsx", out.getvalue())


def rehearse(client, rows, kind="csv"):
    return client.post(IMPORT, {"file": upload(rows, kind)})


def apply(client, page):
    return client.post(IMPORT, {"rehearsed": page.context["form"]["rehearsed"].value()})


def moved_elsewhere(user):
    """`user` works for another organization since today."""
    Membership.objects.filter(user=user).update(ends_on=days_ago(1))
    member(organisation=organisation_running(YOUTH), user=user)


def line(service, **values):
    """A row of the file for `service`."""
    plain = [
        str(service.public_id), service.version, "", "", "", "Planned/Not Started", service.started_on, None,
        service.due_on, 10,
    ]  # fmt: skip
    return [values.get(heading, value) for heading, value in zip(HEADINGS, plain, strict=True)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_comes_back_and_changes_only_what_was_changed(client, home, worker, kind):
    one, two = planned(enrolled(home)), planned(enrolled(home))
    rows = exported(client, kind)
    place = next(number for number, row in enumerate(rows) if row and row[0] == "Service ID")
    assert rows[place] == HEADINGS and len(rows) == place + 3
    assert rehearse(client, rows, kind).context["counts"] == {"changed": 0, "unchanged": 2, "back": 0}
    mine = next(row for row in rows if row and row[0] == str(one.public_id))
    mine[5], mine[9] = "Started/Open", "7.5"
    page = rehearse(client, rows, kind)
    assert page.context["counts"] == {"changed": 1, "unchanged": 1, "back": 0}
    assert "Status: Started/Open (was Planned/Not Started)" in page.content.decode()
    assert not Service.objects.filter(status="started").exists()
    done = apply(client, page)
    assert "row saved" in done.content.decode()
    one.refresh_from_db(), two.refresh_from_db()
    assert (one.status, one.weekly_hours, two.version) == ("started", 7.5, 1)
    assert AuditEvent.objects.filter(action="export_services").exists()


def test_each_bad_row_is_told_with_its_column_and_the_sound_ones_are_saved(client, home, worker):
    own = [planned(enrolled(home)) for _number in range(6)]
    stranger = planned(enrolled(organisation_running(YOUTH)))
    rows = [
        HEADINGS,
        line(own[0], Status="Started/Open"),
        line(own[1], **{"Weekly Hours": "200"}),
        line(own[2], Status="Elsewhere"),
        line(own[3], Version=7, Status="Started/Open"),
        line(stranger, Status="Started/Open"),
        line(own[4], **{"Service ID": "not an id"}),
        line(own[0], Status="Started/Open"),
        line(own[5], Version="", Status="Started/Open"),
    ]
    page = rehearse(client, rows)
    content = page.content.decode()
    assert page.context["counts"] == {"changed": 1, "unchanged": 0, "back": 7}
    for text in (
        "Weekly Hours: Weekly hours must be 168 or less", "Status: Select a status from the list",
        "Someone else saved this row meanwhile", "This is not among the services you may change",
        "This service is in the file twice",
    ):  # fmt: skip
        assert text in content
    assert content.count("Service ID or Version was changed. Take them as Export gave them.") == 2
    assert content.count("This is not among the services you may change") == 1
    assert str(stranger.customer) not in content
    apply(client, page)
    assert set(Service.objects.filter(status="started").values_list("pk", flat=True)) == {own[0].pk}


def test_a_formula_is_an_error_of_its_cell_and_never_runs(client, home, worker):
    service = planned(enrolled(home))
    page = rehearse(client, [HEADINGS, line(service, **{"Weekly Hours": "=5+5"})], "xlsx")
    assert "Weekly Hours: A formula stands here. Enter the value itself." in page.content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_name_that_begins_like_a_formula_leaves_as_text(client, home, worker, kind):
    planned(enrolled(home, customer=CustomerFactory(organisation=home, last_name="=cmd|' /C calc'!A0")))
    content = b"".join(client.get(f"{EXPORT}&format={kind}").streaming_content)
    if kind == "csv":
        assert b"'=cmd" in content
    else:
        cells = [cell for row in load_workbook(io.BytesIO(content)).active.iter_rows() for cell in row]
        assert [cell.data_type for cell in cells if str(cell.value).startswith("=cmd")] == ["s"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("grid.csv", b"Last Name,Status\nSample,Started\n"),
        ("grid.csv", b""),
        ("grid.xlsx", b"PK\x03\x04 this is no workbook"),
        ("grid.xls", b"\xd0\xcf\x11\xe0 an old workbook"),
        ("grid.csv", (",".join(HEADINGS) + "\n").encode()),
    ],
)
def test_a_file_that_is_no_grid_is_refused_with_what_to_do(client, home, worker, name, content):
    page = client.post(IMPORT, {"file": SimpleUploadedFile(name, content)})
    assert page.status_code == 200 and page.context["form"].errors["file"]


def test_a_rehearsal_is_good_for_its_own_person_only(client, home, worker):
    service = planned(enrolled(home))
    page = rehearse(client, [HEADINGS, line(service, Status="Started/Open")])
    sealed = page.context["form"]["rehearsed"].value()
    client.force_login(member(organisation=home))
    for forged in (sealed, "rows", sealed[:-2]):
        answer = client.post(IMPORT, {"rehearsed": forged})
        assert "The rehearsal is too old. Send the file again." in answer.content.decode()
    assert not Service.objects.filter(status="started").exists()


def test_a_rehearsal_is_good_for_some_hours_only(client, home, worker, monkeypatch):
    page = rehearse(client, [HEADINGS, line(planned(enrolled(home)), Status="Started/Open")])
    monkeypatch.setattr("careerplan.forms.import_services.KEPT_SECONDS", -1)
    assert "The rehearsal is too old. Send the file again." in apply(client, page).content.decode()
    assert not Service.objects.filter(status="started").exists()


def test_what_changed_since_the_rehearsal_is_not_overwritten(client, home, worker):
    one, two = planned(enrolled(home)), planned(enrolled(home))
    page = rehearse(client, [HEADINGS, line(one, Status="Started/Open"), line(two, Status="Started/Open")])
    Service.objects.filter(pk=one.pk).update(version=2, weekly_hours=30)
    done = apply(client, page)
    assert done.context["counts"] == {"changed": 1, "unchanged": 0, "back": 1}
    assert "Someone else saved this row meanwhile" in done.content.decode()
    assert list(Service.objects.order_by("pk").values_list("status", "weekly_hours")) == [
        ("not_started", 30),
        ("started", 10),
    ]


def test_who_left_since_the_rehearsal_saves_nothing(client, home, worker):
    service = planned(enrolled(home))
    page = rehearse(client, [HEADINGS, line(service, Status="Started/Open")])
    moved_elsewhere(worker)
    done = apply(client, page)
    assert done.context["counts"] == {"changed": 0, "unchanged": 0, "back": 1}
    assert str(service.customer) not in done.content.decode()
    assert not Service.objects.filter(status="started").exists()


def test_a_file_of_one_program_changes_no_service_of_another(client, home, worker):
    """The cells are read in the words of the program of the report."""
    member(organisation=home, program="isets", user=worker)
    other = planned(enrolled(home, program="isets"))
    page = rehearse(client, [HEADINGS, line(other, Status="Started/Open")])
    assert page.context["counts"] == {"changed": 0, "unchanged": 0, "back": 1}
    assert "This is not among the services you may change" in page.content.decode()


def test_many_rows_are_saved_by_a_job_once_and_what_became_of_each_is_a_file(
    client, home, worker, monkeypatch
):
    monkeypatch.setattr("careerplan.views.import_services.MOST_SAVED_AT_ONCE", 2)
    services = [planned(enrolled(home)) for _number in range(4)]
    page = rehearse(client, [HEADINGS, *(line(row, Status="Started/Open") for row in services)])
    answers = {apply(client, page).url for _press in range(2)}
    run = JobRun.objects.get(name="import_services")
    assert answers == {reverse("audit:show_job", args=[run.public_id])}
    Service.objects.filter(pk=services[3].pk).update(version=5, weekly_hours=1)
    run_job(run.pk)
    run = JobRun.objects.get(pk=run.pk)
    assert run.result["saved"] == 3 and run.result["not_saved"] == 1
    with run.file.open("rb") as file:
        told = file.read().decode("utf-8-sig")
    assert told.count("Saved") >= 3 and "changed meanwhile" in told


def test_the_job_saves_within_the_reach_of_the_moment_it_runs(client, home, worker, monkeypatch):
    monkeypatch.setattr("careerplan.views.import_services.MOST_SAVED_AT_ONCE", 0)
    service = planned(enrolled(home))
    apply(client, rehearse(client, [HEADINGS, line(service, Status="Started/Open")]))
    moved_elsewhere(worker)
    run = JobRun.objects.get(name="import_services")
    run_job(run.pk)
    run = JobRun.objects.get(pk=run.pk)
    assert (run.result["saved"], run.result["not_saved"]) == (0, 1)
    assert not Service.objects.filter(status="started").exists()


def test_a_long_grid_leaves_as_a_job(client, home, worker, monkeypatch):
    monkeypatch.setattr("careerplan.views.export_services.ROWS_SENT_AT_ONCE", 1)
    for _number in range(3):
        planned(enrolled(home), started_on=days_ago(3))
    page = client.get(f"{EXPORT}&format=xlsx")
    answer = client.post(f"{EXPORT}&format=xlsx", {"once": page.context["form"]["once"].value()})
    run = JobRun.objects.get(name="export_services")
    assert answer.url == reverse("audit:show_job", args=[run.public_id])
    assert client.get(answer.url).context["breadcrumbs"][0]["url"] == page.context["list"].beside(
        "edit_services"
    )
    run_job(run.pk)
    run = JobRun.objects.get(pk=run.pk)
    assert run.result["rows_written"] == 3
    with run.file.open("rb") as file:
        book = load_workbook(BytesIO(file.read()), read_only=True)
    found = list(book.active.iter_rows(values_only=True))
    assert len([row for row in found if len(row) == len(HEADINGS)]) == 4


@pytest.mark.parametrize(
    ("leave", "told"),
    [
        (moved_elsewhere, {"status": JobRun.Status.DONE, "error": ""}),
        (lambda user: Membership.objects.filter(user=user).delete(), {"status": JobRun.Status.FAILED}),
    ],
)
def test_the_file_of_who_left_meanwhile_holds_nobody(client, home, worker, monkeypatch, leave, told):
    monkeypatch.setattr("careerplan.views.export_services.ROWS_SENT_AT_ONCE", 0)
    planned(enrolled(home))
    page = client.get(f"{EXPORT}&format=csv")
    client.post(f"{EXPORT}&format=csv", {"once": page.context["form"]["once"].value()})
    leave(worker)
    run_job(JobRun.objects.get(name="export_services").pk)
    run = JobRun.objects.get(name="export_services")
    assert told.items() <= {"status": run.status, "error": run.error}.items()
    assert run.result.get("rows_written", 0) == 0 and bool(run.file) is (told["status"] == JobRun.Status.DONE)
