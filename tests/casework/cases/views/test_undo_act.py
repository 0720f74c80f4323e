"""The door of undo, for payments, providers, assessments, attended modules and what was saved for many at once."""

from decimal import Decimal

import pytest
from django.urls import reverse

from careerplan.enums import ProviderKind
from careerplan.models import Service, ServiceCost
from careerplan.queries.bulk import Entry, values_of
from careerplan.services.add_cost import add_cost
from careerplan.services.add_services import add_services
from careerplan.services.choose_service_provider import choose_service_provider
from careerplan.services.edit_assessment_result import edit_assessment_result
from careerplan.services.edit_cost import edit_cost
from careerplan.services.edit_module_score import edit_module_score
from careerplan.services.edit_services import edit_services
from careerplan.services.edit_skill_score import edit_skill_score
from careerplan.services.remove_assessment_result import remove_assessment_result
from careerplan.services.remove_cost import remove_cost
from careerplan.services.remove_skill_score import remove_skill_score
from casework.audit.models import AuditEvent
from casework.cases.models import Enrollment
from casework.core import clock
from programs.registry import get_program
from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory
from tests.factories.attendance import ModuleScoreFactory
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import GoalFactory, started
from tests.factories.services import OwnProviderFactory, ServiceCostFactory, paid_support

pytestmark = pytest.mark.django_db

COST = ("subtype", "method", "paid_on", "unit_cost", "quantity", "funding_source")
RESULT = ("assessment", "name", "assessment_type", "category", "taken_on", "result")
SCORE = ("test", "form", "test_level", "subject", "moment", "scale_score", "taken_on")
KEPT_ELSEWHERE = {"version", "updated_at"}


@pytest.fixture
def worker(client):
    """A worker of an ISETS provider, signed in to `client`."""
    user = member(organisation=organisation_running("isets"), program="isets")
    client.force_login(user)
    return user


@pytest.fixture
def enrollment(worker):
    return enrolled(worker.memberships.get().organisation, program="isets")


def image(row):
    """Every column of a row as it is saved now, but those that count the writing."""
    fresh = type(row)._base_manager.get(pk=row.pk)
    names = [field.attname for field in row._meta.concrete_fields]
    return {name: getattr(fresh, name) for name in names if name not in KEPT_ELSEWHERE}


def of(row, names, **changes):
    return {name: getattr(row, name) for name in names} | changes


def payment(enrollment):
    """A saved payment of a subtype that the program offers."""
    return ServiceCostFactory(
        service=paid_support(enrollment, "books_supplies"), subtype="books_supplies.tools"
    )


def undo(client, enrollment, act=None):
    """Press the undo of `act`, or of the last one; returns what the page then says."""
    act = act or AuditEvent.objects.of_enrollment(enrollment.pk).order_by("-pk").first()
    url = reverse("cases:undo_act", args=[enrollment.public_id])
    return client.post(url, {"act": act.pk}, follow=True).content.decode()


def _edit_cost(worker, enrollment):
    cost = payment(enrollment)
    changes = of(cost, COST, unit_cost=Decimal("80.50"), quantity=2)
    return cost, lambda: edit_cost(worker, cost.service, cost, version=1, **changes)


def _remove_cost(worker, enrollment):
    cost = payment(enrollment)
    return cost, lambda: remove_cost(worker, cost.service, cost)


def _choose_service_provider(worker, enrollment):
    service = started(enrollment, GoalFactory(enrollment=enrollment))
    chosen = {
        "kind": ProviderKind.OTHER,
        "provider": OwnProviderFactory(organisation=enrollment.organisation),
    }
    return service, lambda: choose_service_provider(worker, service, version=1, **chosen)


def _edit_assessment_result(worker, enrollment):
    row = AssessmentResultFactory(enrollment=enrollment)
    return row, lambda: edit_assessment_result(
        worker, row, version=1, **of(row, RESULT, result="Health science", taken_on=days_ago(4))
    )


def _remove_assessment_result(worker, enrollment):
    row = AssessmentResultFactory(enrollment=enrollment)
    return row, lambda: remove_assessment_result(worker, row)


