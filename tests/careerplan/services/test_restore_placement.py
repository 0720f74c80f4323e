"""A worksite job that was removed comes back the same day, with an opening, or says why it cannot."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import Placement
from careerplan.services.edit_service import edit_service
from careerplan.services.remove_placement import remove_placement
from careerplan.services.remove_service import remove_service
from careerplan.services.restore_placement import restore_placement
from casework.cases.queries.undo import recent_changes
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from tests.careerplan.services.test_placements import place, service_of, taken
from tests.factories.people import UserFactory, member
from tests.factories.worksites import job_at
from tests.support.races import one_after_the_other


def removed(**fields):
    """A planned placement that was taken off its service a moment ago."""
    service = service_of()
    placement = place(service, job_at(service.organisation, **fields), status="not_started")
    remove_placement(UserFactory(), placement)
    service.refresh_from_db()
    placement.service = service
    return placement


def refusal(placement):
    with pytest.raises(ValidationError) as problem:
        restore_placement(UserFactory(), placement)
    return problem.value


@pytest.mark.django_db
def test_it_takes_its_opening_again_once():
    placement = removed()
    assert restore_placement(UserFactory(), placement).removed_at is None
    restore_placement(UserFactory(), placement)
    assert taken(placement.job) == 1


@pytest.mark.django_db
def test_not_on_another_day_nor_beside_another_job_nor_where_the_opening_is_gone():
    placement = removed(openings=1)
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert refusal(placement).code == "expired"
    place(service_of(placement.enrollment), placement.job, status="not_started")
    assert "Someone else took the last opening" in refusal(placement).messages[0]
    place(placement.service, job_at(placement.organisation), status="not_started")
    assert refusal(placement).code == "placed"
    assert Placement.objects.kept().count() == 2


@pytest.mark.django_db
def test_not_when_its_service_went_on_without_it_or_left_the_plan():
    placement = removed()
    service = placement.service
    plan = {"started_on": service.started_on, "due_on": service.due_on, "weekly_hours": 5}
    edit_service(
        UserFactory(), service, version=service.version, goal=None, notes="", status="started",
        completed_on=None, **plan,
    )  # fmt: skip
    assert refusal(placement).code == "moved"
    other = removed()
    remove_service(UserFactory(), other.service)
    assert refusal(other).code == "gone"
    assert taken(placement.job) == taken(other.job) == 0


@pytest.mark.django_db
def test_the_undo_of_a_removal_is_offered_and_puts_it_back():
    service = service_of()
    worker = member(organisation=service.organisation, program="isets")
    placement = place(service, status="not_started")
    remove_placement(worker, placement)
    (change,) = recent_changes(worker, service.enrollment)
    assert (change.why, change.event.action) == ("", "remove_placement")
    undo_act(worker, service.enrollment, change.event.pk)
    placement.refresh_from_db()
    assert (placement.removed_at, taken(placement.job)) == (None, 1)


@pytest.mark.django_db(transaction=True)
def test_who_puts_it_back_and_who_takes_the_last_opening_at_once_do_not_both_get_it():
    placement, other = removed(openings=1), service_of()
    refused = one_after_the_other(
        lambda: restore_placement(UserFactory(), placement), lambda: place(other, placement.job)
    )
    assert "Someone else took the last opening" in refused.messages[0]
    assert (Placement.objects.kept().count(), taken(placement.job)) == (1, 1)
