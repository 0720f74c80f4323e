"""What is known before goals are set: results, test scores with their NRS levels, summaries, barriers (F294-F310)."""

from dataclasses import dataclass

from django.db.models import Q

from careerplan.enums import ScoreMoment, Subject
from careerplan.models import AssessmentResult, AssessmentSummary, Barrier, CareerPath, Service, SkillScore
from casework.accounts.queries import option_text
from casework.core import clock
from casework.intake.queries.offered import offered_activities
from programs.nrs import Placed, Score, gain, place
from programs.recommendations import Level, recommend
from programs.registry import get_program

OVERVIEW, REVIEW, BASIC_SKILLS = "overview", "review", "basic_skills"


@dataclass(frozen=True)
class Block:
    """An assessment of the program with its results, the newest first (F294, F308)."""

    code: str
    label: str
    results: tuple[AssessmentResult, ...]

    @property
    def latest(self):
        """The newest result, or None."""
        return self.results[0] if self.results else None


@dataclass(frozen=True)
class ScoreLine:
    """A test score as a screen prints it: where it places the customer and, for a post-test, what came of it."""

    score: SkillScore
    test: str
    placed: Placed
    gain: object = None


@dataclass(frozen=True)
class Assessments:
    """Everything the page "Review Assessments" shows about one enrollment, read once."""

    blocks: tuple[Block, ...]
    cards: tuple[Block, ...]
    external: tuple[AssessmentResult, ...]
    scores: tuple[ScoreLine, ...]
    summaries: tuple[AssessmentSummary, ...]
    barriers: tuple[Barrier, ...]
    removed_results: tuple[AssessmentResult, ...]
    removed_scores: tuple[ScoreLine, ...]
    recommended: tuple

    @property
    def catalogue(self):
        """Every assessment of the program but the tests: those of the overview's card first."""
        return self.cards + self.blocks


def read_assessments(enrollment):
    """The `Assessments` of `enrollment`, in the active language. Six queries, whatever their number."""
    spec = get_program(enrollment.program)
    results, removed_results = _kept_and_removed(AssessmentResult, enrollment)
    scores, removed_scores = _kept_and_removed(SkillScore, enrollment)
    barriers = open_barriers(enrollment)
    summaries = AssessmentSummary.objects.filter(enrollment=enrollment).select_related("written_by")
    lines = score_lines(spec, scores)
    return Assessments(
        blocks=_blocks(spec, REVIEW, results),
        cards=_blocks(spec, OVERVIEW, results),
        external=tuple(result for result in results if not result.assessment),
        scores=lines,
        summaries=tuple(summaries),
        barriers=tuple(barriers),
        removed_results=tuple(removed_results),
        removed_scores=score_lines(spec, removed_scores),
        recommended=_recommended(enrollment, _held(enrollment), barriers, lines),
    )


def assessment_cards(enrollment):
    """The assessments at a glance of the overview page (F249, F294). One query."""
    results = AssessmentResult.objects.kept().filter(enrollment=enrollment)
    return _blocks(get_program(enrollment.program), OVERVIEW, list(results))


def recommended_services(enrollment, held):
    """What the system recommends for the plan of `enrollment`, each with its reasons (F240). Three queries.

    `held` are the catalogue codes of the services it has.
    """
    spec = get_program(enrollment.program)
    scores = SkillScore.objects.kept().filter(enrollment=enrollment)
    return _recommended(enrollment, held, open_barriers(enrollment), score_lines(spec, scores))


def open_barriers(enrollment):
    """The situations that stand in the customer's way now, in the order they were noted."""
    return list(Barrier.objects.filter(enrollment=enrollment, resolved_on=None))


def career_path_of(enrollment):
    """The desired career path of `enrollment`, an empty one when none is saved."""
    known = CareerPath.objects.filter(enrollment=enrollment).first()
    return known or CareerPath(**CareerPath.belonging_to(enrollment))


def assessment_label(program, result):
    """The name of a result's assessment in the words of the program with code `program`."""
    if result.assessment:
        return option_text(program, get_program(program).assessments, result.assessment)
    return result.name


def score_label(program, score):
    """A score in one line, without its value: "TABE 11/12 Reading, Pre-test"."""
    test = option_text(program, get_program(program).assessments, score.test)
    return f"{test} {Subject(score.subject).label}, {ScoreMoment(score.moment).label}"


def score_lines(spec, scores):
    """`scores` (SkillScore) as lines by subject and date; each post-test is compared with the latest pre-test before
    it in its subject (`domain.md` R21)."""
    lines, before = [], {}
    for score in sorted(scores, key=lambda score: (score.subject, score.taken_on, score.pk)):
        facts = _facts(score)
        is_post = score.moment == ScoreMoment.POST
        earlier = before.get(score.subject) if is_post else None
        if not is_post:
            before[score.subject] = facts
        lines.append(
            ScoreLine(
                score=score,
                test=option_text(spec.code, spec.assessments, score.test),
                placed=place(facts),
                gain=gain(earlier, facts) if earlier else None,
            )
        )
    return tuple(lines)


def _facts(score):
    return Score(
        test=score.test,
        form=score.form,
        subject=score.subject,
        scale_score=score.scale_score,
        taken_on=score.taken_on,
        test_level=score.test_level,
    )


def _kept_and_removed(model, enrollment):
    """(kept, removed today) rows of `model`: what was removed today in Chicago can still be put back."""
    midnight = clock.midnight(clock.today())
    shown = Q(enrollment=enrollment) & (Q(removed_at=None) | Q(removed_at__gte=midnight))
    rows = list(model.objects.filter(shown).select_related("entered_by"))
    return [row for row in rows if not row.removed_at], [row for row in rows if row.removed_at]


def _blocks(spec, group, results):
    return tuple(
        Block(
            item.code,
            option_text(spec.code, spec.assessments, item.code),
            tuple(result for result in results if result.assessment == item.code),
        )
        for item in spec.assessments
        if item.group == group
    )


def _held(enrollment):
    return (
        Service.objects.kept().filter(enrollment=enrollment).order_by().values_list("service_type", flat=True)
    )


def _recommended(enrollment, held, barriers, lines):
    """What the rules recommend and the provider offers."""
    latest, today = {}, clock.today()
    for line in sorted(lines, key=lambda line: line.score.taken_on):
        if line.placed.level is not None:
            latest[line.score.subject] = Level(line.score.subject, line.placed.level, line.score.taken_on)
    found = recommend(
        get_program(enrollment.program),
        situations={barrier.situation: barrier.noted_on for barrier in barriers},
        levels=latest.values(),
        held=held,
        today=today,
    )
    offered = offered_activities(enrollment, today) if found else None
    return tuple(row for row in found if not offered.refusal(row.service.code))


def barrier_words(enrollment, barriers):
    """`barriers` in the words of the program: [{"label", "since"}]."""
    spec = get_program(enrollment.program)
    return [
        {"label": option_text(spec.code, spec.situations, row.situation), "since": row.noted_on}
        for row in barriers
    ]
