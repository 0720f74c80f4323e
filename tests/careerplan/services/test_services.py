"""Services enter the plan, change and leave it; what a status needs is checked here again."""

import uuid
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import Service
from careerplan.queries import last_service_on
from careerplan.services.add_service import add_service
from careerplan.services.edit_service import edit_service
from careerplan.services.remove_goal import remove_goal
from careerplan.services.remove_service import remove_service
from careerplan.services.restore_service import restore_service
from careerplan.services.settle_service import settle_service
from casework.audit.models import AuditEvent
from casework.core import clock
from programs.registry import all_programs, get_program
from tests.factories.people import UserFactory, days_ago, enrolled
from tests.factories.plan import GoalFactory, ServiceFactory, completed, started

pytestmark = pytest.mark.django_db


def plan(**changes):
    values = {
        "status": "not_started",
        "started_on": days_ago(5),
        "due_on": days_ago(-30),
        "completed_on": None,
        "weekly_hours": Decimal("10"),
    }
    return values | changes


def settled(**changes):
    return settle_service(get_program("youth_apprenticeship"), today=clock.today(), **plan(**changes))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"started_on": None}, "started_on"),
        ({"due_on": None}, "due_on"),
        ({"weekly_hours": None}, "weekly_hours"),
        ({"due_on": days_ago(6)}, "due_on"),
        ({"status": "started", "started_on": days_ago(-1)}, "started_on"),
        ({"status": "successful"}, "completed_on"),
        ({"status": "unsuccessful"}, "completed_on"),
        ({"status": "successful", "completed_on": days_ago(6)}, "completed_on"),
        ({"status": "successful", "completed_on": days_ago(-1)}, "completed_on"),
        ({"status": "not_required", "started_on": None, "due_on": None}, "due_on"),
        ({"status": "nonsense"}, "status"),
    ],
)
def test_what_a_status_needs_is_asked_for_beside_its_field(changes, field):
    with pytest.raises(ValidationError) as refused:
        settled(**changes)
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "not_started", "started_on": days_ago(-5)},
        {"status": "started", "started_on": days_ago(0)},
        {"status": "successful", "completed_on": days_ago(5)},
        {"status": "unsuccessful", "completed_on": days_ago(0)},
        {"due_on": days_ago(5)},
        {"weekly_hours": Decimal(0)},
    ],
)
def test_dates_on_the_boundary_are_accepted(changes):
    assert settled(**changes)["status"] == changes.get("status", "not_started")


def test_evaluated_as_not_required_takes_one_date_and_no_hours():
    values = settled(
        status="not_required", started_on=days_ago(9), due_on=days_ago(2), completed_on=days_ago(1)
    )
    assert (values["started_on"], values["due_on"]) == (days_ago(2), days_ago(2))
    assert (values["weekly_hours"], values["completed_on"]) == (0, None)


def test_a_service_that_is_open_again_has_no_completion_date():
    assert settled(status="started", completed_on=days_ago(1))["completed_on"] is None


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_program_adds_a_service_from_its_own_catalogue(spec):
    enrollment = enrolled(program=spec.code)
    service = add_service(UserFactory(), enrollment, service_type=spec.catalogue.codes[0], **plan())
    assert service.organisation_id == enrollment.organisation_id
    event = AuditEvent.objects.get(action="add_service")
    assert event.detail["service"] == next(iter(spec.catalogue)).label


def test_what_the_program_does_not_offer_is_refused():
    with pytest.raises(ValidationError) as refused:
        add_service(UserFactory(), enrolled(), service_type="earnfare", **plan())
    assert refused.value.code == "not_offered"


def test_a_form_sent_twice_is_one_service_and_so_is_a_corrected_one():
    enrollment, key = enrolled(), uuid.uuid4()
    for number, notes in enumerate(("Bus pass", "Gas card"), start=1):
        values = {"service_type": "mentoring", "key": key, "notes": notes}
        first = add_service(UserFactory(), enrollment, **values, **plan())
        second = add_service(UserFactory(), enrollment, **values, **plan())
        assert (second.pk, second.already_saved, Service.objects.count()) == (first.pk, True, number)


