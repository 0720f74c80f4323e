"""The dashboards of the programs for which no source has one: each count is the length of its list."""

import pytest

from casework.cases.services.move_anchors import move_anchors
from dashboard.services.check_standing import check_standing
from tests.factories.jobs import EmploymentFactory
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import GoalFactory, completed
from tests.factories.referrals import ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("program", ["isets", "illinois_works", "apprenticeship_illinois"])
def test_each_count_is_the_length_of_its_list(client, program):
    organisation = organisation_running(program)
    for days in (0, 20, 70, 95):
        case = enrolled(organisation, program=program, last_note=None, confirmed=None)
        completed(case, days=days, started_on=days_ago(100))
        GoalFactory(enrollment=case, status="off_track", status_since=days_ago(3))
        EmploymentFactory(enrollment=case, started_on=days_ago(days))
        ReferralFactory(enrollment=case)
        move_anchors(case)
    client.force_login(member(organisation=organisation, program=program))

    blocks = client.get(f"/dashboards/{program}/").context["blocks"]

    assert not [block.problem for block in blocks if block.problem]
    shown = [row for block in blocks for row in block.rows if row.count != "0"]
    assert len(shown) >= 5
    for row in shown:
        listed = client.get(f"/customers/?line={program}.{row.line.code}").context["list"]
        assert str(len(listed.rows)) == row.count, row.line.code
    assert not any(found.any for found in check_standing([program]))
