"""A service that holds a worksite job and its placement never disagree, whoever writes first."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import Placement, Service
from careerplan.queries.bulk import FIELDS, Entry, values_of
from careerplan.queries.placements import SHARED, differing
from careerplan.services.edit_service import edit_service
from careerplan.services.edit_services import edit_services
from casework.audit.models import AuditEvent
from casework.cases.queries.undo import recent_changes
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from tests.careerplan.services.test_placements import edited, place, service_of
from tests.careerplan.services.test_races import at_once
from tests.factories.people import UserFactory, days_ago, member
from tests.factories.worksites import PlacementFactory

COMPLETED = {"status": "successful", "completed_on": days_ago(0)}


@pytest.fixture
def service(db):
    return PlacementFactory().service


def change(service, actor=None, **values):
    plan = {name: getattr(service, name) for name in FIELDS} | values
    actor = actor or UserFactory()
    return edit_service(actor, service, version=service.version, goal=service.goal, notes="", **plan)


def in_the_grid(service, *, rehearse=False, **values):
    entry = Entry(service.public_id, service.version, values_of(service) | values)
    return edit_services(UserFactory(), Service.objects.order_by(), [entry], rehearse=rehearse).rows[0]


def agree(service):
    service = Service.objects.get(pk=service.pk)
    placement = Placement.objects.kept().filter(service=service).first()
    return placement is None or not differing(placement, {name: getattr(service, name) for name in SHARED})


@pytest.mark.parametrize(
    "values",
    [COMPLETED, {"status": "not_started"}, {"started_on": days_ago(15)}, {"due_on": days_ago(-30)}],
    ids=lambda values: "-".join(values),
)
def test_status_and_dates_are_refused_with_the_reason_on_the_service_and_in_the_grid(service, values):
    with pytest.raises(ValidationError) as problem:
        change(service, **values)
    assert {*problem.value.message_dict} == {*values}
    (said, *_more) = problem.value.messages
    assert "on the tab Worksite Placement" in said
    for rehearse in (True, False):
        row = in_the_grid(service, rehearse=rehearse, **values)
        assert (row.result, {*row.problems}) == ("refused", {*values})
    assert agree(service)
    service.refresh_from_db()
    assert service.version == 1


def test_hours_are_the_services_own_on_the_tab_and_in_the_grid(service):
    change(service, weekly_hours=Decimal(12))
    service.refresh_from_db()
    assert in_the_grid(service, weekly_hours=Decimal(14)).result == "saved"
    service.refresh_from_db()
    assert service.weekly_hours == 14


def test_a_placement_takes_its_service_along(service):
    placement = Placement.objects.get()
    edited(placement, status="successful", ended_on=days_ago(1), subsidized_to=days_ago(1))
    service.refresh_from_db()
    assert (service.status, service.completed_on) == ("successful", days_ago(1))
    assert agree(service)


@pytest.mark.django_db
def test_a_service_whose_job_was_removed_is_free_again():
    placement = PlacementFactory(status="not_started", removed_at=clock.now())
    assert change(placement.service, status="started", started_on=days_ago(1)).status == "started"


def test_the_service_is_not_taken_back_without_its_placement(service):
    worker = member(organisation=service.organisation, program="isets")
    placement = Placement.objects.get()
    edited(placement, actor=worker, started_on=days_ago(19), subsidized_from=days_ago(19))
    act = AuditEvent.objects.get(action="edit_service")
    assert recent_changes(worker, placement.enrollment) == []
    with pytest.raises(ValidationError, match="It came with: Changed a worksite placement"):
        undo_act(worker, placement.enrollment, act.pk)
    assert agree(service)


@pytest.mark.django_db(transaction=True)
def test_a_job_taken_while_the_grid_is_saved_leaves_both_the_same():
    service = service_of()
    values = {"status": "successful", "started_on": days_ago(3), "completed_on": days_ago(0)}
    row, placed = at_once(lambda: in_the_grid(service, **values), lambda: place(service))
    assert agree(service)
    if row.result == "saved":
        assert placed.code == "stale"
        assert not Placement.objects.exists()
    else:
        assert row.result in ("refused", "stale")
        assert placed.status == "started"
