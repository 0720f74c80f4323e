"""What a change of a placement does to the limits on subsidized days: refused, warned, and why (R15, R16, N15)."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.plan import Window
from programs.subsidy import LimitStanding


def judge(before: Sequence[LimitStanding], after: Iterable[LimitStanding]) -> list[Finding]:
    """Return what the change from `before` to `after` is told: what blocks first, then warnings.

    A limit blocks only what makes it worse, so that a placement over its limit can still be ended or corrected.
    """
    held = {(one.limit.code, one.key): one.excess for one in before}
    blocking, warnings = [], []
    for one in after:
        if not one.is_warned:
            continue
        worse = one.excess > held.get((one.limit.code, one.key), 0)
        if one.limit.blocks and worse:
            blocking.append(_finding(one, Severity.BLOCKING, refusal_of(one)))
        else:
            text = f"{one.limit.text}: {sentence_of(one)}"
            warnings.append(_finding(one, Severity.WARNING, text))
    return [*blocking, *warnings]


def sentence_of(one: LimitStanding) -> str:
    """Return where a person stands under a limit, in one line: used, left, and when it runs out."""
    values = {"used": one.used, "allowed": one.allowed, "left": one.left, "window": window_text(one)}
    said = _("%(used)d of %(allowed)d days used%(window)s, %(left)d left.") % values
    if one.excess:
        past = _("%(excess)d over the limit since %(day)s.")
        planned = _("Through the planned end it is %(excess)d over, from %(day)s.")
        text = past if one.is_over else planned
        return f"{said} {text % {'excess': one.excess, 'day': say(one.over_since)}}"
    if one.runs_out_on:
        return (
            f"{said} {_('If it goes on every day, the last day is %(day)s.') % {'day': say(one.runs_out_on)}}"
        )
    return said


def refusal_of(one: LimitStanding) -> str:
    """Return why a change is refused, and who may allow it."""
    text = _(
        "%(limit)s: these dates are %(excess)d days over, from %(day)s. %(allowed)d days are allowed%(window)s. "
        "End the subsidy by %(last)s, or ask a program manager to add days."
    )
    return text % {
        "limit": one.limit.text,
        "excess": one.excess,
        "day": say(one.over_since),
        "allowed": one.allowed,
        "window": window_text(one),
        "last": say(date.fromordinal(one.over_since.toordinal() - 1)),
    }


def window_text(one: LimitStanding) -> str:
    """Return the window as it stands in a sentence: " in 2026", " from Jul 1, 2026 to Jun 30, 2027", or nothing."""
    if one.limit.window is Window.LIFETIME:
        return ""
    if one.limit.window is Window.CALENDAR_YEAR:
        return _(" in %(year)d") % {"year": one.first.year}
    return _(" from %(first)s to %(last)s") % {"first": say(one.first), "last": say(one.last)}


def say(day: date) -> str:
    """Return a date as it is printed: Mar 3, 2026."""
    return format_date(day, "M j, Y")


def _finding(one, severity, text):
    dates = {"as_of": one.as_of}
    if one.over_since:
        dates["over_since"] = one.over_since
    if one.runs_out_on:
        dates["runs_out_on"] = one.runs_out_on
    code = f"subsidy_{one.limit.code}"
    return Finding(code, text, dates, Citation(one.limit.source), severity)
