"""The days of one week, of one service or of a cohort: locked, judged again, written in a few statements whatever their
number (F273-F276, F356-F358)."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from careerplan.enums import EnteredBy
from careerplan.models import AttendanceDay, AttendanceWeek
from careerplan.queries import label_of
from careerplan.queries.attendance import entry_of, read_attendance_facts, why_service_closed
from careerplan.services.settle_attendance import Settled, settle_attendance
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core import clock
from programs.attendance import days_of
from programs.registry import get_program

_WRITTEN = (
    "presence", "check_in", "lunch_start", "lunch_end", "check_out", "hours", "make_up_minutes",
    "entered_as", "entered_by", "entered_at", "version", "updated_at",
)  # fmt: skip


@dataclass
class Outcome:
    """What became of an act: how many days were saved (cleared ones included), which cells were refused, the keys of
    the services whose week was submitted or verified (`mark`), and {key: why} of those whose week was not."""

    mark: str = ""
    saved: int = 0
    refused: list[Settled] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    left_open: dict[int, str] = field(default_factory=dict)

    @property
    def is_stale(self):
        """Whether somebody else had changed one of the days meanwhile."""
        return any(found.is_stale for found in self.refused)


def write_attendance(
    event, actor, services, cells, *, week, entered_as=EnteredBy.STAFF, needs_provider=False, mark=""
):
    """Write `cells` (Cell) of the week that begins on the Sunday `week`, inside the open act `event`; an `Outcome`.

    `services` is a QuerySet that an access door made; a cell of any other service is refused. What is sound is saved,
    the rest is returned. `mark` is "", "submitted" or "verified": then the week of each of `services` is closed so,
    unless one of its cells was refused or somebody has not checked out. `needs_provider`: see `settle_attendance`.

    Customers, enrollments and services are locked in one order, so that two workers, or a worker and the customer,
    wait for each other and never save two places at once.
    """
    held = list(
        services.select_related("customer", "enrollment", "organisation")
        .select_for_update(of=("customer", "enrollment", "self"), no_key=True)
        .order_by("customer_id", "enrollment_id", "pk")
    )
    facts = read_attendance_facts(held, week, needs_provider=needs_provider)
    settled = settle_attendance(facts, cells)
    outcome = Outcome(mark=mark, refused=[found for found in settled if found.problem])
    written = [found for found in settled if not found.problem and found.changes]
    outcome.saved = len(written)
    _write(facts, written, actor, entered_as)
    if mark:
        _close(facts, outcome, actor, settled, week, mark)
    touched = {found.cell.service_id for found in written}
    touched |= {service.public_id for service in held if service.pk in outcome.closed}
    _record(event, [facts.services[key] for key in touched], week)
    touch_enrollments([facts.services[key].enrollment for key in touched])
    return outcome


def _write(facts, written, actor, entered_as):
    """Clear and write days, two statements at most. Rows are made without their key, so that new and known days go in
    the same statement."""
    new, gone = [], []
    for found in written:
        service = facts.services[found.cell.service_id]
        rows = facts.days[service.customer_id]
        if found.row:
            gone.append(found.row)
            rows.remove(found.row)
        if found.values is not None:
            row = AttendanceDay(**_kept(found.row), **_tied(service), day=found.cell.day, **found.values)
            row.entered_as, row.entered_by = entered_as, actor
            row.touch()
            new.append(row)
            rows.append(row)
    cleared = [row.pk for row in gone if not any(row.public_id == kept.public_id for kept in new)]
    if cleared:
        AttendanceDay.objects.filter(pk__in=cleared).delete()
    if new:
        AttendanceDay.objects.bulk_create(
            new, update_conflicts=True, unique_fields=["service", "day"], update_fields=_WRITTEN
        )


def _kept(row):
    """The address and version that a row goes on with, or starts with."""
    return {"public_id": row.public_id, "version": row.version} if row else {"version": 0}


def _tied(service):
    return AttendanceDay.belonging_to_service(service)


def _close(facts, outcome, actor, settled, week, mark):
    """Mark the week of each service that is sound as submitted or verified."""
    refused = {found.cell.service_id for found in settled if found.problem}
    moment, rows = clock.now(), []
    for service in facts.services.values():
        if why := why_service_closed(service, facts) or _why_not_yet(facts, service, refused):
            outcome.left_open[service.pk] = why
            continue
        known = facts.week(service)
        row = AttendanceWeek(**_kept(known), **_tied(service), starts_on=week)
        row.submitted_at, row.submitted_by = moment, actor
        if known and known.submitted_at and mark == "verified":
            row.submitted_at, row.submitted_by = known.submitted_at, known.submitted_by
        if mark == "verified":
            row.verified_at, row.verified_by = moment, actor
        row.touch()
        rows.append(row)
        outcome.closed.add(service.pk)
    if rows:
        AttendanceWeek.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["service", "starts_on"],
            update_fields=[
                "submitted_at", "submitted_by", "verified_at", "verified_by", "version", "updated_at",
            ],
        )  # fmt: skip


def _why_not_yet(facts, service, refused):
    if service.public_id in refused:
        return _("Correct what is marked first.")
    own = [row for row in facts.days[service.customer_id] if row.service_id == service.pk]
    if not own:
        return _("Nothing is entered for this week yet.")
    if any(entry_of(row).is_open for row in own):
        return _("A Check Out is missing.")
    return ""


def _record(event, services, week):
    event.drop()
    first, *_others, last = days_of(week)
    for service in services:
        spec = get_program(service.enrollment.program)
        label = label_of(spec.catalogue, service.service_type)
        event.also_about(service, service=f"{label}, {first:%m/%d/%Y} - {last:%m/%d/%Y}", week=str(week))