def _edit_skill_score(worker, enrollment):
    row = SkillScoreFactory(enrollment=enrollment)
    return row, lambda: edit_skill_score(worker, row, version=1, **of(row, SCORE, scale_score=450))


def _remove_skill_score(worker, enrollment):
    row = SkillScoreFactory(enrollment=enrollment)
    return row, lambda: remove_skill_score(worker, row)


def _edit_module_score(worker, enrollment):
    row = ModuleScoreFactory(service=started(enrollment))
    return row, lambda: edit_module_score(
        worker, row, version=1, **of(row, ("module", "taken_on"), percent=Decimal(61))
    )


def _edit_services(worker, enrollment):
    service = started(enrollment, GoalFactory(enrollment=enrollment), status_since=days_ago(9))
    values = values_of(service) | {"status": "successful", "completed_on": clock.today()}
    entry = Entry(service.public_id, service.version, values)
    return service, lambda: edit_services(worker, Service.objects.kept(), [entry])


DOINGS = [
    _edit_cost,
    _remove_cost,
    _choose_service_provider,
    _edit_assessment_result,
    _remove_assessment_result,
    _edit_skill_score,
    _remove_skill_score,
    _edit_module_score,
    _edit_services,
]


@pytest.mark.parametrize("doing", DOINGS, ids=lambda doing: doing.__name__.strip("_"))
def test_the_row_is_what_it_was_and_pressing_again_is_answered_kindly(client, worker, enrollment, doing):
    row, do = doing(worker, enrollment)
    before = image(row)
    do()
    assert image(row) != before
    act = AuditEvent.objects.get(action=doing.__name__.strip("_"))
    assert "Undone: " in undo(client, enrollment, act)
    assert image(row) == before
    assert "undone already" in undo(client, enrollment, act)
    assert image(row) == before


def test_a_payment_just_added_is_taken_out(client, worker, enrollment):
    earlier = payment(enrollment)
    add_cost(worker, earlier.service, **of(earlier, COST))
    assert "Undone: Added a payment" in undo(client, enrollment)
    assert ServiceCost.objects.kept().get() == earlier


def test_a_payment_that_a_colleague_corrected_since_stays(client, worker, enrollment):
    cost, do = _edit_cost(worker, enrollment)
    do()
    act = AuditEvent.objects.get(action="edit_cost")
    colleague = member(organisation=enrollment.organisation, program="isets")
    cost.refresh_from_db()
    theirs = of(cost, COST, unit_cost=Decimal(90), quantity=3)
    edit_cost(colleague, cost.service, cost, version=2, **theirs)
    assert f"{colleague} changed " in undo(client, enrollment, act)
    cost.refresh_from_db()
    assert of(cost, COST) == theirs


def test_of_a_step_added_for_many_each_plan_undoes_its_own(client, worker, enrollment):
    other = enrolled(enrollment.organisation, program="isets")
    everybody = Enrollment.objects.filter(pk__in=[enrollment.pk, other.pk])
    code = get_program("isets").catalogue.codes[0]
    plan = {"status": "not_started", "started_on": clock.today(), "due_on": days_ago(-30)}
    plan |= {"completed_on": None, "weekly_hours": Decimal(5)}
    add_services(worker, everybody, everybody, program="isets", service_type=code, **plan)
    assert "Undone: " in undo(client, enrollment)
    (left,) = Service.objects.kept()
    assert left.enrollment == other


def test_of_many_saved_at_once_each_plan_undoes_its_own(client, worker, enrollment):
    service, _do = _edit_services(worker, enrollment)
    other, _do = _edit_services(worker, enrolled(enrollment.organisation, program="isets"))
    entries = [
        Entry(row.public_id, 1, values_of(row) | {"status": "successful", "completed_on": clock.today()})
        for row in (service, other)
    ]
    edit_services(worker, Service.objects.kept(), entries)
    undo(client, enrollment)
    assert [row.status for row in Service.objects.order_by("pk")] == ["started", "successful"]
