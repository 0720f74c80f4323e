"""The bulk grid: what it shows, what it saves, what comes back, and what never gets lost."""

import json

import pytest
from django.urls import reverse

from careerplan.enums import ServiceStatus
from careerplan.forms.service_cells import texts_of
from careerplan.models import Service
from careerplan.services.remove_service import remove_service
from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Region
from casework.audit.models import AuditEvent
from casework.cases.models import Enrollment
from casework.core import clock
from dashboard.models import Standing
from dashboard.services.rebuild_standing import rebuild_standing
from tests.factories.people import (
    YOUTH,
    OrganisationFactory,
    days_ago,
    enrolled,
    former,
    member,
    organisation_running,
)
from tests.factories.plan import ServiceFactory
from tests.factories.reports import MENTORING, planned

pytestmark = pytest.mark.django_db
GRID = reverse("careerplan:edit_services")
ASKED = {"program": YOUTH, "service_type": MENTORING}
URL = f"{GRID}?program={YOUTH}&service_type={MENTORING}"


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


def text(day):
    return f"{day.month}/{day.day}/{day.year}"


def boxes(page):
    """{name: value} of every box of a drawn grid."""
    form = page.context["form"]
    found = {cell.name: cell.value for row in form.rows for cell in row.cells}
    return found | {"opened": form["opened"].value()}


def changed(service, **values):
    """Names of boxes of `service` with new texts."""
    return {f"{service.public_id.hex}_{field}": value for field, value in values.items()}


def post(client, *changes, url=URL, **more):
    data = boxes(client.get(url))
    for change in changes:
        data |= change
    return client.post(url, {**data, "save": "", **more})


def test_the_grid_has_the_columns_of_the_source_and_one_row_for_each_customer(client, home, worker):
    service = planned(enrolled(home))
    page = client.get(URL)
    content = page.content.decode()
    for heading in (
        "Last Name", "First Name", "Edit Step", "Status", "Start Date", "End Date", "Planned Due Date", "Weekly Hours",
    ):  # fmt: skip
        assert heading in content
    for button in ("Save", "Export", "Import", "Fill the selected rows"):
        assert button in content
    (row,) = page.context["form"].rows
    assert [cell.value for cell in row.cells] == [
        "not_started", text(service.started_on), "", text(service.due_on), "10",
    ]  # fmt: skip
    assert (
        reverse("careerplan:edit_service", args=[service.enrollment.public_id, service.public_id]) in content
    )


def test_rows_are_saved_to_different_statuses_and_leave_the_list(client, home, worker):
    one, two, three = (planned(enrolled(home)) for _number in range(3))
    url = f"{URL}&status=not_started"
    response = post(
        client,
        changed(one, status="started", weekly_hours="12"),
        changed(two, status="successful", completed_on=text(days_ago(1))),
        url=url,
    )
    assert response.status_code == 302
    assert list(Service.objects.order_by("pk").values_list("status", "weekly_hours", "completed_on")) == [
        ("started", 12, None),
        ("successful", 10, days_ago(1)),
        ("not_started", 10, None),
    ]
    page = client.get(url)
    assert page.context["form"].services == [three]
    assert "2 rows were saved." in page.content.decode()


def test_not_required_takes_one_date_and_no_hours(client, home, worker):
    """domain.md R27."""
    service = planned(enrolled(home))
    post(client, changed(service, status="not_required"))
    service.refresh_from_db()
    assert (service.started_on, service.weekly_hours) == (service.due_on, 0)


WRONG = [
    ({"due_on": text(days_ago(30))}, "due_on", "cannot be before"),
    ({"weekly_hours": "169"}, "weekly_hours", "168 or less"),
    ({"weekly_hours": "-1"}, "weekly_hours", "0 or more"),
    ({"weekly_hours": "NaN"}, "weekly_hours", "as a number"),
    ({"status": "successful"}, "completed_on", "Enter the completion date"),
    ({"status": "successful", "completed_on": text(days_ago(40))}, "completed_on", "before the start date"),
    ({"completed_on": text(days_ago(1))}, "completed_on", "This status has no completion date"),
    ({"status": "flying"}, "status", "Select a status from the list"),
    ({"status": "started", "started_on": text(days_ago(-3))}, "started_on", "today or earlier"),
    ({"started_on": "soon"}, "started_on", ""),
]


