"""What lines of all dashboards have in common: since when a rule holds, its id, and how a line of ours is written."""

from datetime import date

from django.db.models import Q

from programs.lines import Line, NextStep, Rule

SINCE = date(2021, 7, 1)
"""Our sections apply from the start of program year 2021 [inferred]: no source gives a date."""

ENROLLED = Q(status="enrolled")
HERE_OR_LEFT = Q(status__in=("enrolled", "exited"))
YELLOW_ON = "Turns yellow on {date}."
RED_ON = "Turns red on {date}."


def rule(code: str, source: str, version: int = 1) -> Rule:
    """Return the rule with this id at this place of the source."""
    return Rule(id=code, version=version, effective_from=SINCE, source=source)


def line_of(
    prefix: str, tag: str, source: str, *, says: str = "", do: tuple[str, str] = ("", ""), **fields
) -> Line:
    """Return a line whose rule is `prefix-tag`, with one sentence of information, and one next step `do`: what to do,
    and the act beside it. Without `when` it holds for the whole cohort; `fields` are those of `Line`.

    `source` is that of the rule. The label is ours [inferred], so the line itself names none.
    """
    text, act = do
    return Line(
        rule=rule(f"{prefix}-{tag}", source),
        information=(says,) if says else (),
        next_steps=(NextStep(text=text, act=act),) if text else (),
        **{"when": Q()} | fields,
    )
