"""What the days of a week become: judged for the page that asks, and again for the service that writes."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from careerplan.models import AttendanceDay
from careerplan.queries.attendance import (
    CLOCK_FIELDS,
    Cell,
    entry_of,
    entry_words,
    stamp_of,
    why_service_closed,
)
from casework.core.types import Finding
from casework.core.words import date_time
from programs.attendance import DAY_HOURS, hours_of, overlaps, why_closed


@dataclass
class Settled:
    """A cell, the row it changes (None when nothing was entered yet), the values it gives it (None clears the day),
    and what was found. With a finding that blocks nothing is written."""

    cell: Cell
    row: AttendanceDay | None = None
    values: dict | None = None
    findings: list[Finding] = field(default_factory=list)
    is_stale: bool = False

    @property
    def problem(self):
        """Why the cell is refused, in words; "" when it is not."""
        return " ".join(found.text for found in self.findings if found.blocks)

    @property
    def changes(self):
        """Whether writing it would change anything."""
        if self.row is None or self.values is None:
            return (self.row is None) != (self.values is None)
        return any(getattr(self.row, name) != value for name, value in self.values.items())


def settle_attendance(facts, cells):
    """The `Settled` of each of `cells`, in order, judged against `facts` (AttendanceFacts) and those before it.

    The service is Started/Open with both dates (F351), the week is not verified, the day lies in the service's dates
    and not after today (R25), nobody else changed it since, the hours are sound (R26), and the customer is nowhere
    else at that time. Where `facts.needs_provider`, a service without a provider is refused (`domain.md` C29).
    """
    accepted, found = {}, []
    for cell in cells:
        settled = _settle(facts, cell, accepted)
        if not settled.problem:
            accepted[cell.key] = settled
        found.append(settled)
    return found


def _settle(facts, cell, accepted):
    service = facts.services.get(cell.service_id)
    if closed := why_service_closed(service, facts):
        return Settled(cell, findings=[Finding("closed", closed)])
    row = facts.saved(service, cell.day)
    settled = Settled(cell, row, findings=[Finding("unreadable", text) for text in cell.problems.values()])
    if settled.findings:
        return settled
    shut = why_closed(cell.day, starts_on=service.started_on, ends_on=service.due_on, today=facts.today)
    if shut:
        settled.findings.append(shut)
    elif cell.stamp != stamp_of(row):
        settled.is_stale = True
        settled.findings.append(Finding("stale", _stale_words(row)))
    elif cell.entry is not None:
        hours, findings = hours_of(cell.entry, overnight=service.is_overnight)
        settled.findings.extend(findings)
        settled.values = _values(cell.entry, hours)
        if not settled.problem:
            settled.findings.extend(_elsewhere(facts, service, cell, hours, accepted))
    return settled


def _values(entry, hours):
    return {name: getattr(entry, name) for name in CLOCK_FIELDS} | {
        "presence": entry.presence,
        "make_up_minutes": entry.make_up_minutes,
        "hours": hours,
    }


def _stale_words(row):
    if row is None:
        return _("Someone else cleared this day while you were working on it. Save again to enter it anew.")
    return _("Saved by someone else: %(entry)s, by %(who)s, %(when)s. Save again to replace it.") % {
        "entry": entry_words(entry_of(row), row.hours),
        "who": row.entered_by,
        "when": date_time(row.entered_at),
    }


def _elsewhere(facts, service, cell, hours, accepted):
    """Findings about the same day in other services of the customer: two places at once, more hours than a day has."""
    total = Decimal(hours)
    for other_hours, entry, organisation in _others(facts, service, cell, accepted):
        total += other_hours
        if overlaps(cell.entry, entry):
            where = organisation.name if organisation.pk != service.organisation_id else _("another service")
            text = _("Two places at once: these times overlap attendance recorded for %(where)s on this day.")
            yield Finding("two_places", text % {"where": where}, {"day": cell.day})
            return
    if total > DAY_HOURS:
        yield Finding(
            "too_many_hours", _("With other services this day has more than 24 hours."), {"day": cell.day}
        )


def _others(facts, service, cell, accepted):
    """(hours, entry, organisation) of the customer's day in other services, as this act leaves it."""
    rewritten = {}
    for settled in accepted.values():
        other = facts.services[settled.cell.service_id]
        same_person = other.customer_id == service.customer_id and other.pk != service.pk
        if same_person and settled.cell.day == cell.day:
            rewritten[other.pk] = settled
    for settled in rewritten.values():
        if settled.values is not None:
            other = facts.services[settled.cell.service_id]
            yield settled.values["hours"], settled.cell.entry, other.organisation
    for row in facts.elsewhere(service, cell.day):
        if row.service_id not in rewritten:
            yield row.hours, entry_of(row), row.organisation
