"""What many services may become at once: each row judged by the rules of one, against what is saved now."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.queries.bulk import FIELDS, Settled, same, values_of
from careerplan.queries.placements import held_placements
from careerplan.services.hold_placement import hold_placement
from careerplan.services.hold_supports import hold_supports
from careerplan.services.settle_service import settle_service
from programs.registry import get_program


def settle_services(held, entries, *, today):
    """[Settled] of `entries` in their order, against the services `held` (rows with enrollment and customer).

    An entry of no held service is "missing": it is another organization's, removed, or closed to the person, which is
    not told apart. A value that was saved already is "unchanged" whatever its version, so that a button pressed twice
    does no harm. An entry that comes twice is refused the second time. A query for worksite jobs, and one
    where a support service opens in a program that allows one at a time.
    """
    services = {service.public_id: service for service in held}
    placements = held_placements(held)
    settled, seen = [], set()
    for entry in entries:
        service = services.get(entry.service_id)
        if service is None:
            text = _("This is not among the services you may change. It may have been removed from the plan.")
            found = Settled(entry, None, "missing", {"": text} | entry.problems)
        elif entry.service_id in seen:
            found = Settled(entry, service, "refused", {"": _("This service is in the file twice.")})
        else:
            found = _settle(service, entry, placements.get(service.pk), today)
        seen.add(entry.service_id)
        settled.append(found)
    return hold_supports(settled)


def _settle(service, entry, placement, today):
    if entry.problems:
        return Settled(entry, service, "refused", dict(entry.problems))
    spec, saved = get_program(service.enrollment.program), values_of(service)
    if all(same(saved[name], entry.values[name]) for name in FIELDS):
        return Settled(entry, service, "unchanged", values=saved)
    try:
        values = settle_service(spec, today=today, **entry.values)
        hold_placement(spec, placement, values)
    except ValidationError as problem:
        problems = {name: " ".join(texts) for name, texts in problem.message_dict.items()}
        return Settled(entry, service, "refused", problems)
    idle = _idle_completion(spec, service, entry.values)
    if idle:
        return Settled(entry, service, "refused", idle)
    changes = tuple(name for name in FIELDS if not same(saved[name], values[name]))
    if not changes:
        return Settled(entry, service, "unchanged", values=saved)
    if entry.version != service.version:
        return Settled(
            entry, service, "stale", {"": _("Someone else saved this row meanwhile.")}, values, changes
        )
    return Settled(entry, service, "saved", values=values, changes=changes)


def _idle_completion(spec, service, values):
    """A date typed under a status that has none is asked about, never dropped unseen."""
    needs = spec.service_statuses[values["status"]].needs_completed_on
    typed = values["completed_on"]
    if needs or not typed or typed == service.completed_on:
        return {}
    return {"completed_on": _("This status has no completion date. Select a completion, or clear the date.")}
