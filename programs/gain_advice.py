"""What could count as a measurable skill gain of a person in a program year, type by type, and why.

Pure rules, dated and cited (20 CFR 677.155(a)(1)(v), Illinois policy 3.1.5). Case by case they stand in
`tests/programs/gain_advice.csv`.
"""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.types import Citation, Finding, Period, Severity
from programs.computed_gains import POSTSECONDARY
from programs.efl_advice import efl
from programs.gain_facts import Advice, Asked, GainFacts, Said, Step, Verdict, say
from programs.gain_findings import (
    CFR,
    DIPLOMA_LEVELS,
    POLICY,
    PROGRAM,
    Around,
    EnteredGain,
    Semester,
    in_words,
)
from programs.measures.facts import IN_POSTSECONDARY, IN_SECONDARY
from programs.measures.periods import year_label, year_of, year_span
from programs.measures.spec import MeasuredAs
from programs.nrs import CFR_GAIN, CFR_TEST
from programs.outcomes import MsgType
from programs.skill_gains import findings_of
from programs.transcript_gains import CREDITS_NEEDED
from programs.types import ProgramSpec

_LATER = frozenset({"semester_open", "credits_short", "future"})
"""Codes of findings against a transcript that time or another semester can still mend."""


def advise(spec: ProgramSpec, facts: GainFacts, year: int) -> list[Advice]:
    """Return the advice for each of the program's types in the year `year` of its measures, in its order."""
    return [_advice(kind, facts, year) for kind in spec.msg_types]


def recorded_in(facts: GainFacts, year: int) -> Finding | None:
    """Return the warning that a gain of the year is on record already, or None (`federal.md` MSG-5)."""
    days = [day for day in facts.gains if year_of(facts.years, day) == year]
    if not days:
        return None
    text = _("A gain of %(day)s counts in %(year)s already. A second one adds nothing to the measure.")
    words = {"day": in_words(min(days)), "year": year_label(facts.years, year)}
    return Finding("gain_this_year", text % words, {"recorded": min(days)}, CFR, Severity.WARNING)


def _advice(kind: MsgType, facts: GainFacts, year: int) -> Advice:
    verdict, finding, missing, step = _gate(facts, year) or _RULES[kind.code](kind, Asked(facts, year))
    return Advice(
        kind=kind,
        verdict=verdict,
        finding=finding,
        missing=missing,
        step=step,
        papers=tuple(str(paper) for paper in PAPERS[kind.code]),
        citations=_CITATIONS[kind.code],
    )


def _gate(facts: GainFacts, year: int) -> Said | None:
    """What keeps every type from counting in the year, or None."""
    stay, span = facts.stay, year_span(facts.years, year)
    if stay is None:
        text = _("The customer is not enrolled.")
        missing = _("The enrollment: a gain counts in the stay in the program.")
        return say(Verdict.NOT_YET, "not_enrolled", text, CFR, missing=missing, step=Step.EDIT_ENROLLMENT)
    if not span.touches(stay.began_on, stay.ended_on or date.max):
        days = {"began": stay.began_on} | ({"ended": stay.ended_on} if stay.ended_on else {})
        text = _("The stay from %(began)s to %(ended)s has no day in the program year.")
        if stay.ended_on is None or stay.began_on > span.first:
            text = _("The enrollment of %(began)s came after the program year.")
        return say(Verdict.CANNOT, "outside_participation", text, CFR, step=Step.NOTHING, **days)
    if span.first > facts.today:
        text = _("The program year begins on %(begins)s.")
        return say(
            Verdict.NOT_YET, "year_ahead", text, CFR, step=Step.NOTHING, missing=text, begins=span.first
        )
    return None


def _secondary(kind: MsgType, asked: Asked) -> Said:
    facts = asked.facts
    if facts.education in DIPLOMA_LEVELS:
        text = _(
            "The highest level of education says that a diploma was there at entry; this type is for those without."
        )
        return say(Verdict.CANNOT, "diploma_at_entry", text, POLICY, step=Step.EDIT_ENTRY)
    if not facts.education:
        text = _(
            "The highest level of education at entry is not recorded; this type is for customers without a diploma."
        )
        missing = _("The highest level of education on the day of enrollment.")
        return say(Verdict.NOT_YET, "no_education", text, POLICY, missing=missing, step=Step.EDIT_ENTRY)
    if facts.semesters:
        return _with_semesters(kind, asked, facts.semesters[-1:], "yes")
    if not asked.attends(*IN_SECONDARY) and not _trains(asked, MeasuredAs.SECONDARY):
        text = _("Nothing on record says that the customer attends secondary education.")
        missing = _("The school status, if the customer attends a high school or works toward a GED.")
        return say(Verdict.NOT_YET, "not_in_school", text, POLICY, missing=missing, step=Step.EDIT_CUSTOMER)
    text = _("The record says: in secondary education, and without a diploma at entry.")
    missing = _("A semester that is satisfactory in all classes and ends from %(first)s to %(last)s.")
    return _can(asked, "in_secondary", text, POLICY, missing)


