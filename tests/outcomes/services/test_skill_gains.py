"""Skill gains are added, corrected, removed and put back; what is impossible is refused for every caller."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError

from casework.audit.models import AuditEvent
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from outcomes.models import SkillGain
from outcomes.services.add_skill_gain import add_skill_gain
from outcomes.services.edit_skill_gain import edit_skill_gain
from outcomes.services.remove_skill_gain import remove_skill_gain
from outcomes.services.restore_skill_gain import restore_skill_gain
from outcomes.services.settle_skill_gain import FIELDS
from programs.registry import all_programs, get_program
from tests.factories.outcomes import SkillGainFactory, paper_of
from tests.factories.people import days_ago, enrolled, member
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment():
    return enrolled(program="isets", enrolled_on=days_ago(300))


@pytest.fixture
def worker(enrollment):
    return member(organisation=enrollment.organisation, program="isets")


@pytest.fixture
def paper(enrollment):
    return paper_of(enrollment)


def milestone(paper, **changed):
    return {
        "attained_on": days_ago(3),
        "comment": "  First year of the apprenticeship ",
        "milestone_set_on": days_ago(299),
        "document": paper,
        **changed,
    }


def add(worker, enrollment, values, **more):
    return add_skill_gain(worker, enrollment, skill_type="training_milestone", **values, **more)


def test_a_gain_is_added_and_the_log_says_so(enrollment, worker, paper):
    gain = add(worker, enrollment, milestone(paper))
    assert (gain.comment, gain.document, gain.entered_by) == (
        "First year of the apprenticeship",
        paper,
        worker,
    )
    event = AuditEvent.objects.get(action="add_skill_gain")
    assert event.detail == {"skill_type": "Training Milestone"}


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_program_takes_every_type_that_is_entered(spec):
    enrollment = enrolled(program=spec.code, enrolled_on=days_ago(300))
    worker = member(organisation=enrollment.organisation, program=spec.code)
    paper = paper_of(enrollment)
    common = {"attained_on": days_ago(3), "comment": "Passed", "document": paper}
    semester = {
        "semester_started_on": days_ago(120),
        "semester_ended_on": days_ago(4),
        "credits": Decimal(12),
    }
    asked = {
        "efl": {"answer": "hse_subtest"},
        "secondary_transcript": semester | {"answer": "yes", "education_level": "hs_junior"},
        "postsecondary_transcript": semester | {"answer": "full_time", "education_level": "hs_diploma"},
        "training_milestone": {},
        "skills_progression": {"answer": "yes", "achievement": "exam"},
    }
    for kind in spec.msg_types:
        add_skill_gain(worker, enrollment, skill_type=kind.code, **common, **asked[kind.code])
    found = SkillGain.objects.values_list("skill_type", "federal_element").order_by("pk")
    assert list(found) == [
        ("efl", "1806"),
        ("secondary_transcript", "1808"),
        ("postsecondary_transcript", "1807"),
        ("training_milestone", "1809"),
        ("skills_progression", "1810"),
    ]


def test_the_program_year_is_that_of_the_end_of_the_semester(enrollment, worker, paper):
    with time_machine.travel("2026-07-20T12:00:00Z"):
        enrollment.enrolled_on = clock.today() - timedelta(days=300)
        enrollment.save()
        values = {
            "answer": "yes",
            "education_level": "hs_junior",
            "semester_started_on": clock.today().replace(month=1, day=12),
            "attained_on": clock.today().replace(month=7, day=2),
            "comment": "Spring",
            "document": paper,
        }
        days = {30: 2025, 31: 2026}
        for after, year in days.items():
            ends = clock.today().replace(month=5, day=31) + timedelta(days=after)
            gain = add_skill_gain(
                worker, enrollment, skill_type="secondary_transcript", semester_ended_on=ends, **values
            )
            gain.refresh_from_db()
            assert gain.program_year == year


@pytest.mark.parametrize(
    ("skill_type", "answer"),
    [("efl", ""), ("efl", "test_scores"), ("efl", "postsecondary_entry"), ("nothing", "")],
)
def test_what_is_computed_or_unknown_is_never_typed(enrollment, worker, paper, skill_type, answer):
    with pytest.raises(ValidationError):
        add_skill_gain(worker, enrollment, skill_type=skill_type, **milestone(paper), answer=answer)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"attained_on": None}, "attained_on"),
        ({"attained_on": days_ago(-1)}, "attained_on"),
        ({"attained_on": days_ago(301), "milestone_set_on": None}, "attained_on"),
        ({"comment": "   "}, "comment"),
        ({"document": None}, "file"),
        ({"milestone_set_on": days_ago(3)}, "milestone_set_on"),
    ],
)
def test_what_is_impossible_is_refused_and_nothing_is_written(enrollment, worker, paper, changed, field):
    with pytest.raises(ValidationError) as refused:
        add(worker, enrollment, milestone(paper, **changed))
    assert field in refused.value.message_dict
    assert not SkillGain.objects.exists() and not AuditEvent.objects.filter(action="add_skill_gain").exists()


def test_a_form_sent_twice_is_one_gain_and_so_is_a_corrected_one(enrollment, worker, paper):
    key = uuid4()
    for number, comment in enumerate(("First", "Second"), start=1):
        first = add(worker, enrollment, milestone(paper, comment=comment), key=key)
        again = add(worker, enrollment, milestone(paper, comment=comment), key=key)
        assert (again.pk, SkillGain.objects.count()) == (first.pk, number)


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_is_one_gain(enrollment, worker, paper):
    key = uuid4()

    def send():
        add(worker, enrollment, milestone(paper), key=key)

    assert one_after_the_other(send, send) is None
    assert SkillGain.objects.count() == 1


def test_a_correction_needs_the_version_it_was_opened_on(enrollment, worker, paper):
    gain = SkillGainFactory(enrollment=enrollment, document=paper)
    values = milestone(paper, comment="Corrected")
    saved = edit_skill_gain(worker, gain, version=1, **values)
    assert (saved.comment, saved.version) == ("Corrected", 2)
    with pytest.raises(ValidationError) as refused:
        edit_skill_gain(worker, gain, version=1, **values | {"comment": "Late"})
    assert refused.value.code == "stale"
    assert edit_skill_gain(worker, gain, version=2, **values).version == 2


def test_a_removed_gain_comes_back_on_the_same_day_only(enrollment, worker, paper):
    gain = SkillGainFactory(enrollment=enrollment, document=paper)
    assert remove_skill_gain(worker, gain) and not remove_skill_gain(worker, gain)
    with pytest.raises(ValidationError) as refused:
        edit_skill_gain(worker, gain, version=2, **milestone(paper))
    assert refused.value.code == "gone"
    assert restore_skill_gain(worker, gain) and SkillGain.objects.kept().count() == 1
    remove_skill_gain(worker, gain)
    SkillGain.objects.update(removed_at=clock.now() - timedelta(days=2))
    with pytest.raises(ValidationError) as refused:
        restore_skill_gain(worker, gain)
    assert refused.value.code == "expired"


def test_each_act_can_be_taken_back_from_the_log(enrollment, worker, paper):
    gain = add(worker, enrollment, milestone(paper))
    values = {name: getattr(gain, name) for name in FIELDS}
    edit_skill_gain(worker, gain, version=1, **values | {"comment": "Other words"})
    undo_act(worker, enrollment, AuditEvent.objects.get(action="edit_skill_gain").pk)
    gain.refresh_from_db()
    assert gain.comment == "First year of the apprenticeship"
    undo_act(worker, enrollment, AuditEvent.objects.get(action="add_skill_gain").pk)
    gain.refresh_from_db()
    assert gain.removed_at


def test_the_types_are_declared_once_for_every_program():
    assert len({id(get_program(spec.code).msg_types) for spec in all_programs()}) == 1
