"""The answers of a program's measures about one participation."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _

from programs.measures.answers import Answer, Reason, found, say
from programs.measures.credentials import credential, credential_in_year
from programs.measures.facts import MeasureFacts
from programs.measures.periods import cohort, counts_exits, year_label
from programs.measures.placement import earnings, placement
from programs.measures.skill_gains import skill_gain
from programs.measures.spec import Measure, MeasurePolicy, MeasureRule

Decides = Callable[[Measure, MeasurePolicy, MeasureFacts, int, date], Answer]

_RULES: dict[MeasureRule, Decides] = {
    MeasureRule.SKILL_GAIN: skill_gain,
    MeasureRule.CREDENTIAL: credential,
    MeasureRule.CREDENTIAL_IN_YEAR: credential_in_year,
    MeasureRule.PLACEMENT: placement,
    MeasureRule.EARNINGS: earnings,
}


def decide(measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date) -> Answer:
    """Return the answer of one measure in `year` as it stands on `as_of`."""
    if facts.enrolled_on is None:
        text = _("Not enrolled, so not a participant.")
        return _out(measure, Reason.NOT_ENROLLED, "MSG-2", year, text, _("An enrollment."))
    if not counts_exits(measure):
        return _RULES[measure.rule](measure, policy, facts, year, as_of)
    span = cohort(measure, policy.years, year)
    label = year_label(policy.years, year)
    values = {"label": label, "first": say(span.first), "last": say(span.last)}
    asked = _("%(label)s asks about exits from %(first)s to %(last)s.") % values
    if facts.exited_on is None:
        text = _("Has not exited.")
        change = _("An exit from %(first)s to %(last)s.") % values
        return _out(measure, Reason.NOT_EXITED, "EX-1", year, f"{text} {asked}", change)
    if not span.holds(facts.exited_on):
        text = _("Exited on %(day)s.") % {"day": say(facts.exited_on)}
        return _out(measure, Reason.OTHER_YEAR, "EX-1", year, f"{text} {asked}", exited=facts.exited_on)
    return _RULES[measure.rule](measure, policy, facts, year, as_of)


def answers_of(policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date) -> list[Answer]:
    """Return the answers of every measure of the program in `year`, in the program's order."""
    return [decide(measure, policy, facts, year, as_of) for measure in policy.measures]


def _out(measure, reason, rule, year, text, change="", **dates):
    finding = found(measure, reason, rule, text, **dates)
    return Answer(measure=measure, year=year, reason=reason, rule=rule, finding=finding, change=change)
