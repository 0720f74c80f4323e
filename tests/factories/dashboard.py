"""Standing in named situations: facts drawn at random, and a program whose sections use everything a line can say."""

from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Q
from hypothesis import strategies as st

from casework.cases.enums import ApplicationOutcome, CompletionStatus, IwdsStatus, Recommendation
from casework.core.types import Colour, Period
from programs.facts import blank_facts
from programs.lines import ENROLLMENT_FIELDS, Line, Rule, Section
from programs.periods import AfterWorkingDays, DaysBefore, NextProgramYear
from programs.registry import get_program

DAY = date(2026, 11, 22)
RULE = Rule(id="T-1", version=1, effective_from=date(2026, 1, 1), source="a test")
DATES = sorted(name for name in ENROLLMENT_FIELDS if name.endswith(("_on", "_since")))

near = st.integers(-40, 3).map(lambda days: DAY + timedelta(days=days))
far = st.integers(-1200, 40).map(lambda days: DAY + timedelta(days=days))
leap = st.sampled_from(
    [
        date(2024, 2, 29),
        date(2025, 2, 28),
        date(2024, 12, 31),
        date(2025, 11, 22),
        date(2026, 6, 30),
        date(2026, 7, 1),
    ]
)
dates = st.one_of(st.none(), near, near, far, leap)


def _with_days(drawn):
    """What the record asks of a status: the day of enrollment or of exit."""
    if drawn["status"] == "enrolled" and drawn["enrolled_on"] is None:
        return drawn | {"enrolled_on": DAY}
    if drawn["status"] == "exited" and drawn["exited_on"] is None:
        return drawn | {"exited_on": DAY}
    return drawn


facts = st.fixed_dictionaries(
    dict.fromkeys(DATES, dates)
    | {
        "status": st.sampled_from(["applying", "ready", "enrolled", "enrolled", "exited"]),
        "recommendation": st.sampled_from(["", *Recommendation.values]),
        "iwds_status": st.sampled_from(["", *IwdsStatus.values, "exited"]),
        "application_outcome": st.sampled_from(["", *ApplicationOutcome.values]),
        "completion_status": st.sampled_from(CompletionStatus.values),
        "training_program": st.sampled_from(["", "Welding"]),
    }
).map(_with_days)
"""Facts of an enrollment as the database may hold them, with dates around `DAY` and around anniversaries."""


def facts_of(enrollment):
    """The facts of an Enrollment as the reference evaluator reads them."""
    return blank_facts() | {name: getattr(enrollment, name) for name in ENROLLMENT_FIELDS}


ANYBODY = Q()


def line(code, colour=Colour.WHITE, when=ANYBODY, **fields):
    """A line with everything it needs that the test does not speak about."""
    return Line(code=code, label=code, colour=colour, information=(), rule=RULE, when=when, **fields)


def inventive_spec():
    """Youth Apprenticeship with sections that use every part of the language of lines, and one that is not live."""
    sections = (
        Section(code="dark", number=1, title="Dark", lines=(line("unknown", when=None),)),
        Section(
            code="nested",
            number=2,
            title="Nested",
            cohort=~Q(completion_status="withdrew"),
            lines=(
                line("a", when=Q(iwds_status__in=("applicant", "registrant")), anchor=("iwds_status_since",)),
                line("a_late", anchor=("iwds_status_since",), after=Period(days=6), part_of="a"),
                line(
                    "a_later",
                    anchor=("enrolled_on", "recommended_on"),
                    after=Period(years=1),
                    part_of="a_late",
                ),
                line("b", when=Q(recommendation="ready") & ~Q(training_program="")),
                line("c", when=Q(exited_on__isnull=True) | Q(recommended_on__lt=DAY)),
            ),
        ),
        Section(
            code="flags",
            number=3,
            title="Flags",
            exclusive=False,
            lines=(
                line("x", when=~Q(recommended_on__gte=DAY)),
                line("y", when=Q(iwds_status="exited"), anchor=("iwds_exited_on",), after=Period(years=2)),
                line("y_part", anchor=("redetermination_on",), after=Period(days=0), part_of="y"),
                line("soon", anchor=("redetermination_on",), after=DaysBefore(15)),
                line("unanswered", anchor=("iwds_requested_on", "enrolled_on"), after=AfterWorkingDays(2)),
                line("next_year", anchor=("iwds_credential_on",), after=NextProgramYear()),
            ),
        ),
        Section(
            code="mixed",
            number=4,
            title="Mixed",
            lines=(
                line("m", when=Q(status="ready")),
                line("n"),
                line("warn", flag=True, anchor=("last_service_on",), after=Period(days=90)),
            ),
        ),
    )
    return replace(get_program("youth_apprenticeship"), sections=sections)