@pytest.mark.parametrize(("typed", "field", "why"), WRONG)
def test_what_is_wrong_comes_back_as_typed_beside_its_cell_and_in_the_summary(
    client, home, worker, typed, field, why
):
    """The sound row is saved all the same."""
    wrong, sound = planned(enrolled(home)), planned(enrolled(home))
    page = post(client, changed(wrong, **typed), changed(sound, status="started"))
    content = page.content.decode()
    name = f"{wrong.public_id.hex}_{field}"
    assert f'<a href="#id_{name}">{wrong.customer}, ' in content and why in content
    assert f'aria-describedby="id_{name}_error"' in content
    for field_typed, value in typed.items():
        assert boxes(page)[f"{wrong.public_id.hex}_{field_typed}"] == value
    assert "1 row was saved. 1 row was not saved: see below." in content
    wrong.refresh_from_db(), sound.refresh_from_db()
    assert (wrong.status, sound.status) == ("not_started", "started")


def test_a_row_someone_else_saved_meanwhile_shows_both_values_and_a_second_press_decides(
    client, home, worker
):
    ours, _untouched = planned(enrolled(home)), planned(enrolled(home))
    data = boxes(client.get(URL))
    Service.objects.update(version=2, weekly_hours=30)
    data |= changed(ours, weekly_hours="12")
    page = client.post(URL, data)
    content = page.content.decode()
    assert page.status_code == 409 and "Saved now: 30" in content and "Someone else saved this row" in content
    assert boxes(page)[f"{ours.public_id.hex}_weekly_hours"] == "12"
    assert client.post(URL, boxes(page)).status_code == 302
    assert list(Service.objects.order_by("pk").values_list("weekly_hours", flat=True)) == [12, 30]


def test_the_button_pressed_twice_saves_once_and_is_answered_kindly(client, home, worker):
    service = planned(enrolled(home))
    data = boxes(client.get(URL)) | changed(service, status="started")
    client.post(URL, data)
    assert client.post(URL, data).status_code == 302
    assert "1 row was saved already." in client.get(URL).content.decode()
    assert AuditEvent.objects.filter(action="edit_services").count() == 1


def test_the_grid_is_filtered_by_step_and_status_on_its_own_page(client, home, worker):
    one, other = planned(enrolled(home)), ServiceFactory(enrollment=enrolled(home), service_type="clothing")
    everything = client.get(f"{GRID}?program={YOUTH}")
    assert everything.context["form"].services == [one, other]
    assert ">Filter</button>" in everything.content.decode()
    for asked, found in (
        ("service_type=clothing", [other]),
        ("service_type=left_the_catalog", []),
        (f"service_type={MENTORING}&status=not_started", [one]),
        ("status=started", []),
    ):
        page = client.get(f"{GRID}?program={YOUTH}&{asked}")
        assert page.context["list"].objects == found


def test_each_row_says_once_what_the_save_made_of_it(client, home, worker):
    one, two, _three = (planned(enrolled(home)) for _number in range(3))
    data = boxes(client.get(URL)) | changed(one, status="started") | changed(two, weekly_hours="11")
    Service.objects.filter(pk=two.pk).update(weekly_hours=11)
    client.post(URL, data)
    assert [row.result for row in client.get(URL).context["form"].rows] == ["saved", "unchanged", ""]
    assert [row.result for row in client.get(URL).context["form"].rows] == ["", "", ""]


def test_a_save_of_a_grid_nobody_typed_in_says_so(client, home, worker):
    planned(enrolled(home))
    post(client)
    assert "No row was changed, so nothing was saved." in client.get(URL).content.decode()


def test_filling_types_into_the_selected_rows_and_saves_nothing(client, home, worker):
    one, two = planned(enrolled(home)), planned(enrolled(home))
    fill = {
        "fill": "1",
        "fill_status": "started",
        "fill_weekly_hours": "7.5",
        "selected": [one.public_id.hex],
    }
    page = client.post(URL, boxes(client.get(URL)) | fill)
    filled = boxes(page)
    assert filled[f"{one.public_id.hex}_weekly_hours"] == "7.5"
    assert filled[f"{two.public_id.hex}_weekly_hours"] == "10"
    assert "1 row was filled. Nothing is saved yet." in page.content.decode()
    assert not Service.objects.exclude(status="not_started").exists()
    assert client.post(URL, filled).status_code == 302
    assert set(Service.objects.filter(weekly_hours=7.5).values_list("pk", flat=True)) == {one.pk}


def test_filling_nobody_says_so_and_leaves_the_tool_open(client, home, worker):
    service = planned(enrolled(home))
    page = client.post(URL, boxes(client.get(URL)) | {"fill": "1", "fill_status": "started"})
    assert "No row is selected." in page.content.decode()
    assert page.context["form"].is_filling
    assert not post(client, changed(service, weekly_hours="200")).context["form"].is_filling
    assert post(client, fill_started_on="soon").context["form"].is_filling


