"""Measurable skill gains that people enter: what may be entered, what each counts as, and in which year.

Pure rules over what was entered and the stay in the program. Impossible entries are refused by a blocking finding,
doubtful ones are told by a warning (`domain.md` R17-R20, `federal.md` 1.2).
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from casework.core.types import Finding
from programs.gain_findings import CFR, DIPLOMA_LEVELS, GUIDANCE, POLICY, Around, EnteredGain, blocks, warns
from programs.measures.facts import IN_SECONDARY
from programs.measures.periods import year_label, year_of, year_span
from programs.measures.spec import YearKind
from programs.outcomes import MsgType
from programs.program_years import Participation
from programs.transcript_gains import postsecondary, secondary

SUBTESTS_COUNT_FROM = date(2024, 6, 11)
"""The day of the guidance that lets a passed subtest count (`federal.md` 1.2, type 1d)."""


class FederalType(StrEnum):
    """The five types of the law (20 CFR 677.155(a)(1)(v)); the screen groups otherwise (`federal.md` 0.3)."""

    EFL = "efl"
    DIPLOMA = "diploma"
    TRANSCRIPT = "transcript"
    MILESTONE = "milestone"
    PROGRESSION = "progression"


_TYPES = {
    "efl": FederalType.EFL,
    "secondary_transcript": FederalType.TRANSCRIPT,
    "postsecondary_transcript": FederalType.TRANSCRIPT,
    "training_milestone": FederalType.MILESTONE,
    "skills_progression": FederalType.PROGRESSION,
}
ASKED: dict[str, tuple[str, ...]] = {
    "efl": (),
    "secondary_transcript": ("semester_started_on", "semester_ended_on"),
    "postsecondary_transcript": (
        "first_semester_started_on",
        "first_semester_ended_on",
        "first_semester_credits",
        "semester_started_on",
        "semester_ended_on",
        "credits",
    ),
    "training_milestone": ("milestone_set_on",),
    "skills_progression": ("achievement",),
}
"""What the rules must know of a gain of each type beside what the type's form asks."""

DIPLOMA_ELEMENT = "1801"
"""The date of a diploma, of which 1800 says that it is one (PIRL)."""


def asked_of(kind: MsgType) -> tuple[str, ...]:
    """Return the names of what the form of a type asks for, as a gain's columns are named."""
    question = ("answer",) if kind.question else ()
    education = ("education_level",) if kind.asks_education else ()
    return (*question, *education, *ASKED[kind.code], "attained_on", "comment", "document")


def federal(kind: MsgType, achievement: str) -> tuple[FederalType | str, str]:
    """Return the federal type and PIRL element of a gain of the screen's type `kind` (`federal.md` 0.3 row 1).

    A diploma in "Skills Progression/Diploma/Certificate/Degree" is a secondary diploma to the law, not a passed exam. A
    degree is a credential (CR-1) and none of the five types: both are empty.
    """
    if _TYPES[kind.code] is FederalType.PROGRESSION and achievement == "degree":
        return "", ""
    if _TYPES[kind.code] is FederalType.PROGRESSION and achievement == "diploma":
        return FederalType.DIPLOMA, DIPLOMA_ELEMENT
    return _TYPES[kind.code], kind.federal_element


def findings_of(kind: MsgType, entered: EnteredGain, around: Around) -> list[Finding]:
    """Return what speaks against the gain, blocking findings first; empty for one without a doubt.

    The code of a finding names the rule; `FIELD_OF` names the field it stands beside.
    """
    found = [*_answer(kind, entered), *_dates(entered, around), *_RULES[kind.code](entered, around)]
    if kind.upload and not entered.has_document:
        found.append(blocks("no_document", _("Upload the paper that proves the gain."), POLICY))
    return sorted(found, key=lambda finding: not finding.blocks)


UNCOUNTED = frozenset({"dated_after_exit", "degree"})
"""Codes of warnings with which a gain is kept on record and counts for no measure."""

FIELD_OF = {
    "answer_no": "answer",
    "future": "attained_on",
    "before_enrollment": "attained_on",
    "not_enrolled": "attained_on",
    "outside_participation": "attained_on",
    "after_exit": "attained_on",
    "no_semester": "semester_ended_on",
    "semester_turned": "semester_ended_on",
    "semester_open": "semester_ended_on",
    "semester_before_enrollment": "semester_ended_on",
    "credits_short": "credits",
    "no_first_semester": "first_semester_ended_on",
    "first_semester_turned": "first_semester_ended_on",
    "semesters_overlap": "semester_started_on",
    "semesters_too_long": "semester_ended_on",
    "milestone_after": "milestone_set_on",
    "no_achievement": "achievement",
    "no_document": "file",
    "before_guidance": "attained_on",
}
"""Codes of blocking findings to the field that the message stands beside."""


def _answer(kind: MsgType, entered: EnteredGain) -> Iterator[Finding]:
    if kind.question and entered.answer == "no":
        text = _("With “No” this type does not apply. Choose the type that fits.")
        yield blocks("answer_no", text, POLICY)


