"""The gains that an enrollment's scores, studies and exits show, as rows to be (`domain.md` R21, R22)."""

from django.utils.translation import gettext as _

from careerplan.enums import ScoreMoment, Subject
from careerplan.models import SkillScore
from casework.core.words import short_date
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


def gains_shown(enrollment):
    """The computed gains of `enrollment` as dicts of the fields of SkillGain; none before it is enrolled.

    Three queries.
    """
    stay = participation_of(enrollment)
    skill_type = next((kind for kind in get_program(enrollment.program).msg_types if kind.automatic), None)
    if stay is None or skill_type is None:
        return []
    common = {
        "skill_type": skill_type.code,
        "federal_type": FederalType.EFL.value,
        "federal_element": skill_type.federal_element,
    }
    tests = [_by_tests(found) for found in gains_by_tests(_taken(enrollment), stay)]
    return [common | values for values in (*tests, *_by_entry(enrollment))]


def _taken(enrollment):
    return [
        Taken(
            key=row.pk,
            score=Score(**{name: getattr(row, name) for name in _SCORE}),
            is_post=row.moment == ScoreMoment.POST,
        )
        for row in SkillScore.objects.kept().filter(enrollment=enrollment)
    ]


def _by_tests(found):
    told = _("%(subject)s, tests of %(first)s and %(later)s. %(why)s Computed from the scores on record.")
    words = {
        "subject": Subject(found.later.score.subject).label,
        "first": short_date(found.first.score.taken_on),
        "later": short_date(found.later.score.taken_on),
        "why": found.finding.text,
    }
    return {
        "basis": GainBasis.TEST_SCORES.value,
        "attained_on": found.later.score.taken_on,
        "comment": told % words,
        "first_score_id": found.first.key,
        "later_score_id": found.later.key,
        "study_id": None,
    }


def _by_entry(enrollment):
    """At most one: the first entry after the last exit. One that leaves programs of the enrollment open is none."""
    if enrollment.is_open:
        return
    left = Exit.objects.kept().filter(enrollment=enrollment).order_by("-exited_on", "-pk").first()
    if left is None:
        return
    studies = {row.pk: row for row in Study.objects.kept().filter(enrollment=enrollment)}
    entered = [Entered(key=row.pk, kind=row.kind, started_on=row.started_on) for row in studies.values()]
    found = entry_into_postsecondary(left.exited_on, left.school_status, entered)
    if found is None:
        return
    told = _(
        "EFL for Post-Secondary Education: began at %(school)s on %(began)s, after the exit of %(exited)s with the"
        " school status “%(status)s”. Computed from the record."
    )
    words = {
        "school": studies[found.key].institution,
        "began": short_date(found.started_on),
        "exited": short_date(left.exited_on),
        "status": left.get_school_status_display(),
    }
    yield {
        "basis": GainBasis.POSTSECONDARY_ENTRY.value,
        "attained_on": found.started_on,
        "comment": told % words,
        "first_score_id": None,
        "later_score_id": None,
        "study_id": found.key,
    }