@pytest.mark.parametrize("add", [True, False])
def test_a_goal_removed_meanwhile_is_an_error_beside_the_goal(add):
    goal = GoalFactory()
    service = ServiceFactory(enrollment=goal.enrollment)
    remove_goal(UserFactory(), goal)
    with pytest.raises(ValidationError) as refused:
        if add:
            add_service(UserFactory(), goal.enrollment, service_type="mentoring", goal=goal, **plan())
        else:
            edit_service(UserFactory(), service, version=1, goal=goal, notes="", **plan())
    assert list(refused.value.message_dict) == ["goal"]
    assert Service.objects.count() == 1


def test_a_goal_of_another_plan_is_refused():
    with pytest.raises(ValidationError):
        add_service(UserFactory(), enrolled(), service_type="mentoring", goal=GoalFactory(), **plan())


def test_a_status_change_keeps_its_day_and_both_words():
    service = started(enrolled(), status_since=days_ago(10))
    edit_service(
        UserFactory(),
        service,
        version=1,
        goal=None,
        notes="",
        **plan(status="successful", completed_on=days_ago(1)),
    )
    service.refresh_from_db()
    assert (service.status_since, service.version) == (days_ago(0), 2)
    detail = AuditEvent.objects.get(action="edit_service").detail
    assert (detail["before"], detail["status"]) == ("Started/Open", "Successful Completion")


def test_an_edit_on_an_older_version_is_refused():
    service = started(enrolled())
    edit_service(UserFactory(), service, version=1, goal=None, notes="first", **plan())
    with pytest.raises(ValidationError) as refused:
        edit_service(UserFactory(), service, version=1, goal=None, notes="second", **plan())
    assert refused.value.code == "stale"


def test_only_what_never_started_can_be_removed_and_it_can_be_put_back():
    enrollment = enrolled()
    begun, planned = started(enrollment), ServiceFactory(enrollment=enrollment)
    with pytest.raises(ValidationError) as refused:
        remove_service(UserFactory(), begun)
    assert refused.value.code == "started"
    assert remove_service(UserFactory(), planned)
    assert not remove_service(UserFactory(), planned)
    assert list(Service.objects.kept()) == [begun]
    restore_service(UserFactory(), planned)
    assert Service.objects.kept().count() == 2
    assert AuditEvent.objects.filter(action="remove_service").count() == 1


def test_a_service_that_started_after_its_page_was_opened_cannot_be_removed():
    service = ServiceFactory()
    as_seen = Service.objects.get(pk=service.pk)
    edit_service(UserFactory(), service, version=1, goal=None, notes="", **plan(status="started"))
    with pytest.raises(ValidationError):
        remove_service(UserFactory(), as_seen)


def test_a_service_comes_back_without_a_goal_that_has_left():
    goal = GoalFactory()
    service = ServiceFactory(enrollment=goal.enrollment, goal=goal)
    remove_service(UserFactory(), service)
    remove_goal(UserFactory(), goal)
    assert restore_service(UserFactory(), service).goal is None


def test_the_last_service_is_today_while_one_is_open_and_else_the_last_completion():
    enrollment = enrolled()
    assert last_service_on(enrollment, clock.today()) is None
    ServiceFactory(enrollment=enrollment)
    completed(enrollment, days=7)
    completed(enrollment, days=3)
    assert last_service_on(enrollment, clock.today()) == days_ago(3)
    started(enrollment, removed_at=clock.now())
    assert last_service_on(enrollment, clock.today()) == days_ago(3)
    started(enrollment)
    assert last_service_on(enrollment, clock.today()) == clock.today()


def test_a_written_service_moves_the_anchor():
    enrollment = enrolled()
    service = add_service(UserFactory(), enrollment, service_type="mentoring", **plan(status="started"))
    enrollment.refresh_from_db()
    assert enrollment.last_service_on == clock.today()
    edit_service(
        UserFactory(),
        service,
        version=1,
        goal=None,
        notes="",
        **plan(status="successful", completed_on=days_ago(4)),
    )
    enrollment.refresh_from_db()
    assert enrollment.last_service_on == days_ago(4)
