"""Two people at one week at the same moment: real connections, in line for the locks."""

import pytest

from careerplan.models import AttendanceDay, Service
from careerplan.queries.attendance import Cell
from careerplan.services.save_attendance import save_attendance
from careerplan.services.verify_attendance import verify_attendance
from casework.audit.models import AuditEvent
from casework.core import clock
from programs.attendance import DayEntry
from tests.careerplan.services.test_races import at_once
from tests.factories.attendance import MONDAY, SUNDAY, TODAY, TUESDAY, WEDNESDAY, AttendanceDayFactory, taught
from tests.factories.people import UserFactory, enrolled

pytestmark = pytest.mark.django_db(transaction=True)


def shift(start, end):
    return DayEntry(check_in=clock.NOON.replace(hour=start), check_out=clock.NOON.replace(hour=end))


def save(service, entry, day=MONDAY, act=save_attendance):
    """An act that enters one day of `service`, on its own connection and clock."""
    worker = UserFactory()

    def run():
        with clock.frozen(TODAY):
            cells = [Cell(service.public_id, day, entry, "")]
            return act(worker, Service.objects.filter(pk=service.pk), cells, week=SUNDAY)

    return run


def test_of_two_who_enter_the_same_day_at_once_one_is_told():
    service = taught(enrolled(program="isets"))
    outcomes = at_once(save(service, shift(8, 12)), save(service, shift(9, 13)), save(service, shift(10, 14)))
    assert sorted(outcome.saved for outcome in outcomes) == [0, 0, 1]
    assert [outcome.is_stale for outcome in outcomes].count(True) == 2
    assert AttendanceDay.objects.get().version == 1


def test_nobody_is_entered_in_two_places_at_once_by_two_providers():
    first = taught(enrolled(program="isets"))
    second = taught(enrolled(program="isets", customer=first.customer))
    outcomes = at_once(*[save(service, shift(8, 12)) for service in (first, second) for _ in range(2)])
    assert sum(outcome.saved for outcome in outcomes) == 1
    assert AttendanceDay.objects.count() == 1


def test_what_is_saved_while_a_week_is_verified_comes_before_it_or_is_refused():
    for _ in range(5):
        service = taught(enrolled(program="isets"))
        AttendanceDayFactory(service=service)
        verify = save(service, shift(8, 12), WEDNESDAY, act=verify_attendance)
        saved, closed = at_once(save(service, shift(8, 12), TUESDAY), verify)
        assert closed.closed and bool(saved.saved) != bool(saved.refused)
        told = AuditEvent.objects.filter(enrollment_id=service.enrollment_id).order_by("pk")
        assert list(told.values_list("action", flat=True))[-1] == "verify_attendance"
