"""A planned step is added for many customers who do not have it (F388, UX-12)."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Service
from careerplan.services.move_service_anchors import move_service_anchors
from careerplan.services.settle_service import settle_service
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.queries.offered import offered_by
from programs.registry import get_program

MOST_CUSTOMERS = 500


@dataclass(frozen=True)
class Addition:
    """Who got the step, or would: enrollments; and [(enrollment, why)] of those who did not."""

    added: list
    left_out: list


def add_services(actor, asked, writable, *, program, service_type, rehearse=False, **plan):
    """Add `service_type` with `plan` (as `settle_service` takes it) to the plans of `asked`, and return an `Addition`.

    `asked` are enrollments of `program` that an access door made for reading, `writable` a QuerySet of those the person
    may change. Left out are those the person may only read, those whose enrollment has ended, those whose provider does
    not offer it, and those who have the step by now: so a button pressed twice adds nothing twice. With `rehearse`
    nothing is written. ValidationError for more than MOST_CUSTOMERS customers, and for a step the program does not
    offer today.
    """
    spec, asked = get_program(program), list(asked)
    kind = spec.catalogue.get(service_type)
    if kind is None or not kind.offered_on(clock.today()):
        raise ValidationError(_("The program does not offer this step today."), code="not_offered")
    if len(asked) > MOST_CUSTOMERS:
        text = _("At most %(most)s customers at once. Narrow the filters.")
        raise ValidationError(text % {"most": MOST_CUSTOMERS}, code="too_many")
    values = settle_service(spec, today=clock.today(), **plan)
    rows = writable.filter(pk__in=[row.pk for row in asked]).select_related("customer", "organisation")
    rows = rows.order_by("customer_id", "pk")
    if rehearse:
        return _judged(asked, rows, program, service_type)
    with recording(actor, "add_services") as event:
        event.drop()
        found = _judged(asked, rows.select_for_update(of=("self",), no_key=True), program, service_type)
        services = [
            Service(**Service.belonging_to(row), service_type=service_type, **values) for row in found.added
        ]
        Service.objects.bulk_create(services)
        if services:
            move_service_anchors(found.added)
        for service in services:
            status = spec.service_statuses[service.status].label
            event.also_about(service, service=kind.label, status=status)
    return found


def _judged(asked, writable, program, service_type):
    """The `Addition` that `asked` come to."""
    open_rows = {row.pk: row for row in writable}
    held = Service.objects.kept().filter(service_type=service_type, enrollment__in=list(open_rows))
    held = set(held.values_list("enrollment_id", flat=True))
    providers = {row.organisation_id: row.organisation.name for row in open_rows.values()}
    offered = offered_by(program, providers, clock.today())
    added, left_out = [], []
    for row in asked:
        why = ""
        if row.pk not in open_rows:
            why = _("You may read this record, not change it.")
        elif not row.is_open:
            why = _("The enrollment has ended.")
        elif row.pk in held:
            why = _("Has this step already.")
        else:
            why = offered[row.organisation_id].refusal(service_type)
        if why:
            left_out.append((row, why))
        else:
            added.append(open_rows[row.pk])
    return Addition(added, left_out)
