"""The planner's side of the Schedule tool: times published, withdrawn, booked, and the days the clocks change."""

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.core import clock
from casework.intake.forms.publish_times import PublishTimesForm
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries.times import moment_at, series_of
from tests.factories.people import member
from tests.factories.planners import appointment_of, at, enrolled_in, planner_in, slot_of

SCHEDULE = reverse("intake:show_schedule")
PUBLISH = reverse("intake:publish_times")


@pytest.fixture(autouse=True)
def _november():
    """Noon of a Sunday in November."""
    with clock.frozen(date(2026, 11, 22)):
        yield


@pytest.fixture
def planner(client, db):
    """A career planner of the north, signed in."""
    user = planner_in("north")
    client.force_login(user)
    return user


def form(**fields):
    """What the browser sends for one time in three days at 10."""
    day = clock.today() + timedelta(days=3)
    one = {"kind": "one", "starts_on": day.strftime("%m/%d/%Y"), "begins": "10 a.m.", "minutes": "60"}
    return one | {"place": "LWIA office, room 2", "ends_on": "", "ends": ""} | fields


def publish(client, **fields):
    return client.post(PUBLISH, form(**fields), follow=True).content.decode()


def test_one_time_is_published_once_and_stands_in_its_week(client, planner):
    key = "7c0c2d36-5b0f-4b62-9d3a-0d8a4a7c1f11"
    page = publish(client, key=key)
    assert "1 time is published." in page and "LWIA office, room 2" in page and "0 booked, 1 free" in page
    assert "published already" in publish(client, key=key)
    slot = AppointmentSlot.objects.get()
    assert slot.starts_at == at(3, 10) and slot.organisation == planner.memberships.get().organisation


def test_a_series_follows_weekdays_and_hours(client, planner):
    fields = {"kind": "series", "starts_on": "11/23/2026", "ends_on": "12/4/2026", "weekdays": ["0", "2"]}
    page = publish(client, **fields, begins="9", ends="noon", minutes="60")
    assert "12 times are published." in page
    days = {
        clock.local_date(moment) for moment in AppointmentSlot.objects.values_list("starts_at", flat=True)
    }
    assert days == {date(2026, 11, day) for day in (23, 25, 30)} | {date(2026, 12, 2)}


REFUSED = {
    "past": ({"starts_on": "1/5/2026"}, "has passed"),
    "no time": ({"begins": "soon"}, "Enter a time like 9:30 a.m."),
    "no place": ({"place": " "}, "Enter the place"),
    "length": ({"minutes": "7"}, "Select the length of one meeting from the list"),
    "series ends early": (
        {
            "kind": "series",
            "ends_on": "1/5/2027",
            "weekdays": ["0"],
            "ends": "4 p.m.",
            "starts_on": "1/6/2027",
        },
        "cannot be before the first day",
    ),
    "no weekday": (
        {"kind": "series", "ends_on": "1/5/2027", "ends": "4 p.m."},
        "at least one day of the week",
    ),
    "too long": (
        {"kind": "series", "ends_on": "11/5/2027", "ends": "4 p.m.", "weekdays": ["0"]},
        "at most 26 weeks",
    ),
    "too short a day": (
        {"kind": "series", "ends_on": "12/20/2026", "ends": "10:30 a.m.", "weekdays": ["0"]},
        "No time of this length",
    ),
}


