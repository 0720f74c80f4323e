"""The way in to attendance from the plan and the overview (F359), and reopening a week."""

import pytest
from django.urls import reverse

from careerplan.models import AttendanceWeek
from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.core import clock
from tests.factories.attendance import MONDAY, SUNDAY, TODAY, AttendanceDayFactory, shift, taught, verified
from tests.factories.people import enrolled, member
from tests.factories.plan import ServiceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with clock.frozen(TODAY):
        yield


@pytest.fixture
def service():
    return taught(enrolled(program="isets"))


@pytest.fixture
def worker(client, service):
    user = member(organisation=service.organisation, program="isets")
    client.force_login(user)
    return user


def week_of(service, name):
    return reverse(
        f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, SUNDAY.isoformat()]
    )


def test_the_summary_tools_lead_to_every_service_with_attendance(client, service, worker):
    shift(service, MONDAY, 8, 12)
    planned = ServiceFactory(enrollment=service.enrollment)
    url = reverse("careerplan:list_attendance", args=[service.enrollment.public_id])
    overview = client.get(reverse("careerplan:show_overview", args=[service.enrollment.public_id]))
    assert f'href="{url}"' in overview.content.decode()
    page = client.get(url).content.decode()
    ids = [service.enrollment.public_id, service.public_id]
    assert reverse("careerplan:show_attendance", args=ids) in page and "1 week waits to be verified" in page
    assert str(planned.public_id) not in page


def test_a_verified_week_is_opened_again_with_a_reason_that_is_shown_and_told(client, service, worker):
    AttendanceDayFactory(service=service)
    verified(service)
    url = week_of(service, "reopen_attendance")
    assert "Enter the reason" in client.post(url, {"reason": " "}).content.decode()
    client.post(url, {"reason": "Left two hours early"})
    week = AttendanceWeek.objects.get()
    assert (week.verified_at, week.verified_by, week.reopened_reason) == (None, None, "Left two hours early")
    assert AuditEvent.objects.get(action="reopen_attendance").reason == "Left two hours early"
    page = client.get(week_of(service, "save_attendance")).content.decode()
    assert "Opened again: Left two hours early" in page
    again = client.post(url, {"reason": "Twice"})
    assert again.status_code == 409 and "open already" in again.content.decode()


@pytest.mark.parametrize(
    "name", ["save_attendance", "reopen_attendance", "print_attendance", "check_attendance"]
)
def test_another_tenants_week_does_not_exist(client, service, name):
    own = taught(enrolled(program="isets"))
    client.force_login(member(organisation=own.organisation, program="isets"))
    url = week_of(service, name)
    assert {client.post(url).status_code, client.get(url).status_code} <= {404, 405}
    mixed = reverse(
        f"careerplan:{name}", args=[own.enrollment.public_id, service.public_id, SUNDAY.isoformat()]
    )
    assert {client.post(mixed).status_code, client.get(mixed).status_code} <= {404, 405}


def test_who_may_only_read_sees_the_week_and_enters_nothing(client, service):
    shift(service)
    client.force_login(member(Role.LWIA_CAREER_PLANNER, organisation=service.organisation, program="isets"))
    page = client.get(week_of(service, "save_attendance"))
    assert page.status_code == 200 and "8 a.m." in page.content.decode()
    assert "Submit and Verify" not in page.content.decode()
    for name in ("save_attendance", "check_attendance", "reopen_attendance"):
        assert client.post(week_of(service, name), {}).status_code == 403
