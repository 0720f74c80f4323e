"""A customer's own hours, from My Dashboard (F358)."""

import pytest
from django.urls import reverse

from careerplan.models import AttendanceDay, AttendanceWeek
from casework.core import clock
from tests.factories.attendance import (
    FRIDAY,
    MONDAY,
    SUNDAY,
    TODAY,
    TUESDAY,
    AttendanceDayFactory,
    taught,
    verified,
    without_provider,
)
from tests.factories.people import customer_user, enrolled, member
from tests.factories.plan import ServiceFactory

pytestmark = pytest.mark.django_db
LIST = reverse("careerplan:list_my_attendance")


@pytest.fixture(autouse=True)
def _today():
    with clock.frozen(TODAY):
        yield


@pytest.fixture
def service():
    return taught(enrolled(program="isets"))


@pytest.fixture
def customer(client, service):
    user = customer_user(service.enrollment)
    client.force_login(user)
    return user


def week_of(service, name="save_my_attendance"):
    return reverse(f"careerplan:{name}", args=[service.public_id, SUNDAY.isoformat()])


def box(service, day, field):
    return f"{service.public_id.hex}_{day:%Y%m%d}_{field}"


def post(client, service, texts, **buttons):
    page = client.get(week_of(service))
    opened = page.context["form"]["opened"].value()
    return client.post(week_of(service), {"opened": opened, **texts, **buttons})


def test_my_dashboard_leads_to_the_weeks(client, service, customer):
    assert LIST in client.get(reverse("dashboard:show_my_dashboard")).content.decode()
    page = client.get(LIST).content.decode()
    assert week_of(service) in page and "Nothing entered yet" in page


def test_the_customer_saves_and_sends_a_week_and_staff_verify_it(client, service, customer):
    post(client, service, {box(service, MONDAY, "check_in"): "8", box(service, MONDAY, "check_out"): "4p"})
    row = AttendanceDay.objects.get()
    assert (row.hours, row.entered_as, row.entered_by) == (8, "customer", customer)
    post(
        client,
        service,
        {box(service, MONDAY, "check_in"): "8", box(service, MONDAY, "check_out"): "4p"},
        submit="",
    )
    week = AttendanceWeek.objects.get()
    assert (week.submitted_by, week.verified_at) == (customer, None)
    assert "Sent to your career planner" in client.get(LIST).content.decode()
    client.force_login(member(organisation=service.organisation, program="isets"))
    staff_url = reverse(
        "careerplan:save_attendance",
        args=[service.enrollment.public_id, service.public_id, SUNDAY.isoformat()],
    )
    page = client.get(staff_url)
    assert f"Submitted by {customer}" in page.content.decode()
    saved = {
        name: field.value()
        for name, field in ((n, page.context["form"][n]) for n in page.context["form"].fields)
    }
    client.post(staff_url, {**saved, "verify": ""})
    week.refresh_from_db()
    assert week.verified_at and week.submitted_by == customer


def test_a_verified_week_cannot_be_altered_by_the_customer(client, service, customer):
    AttendanceDayFactory(service=service)
    opened = client.get(week_of(service)).context["form"]["opened"].value()
    verified(service)
    page = client.get(week_of(service)).content.decode()
    assert "Your career planner checked this week" in page and box(service, MONDAY, "check_in") not in page
    texts = {"opened": opened, box(service, MONDAY, "check_in"): "6", box(service, MONDAY, "check_out"): "8p"}
    response = client.post(week_of(service), texts)
    assert "verified and locked" in response.content.decode()
    assert AttendanceDay.objects.get().hours == 4


def test_good_cause_is_for_staff_to_find(client, service, customer):
    assert box(service, MONDAY, "good_cause") not in client.get(week_of(service)).content.decode()
    post(client, service, {box(service, TUESDAY, "absent"): "on", box(service, TUESDAY, "good_cause"): "on"})
    assert AttendanceDay.objects.get().presence == "absent"


def test_an_excuse_that_staff_found_is_not_lost_when_the_customer_saves_another_day(
    client, service, customer
):
    AttendanceDayFactory(service=service, day=TUESDAY, presence="excused", hours=0)
    ticked = {box(service, TUESDAY, "absent"): "on"}
    post(
        client,
        service,
        ticked | {box(service, FRIDAY, "check_in"): "8", box(service, FRIDAY, "check_out"): "9"},
    )
    assert AttendanceDay.objects.get(day=TUESDAY).presence == "excused"
    assert AttendanceDay.objects.count() == 2


def test_only_started_services_with_a_provider_can_be_entered(client, service, customer):
    bare = without_provider(service.enrollment)
    planned = ServiceFactory(enrollment=service.enrollment, started_on=MONDAY, due_on=FRIDAY)
    page = client.get(LIST).content.decode()
    assert week_of(bare) not in page and week_of(planned) not in page
    assert "Your career planner enters your attendance for this service." in page
    for closed in (bare, planned):
        shown = client.get(week_of(closed)).content.decode()
        assert box(closed, MONDAY, "check_in") not in shown
        post(client, closed, {box(closed, MONDAY, "check_in"): "8"})
    assert not AttendanceDay.objects.exists()


def test_another_persons_week_does_not_exist(client, service, customer):
    stranger = taught(enrolled(program="isets"))
    customer_user(stranger.enrollment)
    for name in ("save_my_attendance", "check_my_attendance"):
        assert client.post(week_of(stranger, name), {}).status_code == 404
    assert client.get(week_of(stranger)).status_code == 404


def test_staff_do_not_enter_here(client, service):
    client.force_login(member(organisation=service.organisation, program="isets"))
    assert client.get(LIST).status_code == 403
    assert client.get(week_of(service)).status_code == 403


def test_the_answer_while_typing_is_in_the_customers_language(client, service, customer):
    client.cookies["django_language"] = "es"
    key = f"{service.public_id.hex}_{MONDAY:%Y%m%d}"
    said = client.post(
        week_of(service, "check_my_attendance"), {"key": key, box(service, MONDAY, "check_in"): "8"}
    )
    assert said.json()["words"].startswith("08:00") and "Check Out" not in said.json()["words"]


def test_the_list_costs_the_same_for_many_services(client, service, customer, django_assert_max_num_queries):
    for _ in range(5):
        taught(service.enrollment)
    with django_assert_max_num_queries(10):
        client.get(LIST)
