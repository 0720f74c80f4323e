"""Dashboard sections of ISETS (domain.md R30, R36). Declared, not live.

R30 waits until every service of the record writes `last_touched_on`; R36 counts days before a date, which lines do not
do yet. The source has no dashboard for ISETS, so the labels are inferred.
"""

from datetime import date

from django.db.models import Q

from casework.core.types import Colour, Period
from programs.types import Line, NextStep, Rule, Section

_SINCE = date(2021, 7, 1)


def _rule(code: str, source: str) -> Rule:
    return Rule(id=code, version=1, effective_from=_SINCE, source=source)


RECORD_UPDATE = Section(
    code="record_update",
    number=1,
    title="Record update",
    cohort=Q(status="enrolled"),
    source="domain.md R30",
    lines=(
        Line(
            code="record_untouched",
            label="Record not updated within 14 days",
            colour=Colour.YELLOW,
            information=(
                "Customers who:",
                "Are enrolled and",
                "Have had no change by staff in more than 14 days.",
            ),
            rule=_rule("IS-RT-14", "domain.md R30"),
            anchor=("last_touched_on", "enrolled_on"),
            after=Period(days=15),
            next_steps=(
                NextStep(text="Open the customer and bring the record up to date.", act="open_customer"),
            ),
            sentences=(
                "No change for {days} days, since {since}.",
                "No change since enrollment {ago}, on {since}.",
            ),
            arrival="Turns yellow on {date}.",
            source="domain.md R30",
        ),
        Line(
            code="record_touched",
            label="Record updated within the past 14 days",
            colour=Colour.GREEN,
            information=("Customers who:", "Are enrolled and", "Had a change by staff in the past 14 days."),
            rule=_rule("IS-RT-0", "domain.md R30"),
            anchor=("last_touched_on", "enrolled_on"),
            sentences=("Last change {ago}, on {since}.", "Enrolled {ago}, on {since}."),
            source="domain.md R30",
        ),
    ),
    decide=("record_untouched", "record_touched"),
)


def _redetermination(code: str, label: str, number: int, colour: Colour, sentence: str) -> Line:
    return Line(
        code=code,
        label=label,
        colour=colour,
        information=("Customers who:", "Are enrolled and", f"Their redetermination date: {label.lower()}."),
        rule=_rule(f"IS-RD-{number}", "domain.md R36"),
        anchor=("redetermination_on",),
        next_steps=(
            (NextStep(text="Remind the customer, and sync with IES.", act="sync_ies"),)
            if colour in (Colour.YELLOW, Colour.RED)
            else ()
        ),
        sentences=(sentence,),
        source="domain.md R36",
    )


REDETERMINATION = Section(
    code="redetermination",
    number=2,
    title="Redetermination",
    cohort=Q(status="enrolled"),
    source="domain.md R36",
    lines=(
        _redetermination(
            "redetermination_past",
            "Redetermination date is past",
            0,
            Colour.RED,
            "Redetermination was due on {since}.",
        ),
        _redetermination(
            "redetermination_15",
            "Redetermination within 15 days",
            15,
            Colour.YELLOW,
            "Redetermination is due on {since}.",
        ),
        _redetermination(
            "redetermination_30",
            "Redetermination within 30 days",
            30,
            Colour.YELLOW,
            "Redetermination is due on {since}.",
        ),
        _redetermination(
            "redetermination_60",
            "Redetermination within 60 days",
            60,
            Colour.YELLOW,
            "Redetermination is due on {since}.",
        ),
        _redetermination(
            "redetermination_later",
            "Redetermination in more than 60 days",
            61,
            Colour.WHITE,
            "Redetermination is due on {since}.",
        ),
    ),
)

SECTIONS: tuple[Section, ...] = (RECORD_UPDATE, REDETERMINATION)
