"""The door to enrollments: who finds what, and on which day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.http import Http404

from casework.accounts.access import Member
from casework.accounts.enums import Can, OrganisationKind, Role
from casework.cases.access import customer_for, enrollment_for, own_enrollment, visible_enrollments
from programs.follow_up_schedule import due_follow_ups
from programs.registry import get_program
from tests.factories.people import (
    LocationFactory,
    OrganisationFactory,
    customer_user,
    days_ago,
    enrolled,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db


def test_a_case_worker_writes_in_the_own_enrollment_and_does_not_find_anothers():
    own, other = enrolled(), enrolled()
    worker = Member(member(organisation=own.organisation))
    assert enrollment_for(worker, own.public_id, to=Can.EDIT) == own
    with pytest.raises(Http404):
        enrollment_for(worker, other.public_id)


def test_a_membership_that_ended_yesterday_opens_nothing_today():
    own = enrolled()
    user = member(organisation=own.organisation, ends_on=days_ago(1))
    with pytest.raises(Http404):
        enrollment_for(Member(user), own.public_id)
    assert not Member(user).is_staff


def test_a_membership_counts_on_its_last_day():
    own = enrolled()
    user = member(organisation=own.organisation, ends_on=days_ago(0))
    assert enrollment_for(Member(user), own.public_id) == own


def test_a_worker_of_one_program_does_not_find_the_other_program_of_the_same_organisation():
    organisation = organisation_running("isets", "youth_apprenticeship")
    youth = enrolled(organisation)
    with pytest.raises(Http404):
        enrollment_for(Member(member(organisation=organisation, program="isets")), youth.public_id)


def test_a_second_provider_sees_who_the_shared_customer_is_and_not_the_firsts_enrollment():
    first = enrolled()
    second = enrolled(customer=first.customer)
    worker = Member(member(organisation=second.organisation))
    assert customer_for(worker, first.customer.public_id) == first.customer
    with pytest.raises(Http404):
        enrollment_for(worker, first.public_id)


@pytest.mark.parametrize(
    ("exited", "last"),
    [
        ("2027-03-01", "2028-03-01"),
        ("2026-11-22", "2027-11-22"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
    ],
    ids=["over a leap day", "a common year", "from a leap day", "no leap day more"],
)
def test_a_former_provider_writes_through_the_day_of_the_last_follow_up_then_only_reads(exited, last):
    exited_on, last = date.fromisoformat(exited), date.fromisoformat(last)
    assert due_follow_ups(get_program("youth_apprenticeship"), exited_on, (), last)[-1].due_on == last
    found = enrolled(status="exited", enrolled_on=date(2026, 1, 5), exited_on=exited_on)
    user = member(organisation=found.organisation)
    with time_machine.travel(datetime.combine(last, time(18), UTC)):
        assert enrollment_for(Member(user), found.public_id, Can.EDIT)
    with time_machine.travel(datetime.combine(last + timedelta(days=1), time(18), UTC)):
        assert enrollment_for(Member(user), found.public_id) == found
        with pytest.raises(PermissionDenied):
            enrollment_for(Member(user), found.public_id, to=Can.EDIT)


def test_a_customer_finds_only_the_own_record_and_never_through_the_staff_door():
    own, other = enrolled(), enrolled()
    customer = Member(customer_user(own))
    customer_user(other)
    assert own_enrollment(customer, own.public_id) == own
    for public_id in (other.public_id, "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(Http404):
            own_enrollment(customer, public_id)
    with pytest.raises(Http404):
        enrollment_for(customer, own.public_id)


@pytest.mark.parametrize(
    ("role", "kind", "expected"),
    [
        (Role.STATEWIDE_STAFF, OrganisationKind.STATE, 3),
        (Role.SUPER_ADMINISTRATOR, OrganisationKind.STATE, 3),
        (Role.PROGRAM_MANAGER, OrganisationKind.STATE, 3),
        (Role.PROGRAM_MANAGER, OrganisationKind.GRANTEE, 2),
        (Role.INTERMEDIARY, OrganisationKind.INTERMEDIARY, 2),
        (Role.CASE_WORKER, OrganisationKind.GRANTEE, 1),
    ],
)
def test_reach_by_role(role, kind, expected):
    lead = OrganisationFactory(kind=kind)
    child = OrganisationFactory(parent=lead)
    enrolled(lead), enrolled(child), enrolled()
    worker = Member(member(role, organisation=lead))
    assert visible_enrollments(worker).count() == expected


def test_a_location_narrows_the_reach():
    here = enrolled()
    site = LocationFactory(organisation=here.organisation)
    there = enrolled(here.organisation, location=site)
    worker = Member(member(organisation=here.organisation, location=site))
    assert list(visible_enrollments(worker)) == [there]


def test_a_planner_reads_and_does_not_write():
    own = enrolled()
    planner = Member(member(Role.LWIA_CAREER_PLANNER, organisation=own.organisation))
    assert enrollment_for(planner, own.public_id) == own
    with pytest.raises(PermissionDenied):
        enrollment_for(planner, own.public_id, to=Can.EDIT)
