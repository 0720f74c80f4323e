"""Every act on a worksite job touches the record (`domain.md` R30)."""

from decimal import Decimal

import pytest

from careerplan.services.override_subsidy import override_subsidy
from careerplan.services.remove_placement import remove_placement
from careerplan.services.restore_placement import restore_placement
from careerplan.services.verify_follow_up import verify_follow_up
from casework.cases.models import Enrollment
from casework.core import clock
from tests.careerplan.services.test_placements import edited, place, service_of
from tests.factories.people import UserFactory, days_ago
from tests.factories.worksites import follow_up_of

pytestmark = pytest.mark.django_db


def verified(placement):
    verify_follow_up(UserFactory(), follow_up_of(placement, 7, due=1), version=1, is_employed=True)


def removed(placement):
    remove_placement(UserFactory(), placement)


def put_back(placement):
    remove_placement(UserFactory(), placement)
    untouched(placement)
    restore_placement(UserFactory(), placement)


def with_more_days(placement):
    limit = "six_months_calendar_year"
    override_subsidy(UserFactory(), placement.enrollment, limit, extra_days=5, reason="Rehired.")


def with_another_wage(placement):
    edited(placement, hourly_wage=Decimal("19.00"), employer_wage=None)


def untouched(placement):
    Enrollment.objects.filter(pk=placement.enrollment_id).update(last_touched_on=days_ago(40))


@pytest.mark.parametrize("act", [verified, removed, put_back, with_more_days, with_another_wage])
def test_the_record_was_touched_today(act):
    planned = act in (removed, put_back)
    placement = place(service_of(), status="not_started" if planned else "started")
    untouched(placement)
    act(placement)
    assert Enrollment.objects.get(pk=placement.enrollment_id).last_touched_on == clock.today()
