"""Measurable skill gains that people enter: what may be entered, what each counts as, and in which program year.

Pure rules over what was entered and the stay in the program. Impossible entries are refused by a blocking finding,
doubtful ones are told by a warning (`domain.md` R17-R20, `federal.md` 1.2).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Period, Severity
from programs.outcomes import MsgType
from programs.program_years import Participation, first_day, program_year_of

CFR = Citation("20 CFR 677.155(a)(1)(v)", "https://www.ecfr.gov/current/title-20/section-677.155")
POLICY = Citation("Illinois policy 3.1.5", "https://apps.illinoisworknet.com/WIOAPolicy/Policy/Index/524")
PROGRAM = Citation("Program setting")

CREDITS_NEEDED = Decimal(12)
SUMMER = timedelta(days=125)
"""A summer may lie between two consecutive semesters; more days than these make it doubtful (`federal.md` 3p)."""

DIPLOMA_LEVELS = frozenset(
    {"hs_diploma", "ged", "some_college", "certificate", "associate", "bachelor", "graduate"}
)
"""Codes of the highest level of education that mean a diploma or its equivalent was there (seed 000:128)."""


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
ASKED = {
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Semester:
    """A semester from `started_on` to `ended_on`, both inclusive, with its credit hours; each may be missing."""

    started_on: date | None = None
    ended_on: date | None = None
    credits: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredGain:
    """What a person entered about a gain. `semester` is the last one, `first_semester` the one before it."""

    attained_on: date | None
    answer: str = ""
    achievement: str = ""
    education_level: str = ""
    semester: Semester = Semester()
    first_semester: Semester = Semester()
    milestone_set_on: date | None = None
    has_document: bool = True

    @property
    def counts_on(self) -> date | None:
        """The date that decides the program year: the end of the last semester, else the date attained (R17-R20)."""
        return self.semester.ended_on or self.attained_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What else decides: the stay in the program (None before it began), when its first training began, the dates on
    which its other gains count, and today."""

    today: date
    stay: Participation | None
    training_began_on: date | None = None
    others: Sequence[date] = ()


def asked_of(kind: MsgType) -> tuple[str, ...]:
    """Return the names of what the form of a type asks for, as a gain's columns are named."""
    question = ("answer",) if kind.question else ()
    education = ("education_level",) if kind.asks_education else ()
    return (*question, *education, *ASKED[kind.code], "attained_on", "comment", "document")


def federal(kind: MsgType, achievement: str) -> tuple[FederalType, str]:
    """Return the federal type and PIRL element of a gain of the screen's type `kind` (`federal.md` 0.3 row 1).

    A diploma in "Skills Progression/Diploma/Certificate/Degree" is a secondary diploma to the law, not a passed exam.
    """
    if _TYPES[kind.code] is FederalType.PROGRESSION and achievement == "diploma":
        return FederalType.DIPLOMA, DIPLOMA_ELEMENT
    return _TYPES[kind.code], kind.federal_element


def findings_of(kind: MsgType, entered: EnteredGain, around: Around) -> list[Finding]:
    """Return what speaks against the gain, blocking findings first; empty for one without a doubt.

    The code of a finding names the rule; `FIELD_OF` names the field it stands beside.
    """
    found = [*_answer(kind, entered), *_dates(entered, around), *_RULES[kind.code](entered, around)]
    if kind.upload and not entered.has_document:
        found.append(_blocks("no_document", _("Upload the paper that proves the gain."), POLICY))
    return sorted(found, key=lambda finding: not finding.blocks)


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
}
"""Codes of blocking findings to the field that the message stands beside."""


def _answer(kind: MsgType, entered: EnteredGain) -> Iterator[Finding]:
    if kind.question and entered.answer == "no":
        text = _("With “No” this type does not apply. Choose the type that fits.")
        yield _blocks("answer_no", text, POLICY)