def _dates(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """That the gain lies in a year of the stay, neither ahead nor before."""
    stay, attained_on, counts_on = around.stay, entered.attained_on, entered.counts_on
    if attained_on is None or counts_on is None:
        return
    if stay is None:
        yield blocks("not_enrolled", _("A gain can be entered once the customer is enrolled."), CFR)
        return
    dates = {"attained": attained_on, "enrolled": stay.began_on}
    if attained_on > around.today:
        yield blocks("future", _("The date attained cannot be after today."), CFR, attained=attained_on)
    elif attained_on < stay.began_on:
        text = _("The date attained lies before the enrollment of %(enrolled)s.")
        yield blocks("before_enrollment", text, CFR, **dates)
    year = year_of(around.years, counts_on)
    label = {"year": year_label(around.years, year)}
    if stay.ended_on and max(attained_on, counts_on) > stay.ended_on:
        yield from _after_exit(entered, stay, around.years)
    elif not year_span(around.years, year).touches(stay.began_on, stay.ended_on or date.max):
        text = _("The customer took part on no day of %(year)s.") % label
        yield blocks("outside_participation", text, CFR, enrolled=stay.began_on)
    if year_of(around.years, attained_on) != year:
        text = _(
            "It counts in %(year)s, because the semester ended on %%(semester)s, not on the date attained."
        )
        yield warns("year_of_semester", text % label, POLICY, semester=counts_on)
    same_year = [day for day in around.others if year_of(around.years, day) == year]
    if same_year:
        text = _(
            "A gain of %%(earlier)s counts in %(year)s already; a second one adds nothing to the measure."
        )
        yield warns("gain_this_year", text % label, CFR, earlier=max(same_year))


def _after_exit(entered: EnteredGain, stay: Participation, years: YearKind) -> Iterator[Finding]:
    """A gain is made while the stay goes on (MSG-5); a paper may well be dated after it."""
    year = year_of(years, stay.ended_on)
    if year_of(years, max(entered.attained_on, entered.counts_on)) > year:
        text = _("It lies after the exit of %%(exited)s and after %(year)s, the last year of the stay.")
        yield blocks("after_exit", text % {"year": year_label(years, year)}, CFR, exited=stay.ended_on)
    elif entered.counts_on > stay.ended_on:
        text = _(
            "It counts for no measure: %(day)s lies after the exit of %(exited)s, and a gain is made during the stay."
        )
        yield warns("dated_after_exit", text, CFR, day=entered.counts_on, exited=stay.ended_on)
    else:
        text = _("The date attained lies after the exit of %(exited)s; the semester ended before it.")
        yield warns("attained_after_exit", text, CFR, exited=stay.ended_on)


def _functioning_level(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """A level gained by credits of an adult high school or by a passed subtest (`federal.md` 1.2, types 1b and 1d)."""
    if entered.education_level in DIPLOMA_LEVELS:
        text = _("The record says that a diploma was there at entry: this is for those without.")
        yield warns("diploma_at_entry", text, GUIDANCE)
    if entered.answer == "adult_credits" and around.school_status == IN_SECONDARY[0]:
        text = _(
            "The customer entered as a pupil of a high school. Credits count in an adult high school program; for an "
            "ordinary one the report card of the semester counts (PIRL 1808)."
        )
        yield warns("ordinary_high_school", text, GUIDANCE)
    if entered.answer == "hse_subtest" and entered.attained_on and entered.attained_on < SUBTESTS_COUNT_FROM:
        text = _("A passed subtest counts from %(from)s on, the day of the guidance that allows it.")
        yield blocks("before_guidance", text, GUIDANCE, **{"from": SUBTESTS_COUNT_FROM})


def _milestone(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """The milestone was set before training or before the year (`federal.md` 1.2, type 4)."""
    set_on, attained_on = entered.milestone_set_on, entered.attained_on
    if attained_on is None:
        return
    if set_on is None:
        text = _(
            "It is not on record when the milestone was set: before training, or before the program year."
        )
        yield warns("milestone_undated", text, CFR)
        return
    if set_on >= attained_on:
        text = _("A milestone is set before it is reached: %(set)s is not before %(attained)s.")
        yield blocks("milestone_after", text, CFR, set=set_on, attained=attained_on)
        return
    year_began_on = year_span(around.years, year_of(around.years, attained_on)).first
    training = around.training_began_on
    if set_on < year_began_on or (training and set_on <= training):
        return
    if training is None:
        text = _(
            "The milestone was set on %(set)s, after the program year began on %(year)s, and no training is on record "
            "that began later: it counts when it was set before training."
        )
        yield warns("training_unknown", text, CFR, set=set_on, year=year_began_on)
        return
    text = _(
        "The milestone was set on %(set)s, after training began on %(training)s and after the program year began on "
        "%(year)s."
    )
    yield warns("milestone_late", text, CFR, set=set_on, training=training, year=year_began_on)


def _progression(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """What was passed decides the federal type; a degree alone is no gain of the law (`federal.md` 1.2)."""
    if not entered.achievement:
        yield blocks("no_achievement", _("Choose what was passed: it decides what the gain counts as."), CFR)
    elif entered.achievement == "degree":
        text = _(
            "A degree counts as a credential and as no gain: there the law knows the transcript of its last semester."
        )
        yield warns("degree", text, CFR)
    elif entered.achievement == "diploma" and entered.education_level in DIPLOMA_LEVELS:
        text = _("The record says that a diploma was there at entry.")
        yield warns("diploma_at_entry", text, CFR)


_RULES = {
    "efl": _functioning_level,
    "secondary_transcript": secondary,
    "postsecondary_transcript": postsecondary,
    "training_milestone": _milestone,
    "skills_progression": _progression,
}
