"""The week grid of one service: save, verify, what comes back, what is locked."""

import json

import pytest
from django.urls import reverse

from careerplan.models import AttendanceDay, AttendanceWeek
from careerplan.queries.attendance import stamp_of
from casework.audit.models import AuditEvent
from casework.core import clock
from tests.factories.attendance import (
    FRIDAY,
    MONDAY,
    SUNDAY,
    TODAY,
    TUESDAY,
    AttendanceDayFactory,
    missed,
    shift,
    taught,
    verified,
)
from tests.factories.people import UserFactory, enrolled, member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with clock.frozen(TODAY):
        yield


def address(name, service, week=None):
    arguments = [service.enrollment.public_id, service.public_id]
    return reverse(f"careerplan:{name}", args=[*arguments, *([week.isoformat()] if week else [])])


def box(service, day, field):
    return f"{service.public_id.hex}_{day:%Y%m%d}_{field}"


def typed(service, day=MONDAY, **texts):
    return {box(service, day, field): text for field, text in texts.items()}


def opened(response):
    return response.context["form"]["opened"].value()


@pytest.fixture
def service():
    return taught(enrolled(program="isets"))


@pytest.fixture
def worker(client, service):
    user = member(organisation=service.organisation, program=service.enrollment.program)
    client.force_login(user)
    return user


@pytest.fixture
def enter(client, service, worker):
    """Opens the week and posts it with what was typed: `enter({name: text}, verify="")`."""

    def post(texts, **buttons):
        page = client.get(address("save_attendance", service, SUNDAY))
        return client.post(
            address("save_attendance", service, SUNDAY), {"opened": opened(page), **texts, **buttons}
        )

    return post


def test_the_tab_shows_header_weeks_and_hours(client, service, worker):
    shift(service, MONDAY, 8, 12)
    shift(service, TUESDAY, 8, 11)
    verified(service, by=worker)
    page = client.get(address("show_attendance", service)).content.decode()
    for words in ("Planned Start Date", "Planned Due Date", "# of planned weekly hours", "Started/Open"):
        assert words in page
    assert "11/15/2026-11/21/2026" in page and "Showing 1 to 5 of 5 entries" in page
    assert "Total hours/week" in page and page.count("Not Verified") == 4 and worker.get_full_name() in page
    assert "<span>7</span>" in page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "not_started"}, "Attendance can be entered while the status is Started/Open."),
        ({"started_on": None}, "Attendance needs a start date and a planned end date."),
        ({"due_on": None}, "Attendance needs a start date and a planned end date."),
    ],
)
def test_the_tab_says_what_attendance_needs_first(client, service, worker, fields, said):
    for name, value in fields.items():
        setattr(service, name, value)
    service.save()
    assert said in client.get(address("show_attendance", service)).content.decode()


def test_times_are_saved_as_people_say_them_and_hours_counted(enter, service, worker):
    response = enter(typed(service, check_in="8", lunch_start="12", lunch_end="12:30", check_out="4:30p"))
    assert response.status_code == 302
    row = AttendanceDay.objects.get()
    assert (row.hours, row.entered_as, row.entered_by) == (8, "staff", worker)
    assert (f"{row.check_in:%H:%M}", f"{row.check_out:%H:%M}") == ("08:00", "16:30")
    event = AuditEvent.objects.get(action="save_attendance")
    assert event.enrollment_id == service.enrollment_id and "11/15/2026" in event.detail["service"]
    service.enrollment.refresh_from_db()
    assert service.enrollment.last_touched_on == TODAY


def test_what_is_sound_is_saved_and_the_rest_comes_back(enter, service):
    response = enter(
        typed(service, check_in="8", check_out="4p")
        | typed(service, TUESDAY, check_in="8", lunch_start="12", check_out="4p")
        | typed(service, FRIDAY, check_in="lunchtime")
    )
    page = response.content.decode()
    assert AttendanceDay.objects.get().day == MONDAY
    assert "Tuesday, November 17: Enter both Lunch Start and Lunch End, or neither." in page
    assert f'href="#id_{box(service, TUESDAY, "check_in")}"' in page
    assert "Friday, November 20: Enter Check In as a time" in page and 'value="lunchtime"' in page
    assert "1 day was saved." in page and "2 days were not saved" in page


