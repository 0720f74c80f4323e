"""Two invented people stand on the list of possible duplicates, and nothing keeps their records apart."""

import pytest

from casework.accounts.access import Member
from casework.accounts.enums import Role
from casework.cases.queries.duplicate_pairs import duplicate_pairs
from casework.cases.queries.merge import why_not_merged
from casework.demo.duplicates import HOME, WORKER, add_duplicates
from tests.factories.people import YOUTH, UserFactory, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db


def test_both_pairs_are_listed_and_can_be_merged():
    provider = organisation_running(YOUTH, code=HOME)
    member(organisation=provider, user=UserFactory(email=WORKER))
    for number in range(3):
        left = {"status": "exited", "exited_on": days_ago(30), "customer__ssn_last4": f"123{number}"}
        enrolled(provider, customer__birth_date=days_ago(7000 + number), **left)
    assert add_duplicates() == 2
    found = duplicate_pairs(Member(member(Role.PROGRAM_MANAGER, organisation=provider))).found
    assert len(found) == 2
    assert [why_not_merged(one, other) for one, other, _facts in found] == [[], []]