def _postsecondary(kind: MsgType, asked: Asked) -> Said:
    facts = asked.facts
    if facts.semesters:
        return _best_of(kind, asked)
    studies = [row for row in facts.entered if row.kind == POSTSECONDARY and row.started_on <= asked.last]
    attends = asked.attends(IN_POSTSECONDARY) or _trains(asked, MeasuredAs.POSTSECONDARY) or studies
    if not attends:
        text = _("Nothing on record says that the customer attends post-secondary education.")
        missing = _("The school status, or the school, if the customer attends post-secondary education.")
        return say(Verdict.NOT_YET, "not_in_college", text, POLICY, missing=missing, step=Step.EDIT_CUSTOMER)
    text = _("The customer attends post-secondary education.")
    missing = _(
        "12 credits in a semester, or part-time in two consecutive semesters within 12 months. The semester, or the "
        "second of the two, ends from %(first)s to %(last)s."
    )
    return _can(asked, "in_postsecondary", text, POLICY, missing)


def _milestone(kind: MsgType, asked: Asked) -> Said:
    trainings = asked.trainings
    if not trainings:
        return _no_training(asked)
    began = min(row.started_on for row in trainings)
    text = _("Training began on %(began)s.")
    missing = _(
        "A satisfactory or better report on a milestone reached from %(first)s to %(last)s, that was set by %(began)s "
        "or before %(year)s."
    )
    return _can(asked, "in_training", text, CFR, missing, began=began, year=asked.span.first)


def _progression(kind: MsgType, asked: Asked) -> Said:
    facts = asked.facts
    pupil = asked.attends(*IN_SECONDARY) or _trains(asked, MeasuredAs.SECONDARY)
    if pupil and facts.education not in DIPLOMA_LEVELS:
        text = _("The record says: in secondary education, and without a diploma at entry.")
        missing = _(
            "A high school diploma or GED earned from %(first)s to %(last)s: it counts as a secondary diploma "
            "(PIRL 1800 and 1801), not as a passed exam."
        )
        return _can(asked, "diploma_ahead", text, CFR, missing)
    if not asked.trainings:
        return _no_training(asked)
    began = min(row.started_on for row in asked.trainings)
    text = _("Training began on %(began)s.")
    missing = _("An exam or benchmark of the occupation or program, passed from %(first)s to %(last)s.")
    return _can(asked, "in_training", text, CFR, missing, began=began)


def _no_training(asked: Asked) -> Said:
    """No training touches the year: none began, or the last one was completed before (`federal.md` MSG-3)."""
    step = Step.NOTHING if asked.facts.stay.ended_on else Step.ADD_SERVICE
    verdict = Verdict.CANNOT if asked.facts.stay.ended_on else Verdict.NOT_YET
    over = [row.completed_on for row in asked.facts.trainings if row.completed_on]
    missing = "" if asked.facts.stay.ended_on else _("A training or education service that has begun.")
    if over:
        text = _("The last training was completed on %(over)s, before the program year.")
        return say(verdict, "training_over", text, CFR, missing=missing, step=step, over=max(over))
    text = _("No training or education service of the plan has begun.")
    return say(verdict, "no_training", text, CFR, missing=missing, step=step)


def _best_of(kind: MsgType, asked: Asked) -> Said:
    """Each semester by itself as a full-time student's; where none counts, both as a part-time one's (R19)."""
    semesters = asked.facts.semesters
    if len(semesters) == 1:
        return _with_semesters(kind, asked, semesters, "full_time")
    alone = (_with_semesters(kind, asked, [one], "full_time") for one in semesters)
    counts = next((said for said in alone if said[0] is Verdict.CAN), None)
    return counts or _with_semesters(kind, asked, semesters, "part_time")