def test_submit_and_verify_locks_the_week(enter, client, service, worker):
    enter(typed(service, check_in="8", check_out="4p"), verify="")
    week = AttendanceWeek.objects.get()
    assert (
        week.verified_by == worker
        and week.submitted_at
        and AuditEvent.objects.filter(action="verify_attendance").exists()
    )
    page = client.get(address("save_attendance", service, SUNDAY)).content.decode()
    assert "verified and locked" in page and box(service, MONDAY, "check_in") not in page
    forced = client.post(
        address("save_attendance", service, SUNDAY),
        {
            "opened": json.dumps({f"{service.public_id.hex}_{MONDAY:%Y%m%d}": ["x", "", "", "", "", "", ""]}),
            **typed(service, check_in="9"),
        },
    )
    assert "verified and locked" in forced.content.decode()
    assert AttendanceDay.objects.get().hours == 8


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ({"check_in": "8"}, "A Check Out is missing."),
        ({}, "Nothing is entered for this week yet."),
        ({"check_in": "8", "check_out": "soon"}, "Correct what is marked first."),
    ],
)
def test_a_week_that_is_not_whole_is_not_verified(enter, client, service, texts, why):
    response = enter(typed(service, **texts), verify="")
    page = response if response.status_code == 200 else client.get(response["Location"])
    assert f"Not verified: {why}" in page.content.decode()
    assert not AttendanceWeek.objects.exists()


def test_a_stale_day_is_answered_with_both_values_and_a_second_press_replaces_it(client, service, worker):
    url = address("save_attendance", service, SUNDAY)
    before = opened(client.get(url))
    other = shift(service, MONDAY, 9, 12, entered_by=UserFactory(first_name="Robin", last_name="Other"))
    response = client.post(url, {"opened": before, **typed(service, check_in="8", check_out="4p")})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Saved by someone else: 9 a.m. – noon, by Robin Other" in page and 'value="4p"' in page
    other.refresh_from_db()
    assert other.hours == 3
    client.post(url, {"opened": opened(response), **typed(service, check_in="8", check_out="4p")})
    other.refresh_from_db()
    assert (other.hours, other.version) == (8, 2)


def test_a_day_nobody_touched_is_not_overwritten_by_an_old_page(client, service, worker):
    url = address("save_attendance", service, SUNDAY)
    before = opened(client.get(url))
    shift(service, MONDAY, 9, 12)
    response = client.post(url, {"opened": before, **typed(service, TUESDAY, check_in="8", check_out="9")})
    assert response.status_code == 302
    assert sorted(AttendanceDay.objects.values_list("day", "hours")) == [(MONDAY, 3), (TUESDAY, 1)]


def test_a_blank_day_is_cleared_and_its_history_stays(enter, service):
    row = shift(service)
    enter({})
    assert not AttendanceDay.objects.exists()
    assert AuditEvent.objects.filter(action="save_attendance").count() == 1
    assert [event.pgh_label for event in row.pgh_event_model.objects.filter(pgh_obj_id=row.pk)][
        -1
    ] == "delete"


@pytest.mark.parametrize(
    ("text", "presence", "hours", "minutes"),
    [
        ({"absent": "on"}, "absent", 0, 0),
        ({"absent": "on", "good_cause": "on"}, "excused", 0, 0),
        ({"absent": "on", "make_up": "1:30"}, "made_up", 1.5, 90),
        ({"hours": "6.5"}, "present", 6.5, 0),
    ],
)
def test_illinois_works_marks_absences_and_make_up_sessions(client, text, presence, hours, minutes):
    service = taught(enrolled(program="illinois_works"))
    client.force_login(member(organisation=service.organisation, program="illinois_works"))
    url = address("save_attendance", service, SUNDAY)
    page = client.get(url)
    assert "Make-up Session" in page.content.decode() and "Check In" not in page.content.decode()
    client.post(url, {"opened": opened(page), **typed(service, **text)})
    row = AttendanceDay.objects.get()
    assert (row.presence, row.hours, row.make_up_minutes) == (presence, hours, minutes)


