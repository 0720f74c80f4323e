"""Exit readiness: the facts that its rules read, and their answers in words (`programs/exit_readiness.py`)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.enums import CLOSED, ServiceStatus
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import short_date
from outcomes.queries.elsewhere import partner_words
from programs.exit_readiness import ExitFacts
from programs.registry import get_program
from programs.service_clock import (
    IDLE_DAYS,
    ClockState,
    GapSpan,
    Given,
    ServiceSpan,
    no_service_clock,
)

SOON_DAYS = 60
_GIVEN = {
    ServiceStatus.NOT_STARTED: Given.PLANNED,
    ServiceStatus.STARTED: Given.OPEN,
    ServiceStatus.SUCCESSFUL: Given.DONE,
    ServiceStatus.UNSUCCESSFUL: Given.DONE,
}


def exit_facts(outcomes):
    """What the rules of an exit read of `outcomes` (an `Outcomes`)."""
    return ExitFacts(
        outcomes=outcomes.facts,
        enrolled_on=outcomes.enrollment.enrolled_on,
        services=service_spans(outcomes),
        gaps=_gap_spans(outcomes),
        studies=tuple(study.started_on for study in outcomes.studies),
    )


def service_spans(outcomes):
    """Every service of the person as the clock reads it, those of partners without their names."""
    spec = get_program(outcomes.enrollment.program)
    own = [_span(step.service, spec, step.label) for step in outcomes.plan.steps]
    others = [_span_elsewhere(row) for row in outcomes.elsewhere.services]
    return tuple(span for span in own + others if span)


def _span_elsewhere(row):
    span = _span(row, get_program(row.enrollment.program), _("A service"), partner_words(row))
    ended_on = row.enrollment.exited_on
    return span.left_on(ended_on) if span and ended_on else span


def _span(service, spec, label, partner=""):
    given = _GIVEN.get(service.status)
    if given is None:
        return None
    row = spec.catalogue.get(service.service_type)
    return ServiceSpan(
        label=label,
        given=given,
        counts=row is not None and row.holds_participation,
        started_on=service.started_on,
        completed_on=service.completed_on,
        noted_on=clock.local_date(service.created_at),
        partner=partner,
    )


def clock_of(outcomes):
    """The person's 90-day clock in this enrollment today, as `NoServiceClock`."""
    today = clock.today()
    began_on = outcomes.enrollment.enrolled_on or today
    return no_service_clock(service_spans(outcomes), _gap_spans(outcomes), today, began_on)


def _gap_spans(outcomes):
    return tuple(GapSpan(starts_on=gap.starts_on, ends_on=gap.ends_on) for gap in outcomes.gaps)


def clock_words(found):
    """A `NoServiceClock` as a badge and a sentence: {word, colour, sentence, findings}."""
    word, colour = _badge(found)
    return {
        "word": word,
        "colour": colour,
        "sentence": " ".join(filter(None, (_since(found), _what_then(found)))),
        "findings": [finding_words(finding) for finding in found.findings],
    }


def finding_words(finding):
    """A finding's sentence with the dates that made it."""
    dates = ", ".join(f"{_DATES.get(name, name)} {short_date(day)}" for name, day in finding.dates.items())
    return f"{finding.text} {dates[:1].upper()}{dates[1:]}." if dates else finding.text


def _badge(found):
    if found.state is ClockState.ENDED:
        return _("Ended"), Colour.RED
    if found.state is ClockState.RUNNING:
        return _("Running"), Colour.YELLOW if found.days >= SOON_DAYS else Colour.GREEN
    if found.state is ClockState.NO_SERVICE:
        return _("Not begun"), Colour.WHITE
    return _("Held"), Colour.GREEN


def _since(found):
    if found.state is ClockState.NO_SERVICE:
        return _("%(limit)s-day clock: no qualifying service has been given yet.") % {"limit": IDLE_DAYS}
    if found.state is ClockState.IN_SERVICE:
        words = {"limit": IDLE_DAYS, "service": _named(found.last), "date": short_date(found.last.started_on)}
        return (
            _("%(limit)s-day clock: stands still while a service goes on (%(service)s, since %(date)s).")
            % words
        )
    text = ngettext(
        "%(limit)s-day clock: %(days)s day since last qualifying service (%(service)s, %(date)s).",
        "%(limit)s-day clock: %(days)s days since last qualifying service (%(service)s, %(date)s).",
        found.days,
    )
    return text % {
        "limit": IDLE_DAYS,
        "days": found.days,
        "service": _named(found.last),
        "date": short_date(found.last_on),
    }


def _named(span):
    return f"{span.label}, {span.partner}" if span.partner else span.label


def _what_then(found):
    if found.ends_on is None:
        return ""
    words = {"ends": short_date(found.ends_on), "last": short_date(found.last_on)}
    if found.state is ClockState.ENDED:
        return (
            _(
                "Participation ended on %(ends)s, dated back to %(last)s. Record the exit, or enter the service "
                "that is missing."
            )
            % words
        )
    if found.state is ClockState.PLANNED:
        return _("Held by %(service)s, planned for %(date)s.") % {
            "service": _named(found.planned),
            "date": short_date(found.held_until),
        }
    ends = _("Ends participation on %(ends)s, dated back to %(last)s.") % words
    if found.state is ClockState.IN_GAP:
        return (
            _("A planned gap holds it until %(date)s.") % {"date": short_date(found.held_until)} + f" {ends}"
        )
    return ends


def is_open(step):
    """Whether a step of the plan has no completion status yet."""
    return step.service.status not in CLOSED


_DATES = {"enrolled": "enrolled on", "completed": "completed on", "began": "began", "started": "started"}
