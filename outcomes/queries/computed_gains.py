"""The gains that scores, studies and exits of enrollments show, as rows to be (`domain.md` R21, R22)."""

from collections import defaultdict

from careerplan.enums import ScoreMoment
from careerplan.models import SkillScore
from outcomes.enums import GainBasis
from outcomes.models import Exit, Study
from programs.computed_gains import Entered, Taken, entry_into_postsecondary, gains_by_tests
from programs.nrs import Score
from programs.program_years import Participation
from programs.registry import get_program
from programs.skill_gains import FederalType

_SCORE = ("test", "form", "subject", "scale_score", "taken_on", "test_level")


def participation_of(enrollment):
    """The stay of `enrollment` in its program; None before it is enrolled."""
    if enrollment.enrolled_on is None:
        return None
    return Participation(
        began_on=enrollment.enrolled_on,
        ended_on=enrollment.exited_on,
        applied_on=enrollment.application_started_on,
    )


def gains_shown(enrollments):
    """{primary key: the computed gains of the enrollment as dicts of the fields of SkillGain}; none before it is
    enrolled. Three queries, whatever their number."""
    scores, exits, studies = (_rows_of(model, enrollments) for model in (SkillScore, Exit, Study))
    shown = {}
    for enrollment in enrollments:
        stay = participation_of(enrollment)
        spec = get_program(enrollment.program)
        skill_type = next((kind for kind in spec.msg_types if kind.automatic), None)
        if stay is None or skill_type is None:
            shown[enrollment.pk] = []
            continue
        common = {
            "skill_type": skill_type.code,
            "comment": "",
            "federal_type": FederalType.EFL.value,
            "federal_element": skill_type.federal_element,
        }
        taken = [as_taken(row) for row in scores[enrollment.pk]]
        tests = [_by_tests(found) for found in gains_by_tests(taken, stay, spec.measures.years)]
        entry = _by_entry(enrollment, exits[enrollment.pk], studies[enrollment.pk])
        shown[enrollment.pk] = [common | values for values in (*tests, *entry)]
    return shown


def _rows_of(model, enrollments):
    """Kept rows of `model` by the primary key of their enrollment."""
    rows = defaultdict(list)
    for row in model.objects.kept().filter(enrollment__in=enrollments):
        rows[row.enrollment_id].append(row)
    return rows


def as_taken(row):
    """A SkillScore as the rules of computed gains read it."""
    score = Score(**{name: getattr(row, name) for name in _SCORE})
    return Taken(key=row.pk, score=score, is_post=row.moment == ScoreMoment.POST)


def _by_tests(found):
    return {
        "basis": GainBasis.TEST_SCORES.value,
        "attained_on": found.later.score.taken_on,
        "first_score_id": found.first.key,
        "later_score_id": found.later.key,
        "study_id": None,
    }


def _by_entry(enrollment, exits, studies):
    """At most one: the first entry after the day the enrollment ended, by the school status that the last exit tells.
    A completion that the state's exit follows does not end it (`domain.md` C8)."""
    left = max(exits, key=lambda row: (row.exited_on, row.pk), default=None)
    exited_on = enrollment.exited_on
    if enrollment.is_open or left is None or exited_on is None:
        return
    entered = [Entered(key=row.pk, kind=row.kind, started_on=row.started_on) for row in studies]
    found = entry_into_postsecondary(exited_on, left.school_status, entered)
    if found is None:
        return
    yield {
        "basis": GainBasis.POSTSECONDARY_ENTRY.value,
        "attained_on": found.started_on,
        "first_score_id": None,
        "later_score_id": None,
        "study_id": found.key,
    }
