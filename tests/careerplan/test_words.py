"""The plan's acts as the Update Log tells them."""

import pytest

from careerplan.services.add_goal import add_goal
from careerplan.services.edit_goal import edit_goal
from careerplan.words import ACTS
from casework.audit.models import AuditEvent
from casework.audit.words import changes_of, sentence_of
from tests.careerplan.services.test_placements import edited, place, service_of
from tests.factories.people import UserFactory, enrolled
from tests.support.house import ROOT

pytestmark = pytest.mark.django_db


def test_every_service_that_records_an_act_has_its_words():
    recorded = {
        path.stem
        for path in (ROOT / "careerplan" / "services").glob("*.py")
        if "with recording(" in path.read_text()
    }
    assert recorded == set(ACTS)


def test_a_change_is_told_with_both_values_in_the_programs_words():
    words = {"statement": "Earn a welding certificate", "category": "career_plan", "term": "short"}
    goal = add_goal(UserFactory(), enrolled(program="isets"), **words)
    edit_goal(UserFactory(), goal, version=1, status="on_track", **words | {"term": "long"})
    event = AuditEvent.objects.get(action="edit_goal")
    assert sentence_of(event) == "Changed a goal: Earn a welding certificate"
    told = [(change.label, change.before, change.after) for change in changes_of([event])[event.pk]]
    assert told == [
        ("Short/Long Term", "Short Term Goal", "Long Term Goal"),
        ("Status", "Not Started", "On Track"),
    ]


def test_another_position_type_of_a_placement_is_told_in_words():
    edited(place(service_of()), position_type="part_time")
    event = AuditEvent.objects.get(action="edit_placement")
    told = [(change.label, change.before, change.after) for change in changes_of([event])[event.pk]]
    assert told == [("Position Type", "Full-time", "Part-time")]