def test_another_tenants_row_is_not_told_and_not_written(client, home, worker):
    own, stranger = planned(enrolled(home)), planned(enrolled(organisation_running(YOUTH)))
    data = boxes(client.get(URL)) | changed(own, status="started")
    opened = json.loads(data["opened"])
    opened[stranger.public_id.hex] = [1, *texts_of(stranger).values()]
    forged = changed(stranger, **texts_of(stranger) | {"status": "started"})
    page = client.post(URL, data | forged | {"opened": json.dumps(opened)})
    assert "1 row is not among those you may change any more." in page.content.decode()
    stranger.refresh_from_db()
    assert stranger.status == "not_started" and str(stranger.customer) not in page.content.decode()
    assert Service.objects.get(pk=own.pk).status == "started"


def test_a_row_that_was_removed_meanwhile_is_told_and_the_others_are_saved(client, home, worker):
    gone, kept = planned(enrolled(home)), planned(enrolled(home))
    data = boxes(client.get(URL)) | changed(gone, status="started") | changed(kept, status="started")
    remove_service(worker, gone)
    content = client.post(URL, data).content.decode()
    assert "1 row was saved. 1 row is not among those you may change any more." in content
    gone.refresh_from_db(), kept.refresh_from_db()
    assert (gone.status, kept.status) == ("not_started", "started")


def test_who_may_only_read_gets_words_and_no_boxes(client):
    region = Region.objects.create(code="north", name="North")
    home = organisation_running(YOUTH, region=region)
    service = planned(enrolled(home))
    planner = OrganisationFactory(kind=OrganisationKind.LWIA, region=region)
    client.force_login(member(Role.LWIA_CAREER_PLANNER, planner))
    page = client.get(URL)
    assert "You may read this record, not change it." in page.content.decode()
    assert 'name="save"' not in page.content.decode()
    forged = {"opened": json.dumps({service.public_id.hex: [1, *texts_of(service).values()]})}
    client.post(URL, forged | changed(service, **texts_of(service) | {"status": "started"}))
    service.refresh_from_db()
    assert service.status == "not_started"


def test_a_row_of_an_enrollment_long_ended_is_read_only(client, home, worker):
    planned(former(home, ended=900))
    assert not client.get(URL).context["form"].writable


def test_nothing_that_can_be_read_is_a_conflict(client, home, worker):
    for opened in ("", "[]", "{", '{"x": 1}', '{"1": [1]}'):
        assert client.post(URL, {"opened": opened, "save": ""}).status_code == 409


def test_the_log_the_anchors_and_standing_follow(client, home, worker):
    enrollment = enrolled(home)
    service = planned(enrollment)
    rebuild_standing()
    post(client, changed(service, status="started"))
    event = AuditEvent.objects.get(action="edit_services")
    assert (event.enrollment_id, event.detail["status"]) == (enrollment.pk, "Started/Open")
    saved = Enrollment.objects.get(pk=enrollment.pk)
    assert (saved.last_service_on, saved.last_touched_on) == (clock.today(), clock.today())
    assert Standing.objects.filter(enrollment=enrollment).exists()


def test_a_hundred_rows_are_saved_in_twelve_queries_beyond_the_request(
    client, home, worker, django_assert_max_num_queries
):
    services = [planned(enrolled(home)) for _number in range(100)]
    url = f"{URL}&size=100"
    client.get(url)
    with django_assert_max_num_queries(14):
        data = boxes(client.get(url))
    for service in services:
        data |= changed(service, status="started")
    from careerplan.access import editable_services
    from careerplan.forms.edit_services import EditServicesForm
    from careerplan.services.edit_services import edit_services
    from casework.accounts.access import Member
    from programs.registry import get_program

    person = Member(worker)
    form = EditServicesForm.posted(data, person, get_program(YOUTH))
    assert form.is_valid()
    with django_assert_max_num_queries(12):
        outcome = edit_services(worker, editable_services(person), form.entries)
    assert outcome.count("saved") == 100
    assert set(Service.objects.values_list("status", "version", "status_since")) == {
        ("started", 2, clock.today())
    }


def test_one_support_service_at_a_time_is_kept_within_one_save(client):
    """F348: two support services of a plan are opened in one save; the first wins."""
    home = organisation_running("isets")
    client.force_login(member(organisation=home, program="isets"))
    enrollment = enrolled(home, program="isets")
    one, two = (
        ServiceFactory(enrollment=enrollment, service_type="childcare_medical") for _number in range(2)
    )
    url = f"{GRID}?program=isets"
    page = post(client, changed(one, status="started"), changed(two, status="started"), url=url)
    assert "Only one support service can be open at a time" in page.content.decode()
    assert Service.objects.filter(status=ServiceStatus.STARTED).count() == 1