@pytest.mark.parametrize(("fields", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_published_is_refused_with_the_reason(client, planner, fields, said):
    page = publish(client, **fields)
    assert said in page and not AppointmentSlot.objects.exists()
    assert str(fields.get("place", "LWIA office, room 2")).strip() in page


def test_an_overlap_is_refused_with_which_one_or_left_out(client, planner):
    slot_of(planner, datetime(2026, 11, 25, 10, 30, tzinfo=clock.CHICAGO), place="By telephone")
    page = publish(client, starts_on="11/25/2026")
    assert "overlaps a time of yours: Wednesday, November 25, 2026" in page and "By telephone" in page
    series = {
        "kind": "series",
        "starts_on": "11/23/2026",
        "ends_on": "11/27/2026",
        "weekdays": ["2", "3"],
    }
    assert "1 more time overlaps" in publish(client, **series, begins="10", ends="noon")
    page = publish(client, **series, begins="10", ends="noon", leave_out="on")
    assert "2 times are published. 2 were left out." in page
    assert "1 time is published" in publish(client, starts_on="11/25/2026", begins="11:30")


def test_the_days_the_clocks_change():
    spring, autumn = date(2027, 3, 14), date(2027, 11, 7)
    assert moment_at(spring, time(2, 30)) is None
    assert moment_at(autumn, time(1, 30)).hour == 6
    early = {"weekdays": {6}, "begins": time(1), "ends": time(4), "minutes": 60}
    assert len(series_of(spring, spring, **early)) == 2
    assert len(series_of(autumn, autumn, **early)) == 4
    week = series_of(date(2027, 3, 12), date(2027, 3, 15), {4, 0}, time(9), time(10), 60)
    assert [moment.hour for moment in week] == [15, 14]


def test_an_hour_that_the_clocks_leave_out_is_refused(planner):
    sent = form(starts_on="3/14/2027", begins="02:30")
    found = PublishTimesForm(sent, organisations=[planner.memberships.get().organisation])
    assert "leave this hour out" in found.errors["begins"][0]


def test_a_free_time_is_withdrawn_and_put_back_a_booked_one_is_cancelled_first(client, planner):
    slot = slot_of(planner)
    withdraw = reverse("intake:withdraw_time", args=[slot.public_id])
    assert "Put back" in client.post(withdraw, follow=True).content.decode()
    client.post(reverse("intake:restore_time", args=[slot.public_id]))
    slot.refresh_from_db()
    assert slot.withdrawn_at is None
    appointment = appointment_of(enrolled_in("north"), slot)
    assert "Cancel the appointment first" in client.post(withdraw, follow=True).content.decode()
    cancel = reverse("intake:cancel_booked_time", args=[slot.public_id])
    assert "Say why it is cancelled" in client.post(cancel, {"reason": ""}).content.decode()
    client.post(cancel, {"reason": "Ill today"})
    appointment.refresh_from_db()
    assert (appointment.cancelled_by, appointment.cancelled_because) == (planner, "Ill today")
    assert "Put back" in client.post(withdraw, follow=True).content.decode()


def test_a_withdrawn_time_does_not_come_back_across_another_or_the_next_day(client, planner):
    slot = slot_of(planner, withdrawn_at=clock.now())
    slot_of(planner, at(3, 10, 30))
    restore = reverse("intake:restore_time", args=[slot.public_id])
    assert "overlaps a time of yours" in client.post(restore, follow=True).content.decode()
    AppointmentSlot.objects.filter(pk=slot.pk).update(withdrawn_at=clock.now() - timedelta(days=1))
    assert "earlier day" in client.post(restore, follow=True).content.decode()


def test_the_planner_sees_who_is_booked_only_within_reach(client, planner, django_assert_max_num_queries):
    near, far = enrolled_in("north"), enrolled_in("south")
    for enrollment, hour in ((near, 9), (far, 11)):
        appointment_of(enrollment, slot_of(planner, at(3, hour)), purpose="Bring your papers")
    week = f"{SCHEDULE}?week={clock.local_date(at(3, 9)).isoformat()}"
    with django_assert_max_num_queries(12):
        page = client.get(week).content.decode()
    assert str(near.customer) in page and str(far.customer) not in page
    assert "outside your reach" in page and page.count("Bring your papers") == 1
    assert "No times in this week" in client.get(f"{SCHEDULE}?week=2020-01-01").content.decode()


def test_nobody_else_has_a_schedule_and_another_planners_times_are_not_found(client, planner):
    slot = slot_of(planner)
    client.force_login(planner_in("north"))
    for name in ("withdraw_time", "restore_time", "cancel_booked_time"):
        assert client.post(reverse(f"intake:{name}", args=[slot.public_id])).status_code == 404
    for role in (Role.CASE_WORKER, Role.STATEWIDE_STAFF):
        client.force_login(member(role))
        assert client.get(SCHEDULE).status_code == client.post(PUBLISH, form()).status_code == 403
    assert Appointment.objects.count() == 0