def _dates(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """That the gain lies in a program year of the stay, neither ahead nor before."""
    stay, attained_on, counts_on = around.stay, entered.attained_on, entered.counts_on
    if attained_on is None or counts_on is None:
        return
    if stay is None:
        yield _blocks("not_enrolled", _("A gain can be entered once the customer is enrolled."), CFR)
        return
    dates = {"attained": attained_on, "enrolled": stay.began_on}
    if attained_on > around.today:
        yield _blocks("future", _("The date attained cannot be after today."), CFR, attained=attained_on)
    elif attained_on < stay.began_on:
        text = _("The date attained lies before the enrollment of %(enrolled)s.")
        yield _blocks("before_enrollment", text, CFR, **dates)
    year = program_year_of(counts_on)
    if stay.ended_on and max(attained_on, counts_on) > stay.ended_on:
        yield _after_exit(stay, max(attained_on, counts_on))
    elif not stay.touches(year):
        text = _("The customer took part on no day of program year %(year)s.") % {"year": year}
        yield _blocks("outside_participation", text, CFR, enrolled=stay.began_on)
    if program_year_of(attained_on) != year:
        text = _(
            "It counts in PY %(year)s, because the semester ended on %%(semester)s, not on the date attained."
        )
        yield _warns("year_of_semester", text % {"year": year}, POLICY, semester=counts_on)
    same_year = [day for day in around.others if program_year_of(day) == year]
    if same_year:
        text = _(
            "A gain of %%(earlier)s counts in PY %(year)s already; a second one adds nothing to the measure."
        )
        yield _warns("gain_this_year", text % {"year": year}, CFR, earlier=max(same_year))


def _after_exit(stay: Participation, day: date) -> Finding:
    year = program_year_of(stay.ended_on)
    if program_year_of(day) > year:
        text = _(
            "It lies after the exit of %%(exited)s and after PY %(year)s, the last program year of the stay."
        )
        return _blocks("after_exit", text % {"year": year}, CFR, exited=stay.ended_on)
    text = _("It lies after the exit of %(exited)s. Keep the paper that shows when it was achieved.")
    return _warns("dated_after_exit", text, CFR, exited=stay.ended_on)


def _secondary(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """One semester inside the program year, for a customer without a diploma at entry (R18; seed 000:128-129)."""
    if entered.education_level in DIPLOMA_LEVELS:
        text = _(
            "The highest level of education says that a diploma was there at entry: this type is for those without."
        )
        yield _warns("diploma_at_entry", text, POLICY)
    yield from _semester(entered.semester, around)
    yield from _began_last_year(entered.semester)


def _postsecondary(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """12 credit hours in a semester, or part-time in two consecutive ones within 12 months (R19, R20)."""
    yield from _semester(entered.semester, around)
    if entered.answer != "part_time":
        yield from _enough(entered.semester.credits)
        return
    first, second = entered.first_semester, entered.semester
    if first.started_on is None or first.ended_on is None:
        yield _blocks(
            "no_first_semester", _("Part-time needs two semesters. Enter the first one too."), POLICY
        )
        return
    yield from _enough((first.credits or Decimal(0)) + (second.credits or Decimal(0)))
    if first.ended_on < first.started_on:
        text = _("The first semester cannot end before it begins.")
        yield _blocks("first_semester_turned", text, POLICY, began=first.started_on)
        return
    yield from _consecutive(first, second)


def _consecutive(first: Semester, second: Semester) -> Iterator[Finding]:
    if second.started_on is None or second.ended_on is None:
        return
    last = Period(years=1).turns_on(first.started_on)
    if second.started_on <= first.ended_on:
        text = _("The second semester must begin after the first one ended on %(ended)s.")
        yield _blocks("semesters_overlap", text, POLICY, ended=first.ended_on)
    elif second.ended_on > last:
        text = _("Both semesters must lie within 12 months of %(began)s: the second ends after %(until)s.")
        yield _blocks("semesters_too_long", text, POLICY, began=first.started_on, until=last)
    elif second.started_on - first.ended_on > SUMMER:
        text = _(
            "More than a summer lies between the semesters, from %(ended)s to %(began)s: are they consecutive?"
        )
        yield _warns("semesters_apart", text, POLICY, ended=first.ended_on, began=second.started_on)


def _milestone(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """The milestone was set before training or before the program year (`federal.md` 1.2, type 4)."""
    set_on, attained_on = entered.milestone_set_on, entered.attained_on
    if attained_on is None:
        return
    if set_on is None:
        text = _(
            "It is not on record when the milestone was set: before training, or before the program year."
        )
        yield _warns("milestone_undated", text, CFR)
        return
    if set_on >= attained_on:
        text = _("A milestone is set before it is reached: %(set)s is not before %(attained)s.")
        yield _blocks("milestone_after", text, CFR, set=set_on, attained=attained_on)
        return
    year_began_on = first_day(program_year_of(attained_on))
    training = around.training_began_on
    if set_on >= year_began_on and (training is None or set_on > training):
        text = _(
            "The milestone was set on %(set)s, after training began and after the program year began on %(year)s."
        )
        yield _warns("milestone_late", text, CFR, set=set_on, year=year_began_on)


def _progression(entered: EnteredGain, around: Around) -> Iterator[Finding]:
    """What was passed decides the federal type; a degree alone is no gain of the law (`federal.md` 1.2)."""
    if not entered.achievement:
        yield _blocks("no_achievement", _("Choose what was passed: it decides what the gain counts as."), CFR)
    elif entered.achievement == "degree":
        text = _(
            "A degree counts as a credential. As a gain the law knows the transcript of its last semester."
        )
        yield _warns("degree", text, CFR)
    elif entered.achievement == "diploma" and entered.education_level in DIPLOMA_LEVELS:
        text = _("The record says that a diploma was there at entry.")
        yield _warns("diploma_at_entry", text, CFR)


def _semester(semester: Semester, around: Around) -> Iterator[Finding]:
    if semester.started_on is None or semester.ended_on is None:
        yield _blocks("no_semester", _("Enter the first and the last day of the semester."), POLICY)
    elif semester.ended_on < semester.started_on:
        text = _("The semester cannot end before it begins.")
        yield _blocks("semester_turned", text, POLICY, began=semester.started_on)
    elif semester.ended_on > around.today:
        text = _("The semester goes on until %(ended)s. Enter the gain when it is over.")
        yield _blocks("semester_open", text, POLICY, ended=semester.ended_on)
    elif around.stay and semester.ended_on < around.stay.began_on:
        text = _("The semester ended before the enrollment of %(enrolled)s.")
        yield _blocks("semester_before_enrollment", text, CFR, enrolled=around.stay.began_on)


def _began_last_year(semester: Semester) -> Iterator[Finding]:
    if semester.started_on and semester.ended_on:
        year = program_year_of(semester.ended_on)
        if semester.started_on < first_day(year):
            text = _(
                "The semester began on %%(began)s, before PY %(year)s began: it should lie inside the program year."
            )
            yield _warns("semester_partly_before", text % {"year": year}, POLICY, began=semester.started_on)


def _enough(credits: Decimal | None) -> Iterator[Finding]:
    given = credits or Decimal(0)
    if given < CREDITS_NEEDED:
        text = _("%(given)s credits are recorded; at least %(needed)s are needed, %(missing)s more.") % {
            "given": f"{given.normalize():f}",
            "needed": CREDITS_NEEDED,
            "missing": f"{(CREDITS_NEEDED - given).normalize():f}",
        }
        yield Finding("credits_short", text, citation=POLICY)


def _blocks(code: str, text: str, citation: Citation, **dates: date) -> Finding:
    return Finding(code, _with(text, dates), dates, citation)


def _warns(code: str, text: str, citation: Citation, **dates: date) -> Finding:
    return Finding(code, _with(text, dates), dates, citation, Severity.WARNING)


def _with(text: str, dates: dict[str, date]) -> str:
    return text % {name: in_words(day) for name, day in dates.items()}


def in_words(day: date) -> str:
    """Return a date as the screens print it: Mar 3, 2026."""
    return format_date(day, "M j, Y")


_RULES = {
    "efl": lambda entered, around: (),
    "secondary_transcript": _secondary,
    "postsecondary_transcript": _postsecondary,
    "training_milestone": _milestone,
    "skills_progression": _progression,
}
