"""What many services may become at once: each row judged by the rules of one, against what is saved now."""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Service
from careerplan.queries.bulk import FIELDS, Settled, same, values_of
from careerplan.queries.placements import held_placements
from careerplan.services.hold_placement import hold_placement
from careerplan.services.settle_service import settle_service
from programs.registry import get_program
from programs.types import Kind


def settle_services(held, entries, *, today):
    """[Settled] of `entries` in their order, against the services `held` (rows with enrollment and customer).

    An entry of no held service is "missing": it is another organization's, removed, or closed to the person, which is
    not told apart. A value that was saved already is "unchanged" whatever its version, so that a button pressed twice
    does no harm. An entry that comes twice is refused the second time. A query for worksite jobs, and one
    where a program limits how many support services are open.
    """
    services = {service.public_id: service for service in held}
    supports, placements = _OpenSupports(services.values()), held_placements(held)
    settled, seen = [], set()
    for entry in entries:
        service = services.get(entry.service_id)
        if service is None:
            text = _("This is not among the services you may change. It may have been removed from the plan.")
            found = Settled(entry, None, "missing", {"": text} | entry.problems)
        elif entry.service_id in seen:
            found = Settled(entry, service, "refused", {"": _("This service is in the file twice.")})
        else:
            found = _settle(service, entry, supports, placements.get(service.pk), today)
        seen.add(entry.service_id)
        settled.append(found)
    return settled


def _settle(service, entry, supports, placement, today):
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
    rival = supports.open(spec, service, values["status"])
    if rival:
        text = _("%(service)s is open. Only one support service can be open at a time: complete it first.")
        return Settled(entry, service, "refused", {"status": text % {"service": rival}})
    return Settled(entry, service, "saved", values=values, changes=changes)


def _idle_completion(spec, service, values):
    """A date typed under a status that has none is asked about, never dropped unseen."""
    needs = spec.service_statuses[values["status"]].needs_completed_on
    typed = values["completed_on"]
    if needs or not typed or typed == service.completed_on:
        return {}
    return {"completed_on": _("This status has no completion date. Select a completion, or clear the date.")}


class _OpenSupports:
    """Which support service of each plan is open, as the rows before leave it (F348)."""

    def __init__(self, services):
        self._by_plan = defaultdict(dict)
        plans = {
            service.enrollment_id: get_program(service.enrollment.program)
            for service in services
            if _is_support(get_program(service.enrollment.program), service)
        }
        for program in {spec.code: spec for spec in plans.values()}.values():
            supports = [row.code for row in program.catalogue if row.kind is Kind.SUPPORT]
            rows = Service.objects.kept().filter(
                enrollment__in=[plan for plan, spec in plans.items() if spec is program],
                service_type__in=supports,
                status__in=program.open_statuses,
            )
            for plan, key, service_type in rows.values_list("enrollment_id", "pk", "service_type"):
                self._by_plan[plan][key] = program.catalogue.text(service_type)

    def open(self, spec, service, status):
        """Note what `service` becomes; the name of the service that keeps it from being open, or ""."""
        if not _is_support(spec, service):
            return ""
        others = self._by_plan[service.enrollment_id]
        if status not in spec.open_statuses:
            others.pop(service.pk, None)
            return ""
        rivals = [name for key, name in others.items() if key != service.pk]
        if rivals and service.status not in spec.open_statuses:
            return rivals[0]
        others[service.pk] = spec.catalogue.text(service.service_type)
        return ""


def _is_support(spec, service):
    kind = spec.catalogue.get(service.service_type)
    return spec.cost_policy.one_open_support and kind is not None and kind.kind is Kind.SUPPORT
