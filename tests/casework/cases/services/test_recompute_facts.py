"""Facts that other records decide are brought to what those records say, and a drift is told and set right."""

from io import StringIO

import pytest
from django.core.management import call_command

from casework.cases.models import Enrollment
from casework.cases.services.recompute_facts import recompute_facts
from casework.core import clock
from casework.core.derived import checkable_facts, derives
from dashboard.models import Standing
from dashboard.services.check_standing import check_standing
from tests.factories.notes import note
from tests.factories.people import UserFactory, days_ago, enrolled
from tests.factories.plan import ServiceFactory, started
from tests.support.jobs import run_now

pytestmark = pytest.mark.django_db
OLD = {"career_served_on": 1, "open_service_since": 1, "service_planned_on": 1}
SERVICE_FACTS = ["career_served_on", "service_planned_on", "training_served_on", "work_based_served_on"]


@pytest.fixture
def before_the_facts():
    """An enrollment from before the facts existed: its services are there, no fact says so."""
    enrollment = enrolled()
    note(UserFactory(), enrollment)
    started(enrollment, service_type="mentoring", started_on=days_ago(40))
    ServiceFactory(enrollment=enrollment, service_type="mentoring", started_on=days_ago(-5))
    Enrollment.objects.update(
        last_touched_on=days_ago(9), progress_confirmed_on=None, last_staff_note_on=clock.today()
    )
    return enrollment


def test_rows_from_before_a_fact_get_it_once_and_nobody_counts_as_having_touched_them(before_the_facts):
    found = recompute_facts()
    assert found.differing == OLD
    assert found.examples["career_served_on"] == [before_the_facts.pk]
    row = Enrollment.objects.get()
    assert (row.career_served_on, row.service_planned_on) == (days_ago(40), days_ago(-5))
    assert row.last_touched_on == days_ago(9)
    assert not any(program.any for program in check_standing())
    assert Standing.objects.count() == 1

    assert recompute_facts().differing == {}


def test_the_nightly_check_tells_and_sets_right_and_a_dry_run_only_tells(before_the_facts, caplog):
    run = run_now("verify_facts", dry_run=True)
    assert run.result["differing"] == OLD
    assert Enrollment.objects.get().career_served_on is None
    assert run_now("verify_facts").result["rows"] == 1
    assert Enrollment.objects.get().career_served_on == days_ago(40)
    assert f"'career_served_on': [{before_the_facts.pk}]" in caplog.text
    assert run_now("verify_facts").result["differing"] == {}


def test_by_hand_it_minds_the_facts_asked_for_and_the_dry_run(before_the_facts):
    said = StringIO()
    call_command("recompute_facts", "--fact", "career_served_on", "--dry-run", stdout=said)
    assert "career_served_on: 1 differ." in said.getvalue()
    assert "service_planned_on" not in said.getvalue()
    assert Enrollment.objects.get().career_served_on is None
    call_command("recompute_facts", "--fact", "career_served_on", stdout=said)
    row = Enrollment.objects.get()
    assert (row.career_served_on, row.service_planned_on) == (days_ago(40), None)


def test_many_enrollments_cost_the_queries_of_one(before_the_facts, django_assert_max_num_queries):
    for _ in range(5):
        enrolled(last_note=None, confirmed=None)
    recompute_facts()
    with django_assert_max_num_queries(12):
        recompute_facts()


def test_every_registered_fact_is_a_field_and_has_one_that_tells_it():
    names = {field.name for field in Enrollment._meta.get_fields()}
    assert set(SERVICE_FACTS) < set(checkable_facts()) <= names
    with pytest.raises(ValueError, match="two functions"):
        derives("career_served_on")(lambda ids: {})
