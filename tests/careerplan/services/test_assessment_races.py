"""Assessments and scores wait for the enrollment before they hold a row, so that no two acts wait for each other."""

import pytest
from django.db import transaction

from careerplan.services.edit_assessment_result import edit_assessment_result
from careerplan.services.edit_skill_score import edit_skill_score
from careerplan.services.remove_assessment_result import remove_assessment_result
from careerplan.services.remove_skill_score import remove_skill_score
from careerplan.services.restore_assessment_result import restore_assessment_result
from careerplan.services.restore_skill_score import FIELDS, restore_skill_score
from casework.cases.models import Enrollment
from casework.core import clock
from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory
from tests.factories.people import UserFactory
from tests.support.races import finish, start, until_somebody_waits

pytestmark = pytest.mark.django_db(transaction=True)


def _edit_score(worker, score):
    values = {name: getattr(score, name) for name in FIELDS}
    return edit_skill_score(worker, score, version=1, **values | {"scale_score": 440})


ACTS = {
    "edit score": (SkillScoreFactory, {}, _edit_score),
    "remove score": (SkillScoreFactory, {}, remove_skill_score),
    "restore score": (SkillScoreFactory, {"removed_at": clock.now}, restore_skill_score),
    "edit result": (
        AssessmentResultFactory,
        {},
        lambda worker, row: edit_assessment_result(worker, row, version=1, result="Other words"),
    ),
    "remove result": (AssessmentResultFactory, {}, remove_assessment_result),
    "restore result": (AssessmentResultFactory, {"removed_at": clock.now}, restore_assessment_result),
}


@pytest.mark.parametrize(("factory", "fields", "act"), ACTS.values(), ids=ACTS)
def test_an_act_that_waits_for_the_enrollment_holds_no_row(factory, fields, act):
    row, worker = factory(**{name: make() for name, make in fields.items()}), UserFactory()
    with transaction.atomic():
        Enrollment.objects.select_for_update().get(pk=row.enrollment_id)
        other = start(lambda: act(worker, row))
        until_somebody_waits()
        held = type(row).objects.select_for_update(nowait=True).get(pk=row.pk)
    finish(other)
    row.refresh_from_db()
    assert (held.version, row.version) == (1, 2)