def _with_semesters(kind: MsgType, asked: Asked, semesters: list[Semester], answer: str) -> Said:
    """The answer when the dates of a transcript are known: the rules of the form, before it is filled in."""
    facts, last = asked.facts, semesters[-1]
    first = semesters[0] if len(semesters) > 1 else Semester()
    entered = EnteredGain(
        attained_on=None, answer=answer, semester=last, first_semester=first, has_document=True
    )
    around = Around(today=facts.today, stay=facts.stay, years=facts.years)
    against = [one for one in findings_of(kind, entered, around) if one.blocks]
    hard = [one for one in against if one.code not in _LATER]
    if hard:
        return Verdict.CANNOT, hard[0], "", Step.NOTHING
    if facts.stay.ended_on and last.ended_on > facts.stay.ended_on:
        text = _(
            "The semester ends on %(ended)s, after the exit of %(exited)s: a gain is made during the stay."
        )
        days = {"ended": last.ended_on, "exited": facts.stay.ended_on}
        return say(Verdict.CANNOT, "semester_after_exit", text, CFR, step=Step.NOTHING, **days)
    if answer == "full_time" and any(one.code == "credits_short" for one in against):
        return _more_credits(asked, last)
    counts_in = year_of(facts.years, last.ended_on)
    if counts_in != asked.year:
        label = {"year": year_label(facts.years, counts_in)}
        text = _("The semester ends on %%(ended)s: it counts in %(year)s.") % label
        return say(Verdict.CANNOT, "other_year", text, POLICY, step=Step.NOTHING, ended=last.ended_on)
    if against:
        verdict = Verdict.CANNOT if against[0].code == "credits_short" else Verdict.NOT_YET
        return verdict, against[0], "", Step.NOTHING
    text = _("The semester ended on %(ended)s, inside the program year.")
    return say(Verdict.CAN, "semester_fits", text, POLICY, step=Step.ADD_GAIN, ended=last.ended_on)


def _more_credits(asked: Asked, semester: Semester) -> Said:
    """Fewer than 12 credits in one semester: the next one may add the rest within 12 months (R20)."""
    given = semester.credits or Decimal(0)
    until = Period(years=1).turns_on(semester.started_on)
    words = {"given": f"{given.normalize():f}", "more": f"{(CREDITS_NEEDED - given).normalize():f}"}
    text = _("%(given)s credits in the semester that ends on %%(ended)s; 12 are needed.") % words
    if semester.ended_on > asked.last:
        text = _("The semester ends on %(ended)s, after the program year.")
        return say(Verdict.CANNOT, "other_year", text, POLICY, step=Step.NOTHING, ended=semester.ended_on)
    dates = {"ended": semester.ended_on, "until": min(until, asked.last)}
    if dates["until"] < max(asked.first, semester.ended_on):
        text += " " + _("12 months from its first day end on %(months)s, before the program year.")
        return say(
            Verdict.CANNOT,
            "too_late_for_more",
            text,
            POLICY,
            step=Step.NOTHING,
            ended=semester.ended_on,
            months=until,
        )
    missing = _(
        "%(more)s more in the next semester, which ends from %%(first)s to %%(until)s: within 12 months of the first "
        "day of the one before, and in the program year."
    )
    dates["first"] = asked.first
    return say(
        Verdict.NOT_YET, "more_credits", text, POLICY, missing=missing % words, step=Step.NOTHING, **dates
    )


def _can(asked: Asked, code: str, text: str, citation: Citation, missing: str, **dates: date) -> Said:
    days = {"first": asked.first, "last": asked.last} | dates
    return say(Verdict.CAN, code, text, citation, missing=missing, step=Step.ADD_GAIN, **days)


def _trains(asked: Asked, kind: MeasuredAs) -> bool:
    return any(row.kind is kind for row in asked.trainings)


_RULES = {
    "efl": lambda kind, asked: efl(asked),
    "secondary_transcript": _secondary,
    "postsecondary_transcript": _postsecondary,
    "training_milestone": _milestone,
    "skills_progression": _progression,
}
_CITATIONS = {
    "efl": (CFR, CFR_TEST, CFR_GAIN),
    "secondary_transcript": (CFR, POLICY),
    "postsecondary_transcript": (CFR, POLICY),
    "training_milestone": (CFR, POLICY, PROGRAM),
    "skills_progression": (CFR, POLICY),
}
_TRANSCRIPTS = (
    gettext_lazy("Transcript, unofficial ones too"),
    gettext_lazy("Report card, on line ones too; it says full-time or part-time"),
)
PAPERS = {
    "efl": (
        gettext_lazy("Results of the pre-test and the post-test"),
        gettext_lazy("Proof of enrollment in post-secondary education: data match, survey or program notes"),
        gettext_lazy("Transcript of an adult high school with credits, or the result of a passed subtest"),
    ),
    "secondary_transcript": _TRANSCRIPTS,
    "postsecondary_transcript": _TRANSCRIPTS,
    "training_milestone": (
        gettext_lazy("Record of the skill gained on the job or in the apprenticeship"),
        gettext_lazy("Contract or evaluation by the employer or the training provider"),
        gettext_lazy("Progress report of the employer"),
    ),
    "skills_progression": (
        gettext_lazy("Result of the exam, or certificate of completion"),
        gettext_lazy("Record of the benchmark, by the trainer or the employer"),
        gettext_lazy("Copy of a credential that is earned only by passing an exam, or of the diploma"),
    ),
}
"""Papers that prove a gain of each type, any one of them (`federal.md` 1.3; seed 000:112-178)."""
