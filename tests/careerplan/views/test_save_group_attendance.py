"""The grid of a cohort: who is in it, what one post saves, what comes back, filling, budgets (beyond N10, C29)."""

from datetime import timedelta
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from careerplan.models import AttendanceDay, AttendanceWeek
from casework.audit.models import AuditEvent
from casework.core import clock
from programs.registry import get_program
from tests.factories.attendance import (
    FRIDAY,
    MONDAY,
    SUNDAY,
    THURSDAY,
    TODAY,
    TUESDAY,
    WEDNESDAY,
    AttendanceDayFactory,
    cohort,
    missed,
    shift,
    taught,
    verified,
    without_provider,
)
from tests.factories.people import LocationFactory, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory

pytestmark = pytest.mark.django_db
WEEK = (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
GRID = reverse("careerplan:save_group_attendance")
PROGRAM = "illinois_works"


@pytest.fixture(autouse=True)
def _today():
    with clock.frozen(TODAY):
        yield


@pytest.fixture
def home():
    return organisation_running(PROGRAM)


@pytest.fixture
def trainer(client, home):
    user = member(organisation=home, program=PROGRAM)
    client.force_login(user)
    return user


def at(service, **more):
    chosen = {"service": f"{PROGRAM}.{service.service_type}", "week": MONDAY.isoformat()}
    return f"{GRID}?{urlencode(chosen | more)}"


def cell(service, day):
    return f"{service.public_id.hex}_{day:%Y%m%d}_mark"


def post(client, url, texts, **buttons):
    page = client.get(url)
    return client.post(url, {"opened": page.context["form"]["opened"].value(), **texts, **buttons})


def test_one_post_saves_the_sound_cells_and_returns_the_others_with_linked_messages(client, home, trainer):
    """125 cells, ten of them wrong on purpose: ten messages, 115 days saved."""
    group = cohort(home, 25)
    texts = {cell(service, day): "6" for service in group for day in WEEK}
    wrong = {
        cell(group[0], MONDAY): "X",
        cell(group[1], TUESDAY): "25",
        cell(group[2], WEDNESDAY): "8a-7a",
        cell(group[3], THURSDAY): "noonish",
        cell(group[4], FRIDAY): "M 30:00",
        cell(group[5], MONDAY): "P 6",
        cell(group[6], MONDAY): "8-12 1-2 3-4",
        cell(group[7], MONDAY): "10-12",
        cell(group[8], MONDAY): "A 3",
        cell(group[9], MONDAY): "-2",
    }
    shift(taught(group[7].enrollment, service_type="mentoring"), MONDAY, 11, 13)
    url = at(group[0])
    response = post(client, url, texts | wrong)
    page = response.content.decode()
    messages = [text for errors in response.context["form"].errors.values() for text in errors]
    assert AttendanceDay.objects.filter(service__in=group).count() == 115
    assert len(messages) == 10
    for service, name in zip(group, wrong, strict=False):
        assert f'<a href="#id_{name}">{service.customer}, ' in page
        assert f'value="{wrong[name]}"' in page
    assert "115 days were saved. 10 days were not saved: see below." in page


def test_every_mark_is_said_in_words(client, home, trainer):
    (service,) = cohort(home, 1)
    marks = dict(zip(WEEK, ("P", "a", "E", "M 1:30", "8-12 12:30-16:30"), strict=True))
    post(client, at(service), {cell(service, day): mark for day, mark in marks.items()}, full_day="6")
    saved = AttendanceDay.objects.order_by("day").values_list("presence", "hours", "make_up_minutes")
    assert list(saved) == [
        ("present", 6, 0),
        ("absent", 0, 0),
        ("excused", 0, 0),
        ("made_up", Decimal("1.5"), 90),
        ("present", 8, 0),
    ]
    page = client.get(at(service)).content.decode()
    for words in (
        "Present, 6 h",
        "Absent",
        "Excused absence",
        "Make-up Session, 1 h 30 min",
        "8 a.m. – 4:30 p.m.",
    ):
        assert words in page
    assert 'value="08:00-12:00 12:30-16:30"' in page


@pytest.mark.parametrize(
    ("weekly_hours", "full_day"), [("2", None), ("5", "1"), ("12", "2.25"), ("30", "6"), ("37.5", "7.5")]
)
def test_a_full_day_is_suggested_in_quarters_of_an_hour_or_not_at_all(
    client, home, trainer, weekly_hours, full_day
):
    service = taught(enrolled(home, program=PROGRAM), weekly_hours=Decimal(weekly_hours))
    answer = client.get(at(service))
    assert answer.context["form"]["full_day"].value() == (full_day and Decimal(full_day))
    label = get_program(PROGRAM).catalogue.text(service.service_type)
    assert f"<h2>{label}, Nov" in answer.content.decode()


def test_a_service_without_provider_says_so_and_takes_nothing(client, home, trainer):
    (service,) = cohort(home, 1)
    bare = without_provider(enrolled(home, program=PROGRAM))
    page = client.get(at(service))
    assert (
        "Select a service provider first" in page.content.decode()
        and cell(bare, MONDAY) not in page.content.decode()
    )
    forged = f'{{"{bare.public_id.hex}_{MONDAY:%Y%m%d}": ["", ""]}}'
    client.post(at(service), {"opened": forged, cell(bare, MONDAY): "6"})
    assert not AttendanceDay.objects.exists()


def test_only_the_own_started_services_of_the_week_are_in_the_group(client, home, trainer):
    (service,) = cohort(home, 1)
    stranger = taught(enrolled(program=PROGRAM))
    later = taught(enrolled(home, program=PROGRAM), started_on=TODAY, due_on=TODAY + timedelta(days=9))
    done = ServiceFactory(enrollment=enrolled(home, program=PROGRAM))
    shown = [row.service for row in client.get(at(service)).context["page"].rows]
    assert shown == [service] and not {stranger, later, done} & set(shown)


def test_another_tenants_cell_is_refused_and_nothing_is_told(client, home, trainer):
    (service,) = cohort(home, 1)
    stranger = taught(enrolled(program=PROGRAM))
    forged = f'{{"{stranger.public_id.hex}_{MONDAY:%Y%m%d}": ["", ""]}}'
    page = client.post(at(service), {"opened": forged, cell(stranger, MONDAY): "6"}).content.decode()
    assert not AttendanceDay.objects.exists() and str(stranger.customer) not in page
    check = reverse("careerplan:check_group_attendance")
    key = f"{stranger.public_id.hex}_{MONDAY:%Y%m%d}"
    assert client.post(check, {"key": key}).status_code == 404
    assert client.post(check, {"key": "nonsense"}).status_code == 404


def test_location_and_provider_narrow_the_group(client, home, trainer):
    site = LocationFactory(organisation=home)
    here, there = (
        taught(enrolled(home, program=PROGRAM, location=site)),
        taught(enrolled(home, program=PROGRAM)),
    )
    assert [row.service for row in client.get(at(here, location=site.public_id)).context["page"].rows] == [
        here
    ]
    assert len(client.get(at(there, provider="own")).context["page"].rows) == 2
    assert client.get(at(there, provider="wioa")).context["page"].rows == ()


def test_who_works_at_one_location_is_offered_that_one_alone(client, home):
    own, other = LocationFactory(organisation=home), LocationFactory(organisation=home)
    for place, offered in ((own, [own]), (None, [own, other])):
        client.force_login(member(organisation=home, program=PROGRAM, location=place))
        assert set(client.get(GRID).context["choose"].locations.values()) == set(offered)


@pytest.mark.parametrize(
    "chosen", ["service=nonsense", "service=", "service=isets.basic_education", "location=x"]
)
def test_a_choice_that_does_not_exist_is_asked_again(client, trainer, chosen):
    response = client.get(f"{GRID}?service=&{chosen}")
    assert response.status_code == 200 and response.context["page"] is None


def test_the_buttons_say_what_they_would_change_and_save_nothing(client, home, trainer):
    group = cohort(home, 2)
    AttendanceDayFactory(service=group[0], day=MONDAY - timedelta(days=7), hours=5)
    AttendanceDayFactory(service=group[0], day=TUESDAY - timedelta(days=7), hours=3)
    missed(group[0], MONDAY)
    page = client.get(at(group[0]))
    assert "fills 1 cell, changes 1 existing mark" in page.content.decode()
    assert "fills 9 cells, changes 1 existing mark" in page.content.decode()
    filled = post(client, at(group[0]), {cell(group[0], MONDAY): "A"}, fill="last_week")
    text = filled.content.decode()
    assert "Filled 1 cell, changed 1 existing mark. Nothing is saved yet." in text
    assert AttendanceDay.objects.filter(day__gte=SUNDAY).count() == 1
    texts = filled.context["form"].texts
    assert (texts[group[0].pk, MONDAY], texts[group[0].pk, TUESDAY]) == ("5", "3")


def test_submit_and_verify_closes_the_weeks_that_are_whole(client, home, trainer):
    whole, part, empty, _other = cohort(home, 4)
    response = post(
        client,
        at(whole),
        {cell(whole, MONDAY): "6", cell(part, MONDAY): "6", cell(part, TUESDAY): "?"},
        verify="",
    )
    assert list(AttendanceWeek.objects.values_list("service", flat=True)) == [whole.pk]
    page = response.content.decode()
    assert "1 week was verified." in page and "Not verified: Correct what is marked first." in page
    assert "Not verified: 2 × Nothing is entered for this week yet." in page
    assert AuditEvent.objects.filter(action="verify_attendance").count() == 2
    assert empty.attendancedays.count() == 0


def test_a_verified_row_is_locked(client, home, trainer):
    (service,) = cohort(home, 1)
    AttendanceDayFactory(service=service)
    verified(service)
    page = client.get(at(service)).content.decode()
    assert cell(service, MONDAY) not in page and "Verified" in page and "Present, 4 h" in page


def test_a_row_with_missed_days_says_why_and_when(client, home, trainer):
    (service,) = cohort(home, 1)
    missed(service, MONDAY, TUESDAY, FRIDAY)
    assert "Nov 16, Nov 17, Nov 20" in client.get(at(service)).content.decode()


def test_a_stale_cell_is_answered_with_both_values(client, home, trainer):
    (service,) = cohort(home, 1)
    opened = client.get(at(service)).context["form"]["opened"].value()
    AttendanceDayFactory(service=service, hours=3)
    response = client.post(at(service), {"opened": opened, cell(service, MONDAY): "6"})
    assert response.status_code == 409 and "Saved by someone else: Present, 3 h" in response.content.decode()
    assert AttendanceDay.objects.get().hours == 3


def test_saturday_is_shown_when_something_is_entered_on_it(client, home, trainer):
    (service,) = cohort(home, 1)
    assert len(client.get(at(service)).context["page"].dates) == 5
    assert len(client.get(at(service, days="7")).context["page"].dates) == 7
    AttendanceDayFactory(service=service, day=FRIDAY + timedelta(days=1))
    assert len(client.get(at(service)).context["page"].dates) == 7


def test_two_services_of_one_customer_in_one_post_are_not_two_places(client, home, trainer):
    first = taught(enrolled(home, program=PROGRAM))
    second = taught(first.enrollment)
    texts = {cell(first, MONDAY): "8-12", cell(second, MONDAY): "11-13"}
    response = post(client, at(first), texts)
    assert AttendanceDay.objects.count() == 1 and "Two places at once" in response.content.decode()


def test_the_sheet_of_the_group_has_every_name(client, home, trainer):
    group = cohort(home, 3)
    url = at(group[0]).replace(GRID, reverse("careerplan:print_group_attendance"))
    page = client.get(url).content.decode()
    assert all(str(service.customer) in page for service in group) and "Signature" in page
    assert client.get(reverse("careerplan:print_group_attendance")).status_code == 404


def statements(captured):
    """What a request asked of the database; the opening and closing of transactions asks nothing."""
    return [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]


def test_forty_customers_cost_what_the_budget_says(client, home, trainer):
    group = cohort(home, 40)
    url = at(group[0])
    client.get(url)
    with CaptureQueriesContext(connection) as shown:
        page = client.get(url)
    assert len(statements(shown)) <= 12
    texts = {cell(service, day): "6" for service in group for day in WEEK}
    data = {"opened": page.context["form"]["opened"].value(), **texts}
    with CaptureQueriesContext(connection) as saved:
        assert client.post(url, data).status_code == 302
    assert len(statements(saved)) <= 13
    assert AttendanceDay.objects.count() == 200
    assert AuditEvent.objects.filter(action="save_attendance").count() == 40