def test_days_outside_the_service_are_read_only(client, service, worker):
    page = client.get(address("save_attendance", service, service.started_on.replace(day=1))).content.decode()
    sunday = service.started_on.replace(day=1)
    assert box(service, sunday, "check_in") not in page
    assert box(service, service.started_on, "check_in") in page
    assert "The service runs from Nov 2 to Dec 4." in page


def test_a_day_to_come_cannot_be_entered(client, service, worker):
    page = client.get(address("save_attendance", service, TODAY)).content.decode()
    assert box(service, TODAY, "check_in") in page
    assert "Attendance is entered on the day or later." in page


@pytest.mark.parametrize("week", ["2026-11-16", "2026-10-25", "2026-12-06", "nonsense"])
def test_only_weeks_of_the_service_exist(client, service, worker, week):
    arguments = [service.enrollment.public_id, service.public_id, week]
    assert client.get(reverse("careerplan:save_attendance", args=arguments)).status_code == 404


def test_two_places_at_once_are_refused_without_telling_another_providers_times(enter, service):
    elsewhere = enrolled(program="isets", customer=service.customer)
    shift(taught(elsewhere), MONDAY, 9, 11)
    page = enter(typed(service, check_in="10", check_out="12")).content.decode()
    assert (
        f"Two places at once: these times overlap attendance recorded for {elsewhere.organisation.name}"
        in page
    )
    assert "9 a.m." not in page and not AttendanceDay.objects.filter(service=service).exists()


def test_missed_class_days_are_flagged_with_reason_and_dates(client, service, worker):
    missed(service, MONDAY, TUESDAY, FRIDAY)
    for name in ("show_attendance", "save_attendance"):
        page = client.get(
            address(name, service, SUNDAY if name == "save_attendance" else None)
        ).content.decode()
        assert "3 class days missed in 30 days without good cause: Nov 16, Nov 17, Nov 20." in page
        assert "Falls away on Dec 16, 2026" in page and "R41" not in page


def test_more_hours_than_planned_are_kept_and_said(client, service, worker):
    for day in (MONDAY, TUESDAY, FRIDAY):
        shift(service, day)
    page = client.get(address("save_attendance", service, SUNDAY)).content.decode()
    assert "24 hours this week, 20 planned." in page


def test_the_answer_while_typing_echoes_and_saves_nothing(client, service, worker):
    key = f"{service.public_id.hex}_{MONDAY:%Y%m%d}"
    url = address("check_attendance", service, SUNDAY)
    said = client.post(url, {"key": key, **typed(service, check_in="8", check_out="430p")}).json()
    assert said == {"words": "8 a.m. – 4:30 p.m.", "hours": "8.5", "problem": ""}
    said = client.post(url, {"key": key, **typed(service, check_in="8", lunch_start="12")}).json()
    assert said["problem"] == "Enter both Lunch Start and Lunch End, or neither."
    assert not AttendanceDay.objects.exists()


def test_the_sheet_for_paper_names_everything(client, service, worker):
    AttendanceDayFactory(service=service, day=TUESDAY)
    page = client.get(address("print_attendance", service, SUNDAY)).content.decode()
    for part in (service.customer.get_full_name(), "11/15/2026-11/21/2026", "Printed by", "Signature of the"):
        assert part in page


def test_the_page_keeps_its_budget(client, service, worker, django_assert_max_num_queries):
    missed(service, MONDAY, TUESDAY, FRIDAY)
    for name in ("show_attendance", "save_attendance"):
        with django_assert_max_num_queries(16):
            client.get(address(name, service, SUNDAY if name == "save_attendance" else None))


def test_the_stamp_of_a_day_that_was_cleared_and_entered_again_is_another(service):
    row = shift(service)
    before = stamp_of(row)
    row.delete()
    assert stamp_of(shift(service)) != before
