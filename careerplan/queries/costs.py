"""The dollar value of a service as its screens print it: payments, totals, what caps leave (F345-F350)."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.db.models import Q
from django.utils.translation import gettext as _

from careerplan.enums import CostApproval
from careerplan.models import ServiceCost
from careerplan.queries.services import rival_support
from casework.accounts.queries import option_text, options_for
from casework.audit.models import AuditEvent
from casework.core import clock
from casework.core.dates import read
from casework.core.words import short_date
from programs.caps import Payment, cap_uses
from programs.cost_entry import cost_findings

LONG = 10
"""From this many payments on the table can be searched."""
_COLOURS = {CostApproval.ASKED: "yellow", CostApproval.APPROVED: "green", CostApproval.REFUSED: "red"}
NOTHING = Decimal(0)


@dataclass(frozen=True)
class CostRow:
    """One payment as the table prints it (F350)."""

    cost: ServiceCost
    method: str
    description: str
    subtype: str
    funding: str
    updated_by: str

    @property
    def approval(self):
        """Word and colour of where a payment above a cap stands, or None."""
        code = self.cost.approval
        return {"word": CostApproval(code).label, "colour": _COLOURS[code]} if code else None


@dataclass(frozen=True)
class CostTable:
    """The payments of a service that the reader asked for, and sums over all of them."""

    rows: tuple[CostRow, ...]
    removed: tuple[CostRow, ...]
    count: int
    total: Decimal
    waiting: Decimal
    refused: Decimal

    @property
    def is_long(self):
        """Whether the table needs a search."""
        return self.count > LONG


def read_costs(service, spec, text=""):
    """The `CostTable` of `service`, the latest payment first. Refused payments do not count in the total.

    `text` narrows the rows to those that hold all its words in what the table prints. Two queries.
    """
    midnight = clock.midnight(clock.today())
    shown = Q(removed_at=None) | Q(removed_at__gte=midnight)
    costs = list(
        ServiceCost.objects.filter(shown, service=service).select_related("entered_by", "decided_by")
    )
    writers = _writers(service.enrollment_id, costs)
    rows = [_row(cost, spec, service, writers) for cost in costs]
    kept = [row for row in rows if row.cost.removed_at is None]
    return CostTable(
        rows=tuple(row for row in kept if _holds(row, text)),
        removed=tuple(row for row in rows if row.cost.removed_at),
        count=len(kept),
        total=_sum(kept, "", CostApproval.ASKED, CostApproval.APPROVED),
        waiting=_sum(kept, CostApproval.ASKED),
        refused=_sum(kept, CostApproval.REFUSED),
    )


def read_cost(cost, service, spec):
    """One payment as `CostRow`."""
    return _row(cost, spec, service, _writers(service.enrollment_id, [cost]))


def why_no_cost(spec, service):
    """The findings for which no payment may be added to `service` now; none when one may (F345, F348)."""
    enrollment = service.enrollment
    rival = rival_support(spec, enrollment, service.service_type, but=service)
    return cost_findings(
        spec.cost_policy,
        spec.catalogue.get(service.service_type),
        has_goal=service.goal_id is not None,
        status=spec.service_statuses.text(service.status),
        is_open=service.status in spec.open_statuses,
        rival=rival.label if rival else "",
    )


def subtypes_of(spec, service_type):
    """(code, text) pairs of the subtypes of a service; none for a service that has none."""
    offered = options_for(spec.code, spec.cost_policy.subtypes)
    return [(code, text) for code, text in offered if code.partition(".")[0] == service_type]


def why_reason(findings):
    """The sentence that asks for a reason, after what `findings` of caps say."""
    said = ". ".join(finding.text for finding in findings)
    return _("%(said)s. Say why more is needed: a supervisor is then asked.") % {"said": said}


def effect_on_caps(spec, service, *, subtype, paid_on, amount, but=None):
    """What a payment of `amount` US dollars on `paid_on` does to the program's caps: a tuple of `CapUse`.

    All payments of the customer in the program count, whoever made them, but not the payment `but`. One query.
    """
    payment = Payment(service.service_type, subtype, paid_on, amount)
    return cap_uses(spec.cost_policy, payment, _other_payments(service, but))


def effect_of(spec, service, cost):
    """What the payment `cost` of `service` does to the caps, beside all others."""
    return effect_on_caps(
        spec, service, subtype=cost.subtype, paid_on=cost.paid_on, amount=cost.total_cost, but=cost
    )


def effect_of_typed(spec, service, typed):
    """What a payment does to the caps as it stands in `typed` (names to text): nothing while it cannot be read.

    `typed` may name the public id of a payment that is changed as "cost".
    """
    try:
        amount = Decimal(typed.get("unit_cost", "")) * int(typed.get("quantity", ""))
    except (InvalidOperation, ValueError):
        return ()
    if not amount.is_finite() or not 0 < amount < 10**9:
        return ()
    paid_on = read(typed.get("paid_on", ""), prefers="past").date
    rows = ServiceCost.objects.filter(service=service) if typed.get("cost") else ()
    but = next((row for row in rows if str(row.public_id) == typed["cost"]), None)
    return effect_on_caps(
        spec,
        service,
        subtype=typed.get("subtype", ""),
        paid_on=paid_on or clock.today(),
        amount=amount,
        but=but,
    )


def cap_ledger(spec, service):
    """What each cap on the service leaves today, as a tuple of `CapUse` with no payment of its own (beyond N15)."""
    caps = [cap for cap in spec.cost_policy.caps if cap.category == service.service_type]
    if not caps:
        return ()
    held, found = _other_payments(service, None), {}
    for subtype in dict.fromkeys(code for cap in caps for code in (cap.subtypes or ("",))):
        payment = Payment(service.service_type, subtype, clock.today(), NOTHING)
        found |= {use.cap.code: use for use in cap_uses(spec.cost_policy, payment, held)}
    return tuple(found[cap.code] for cap in caps if cap.code in found)


def _other_payments(service, but):
    rows = ServiceCost.objects.counted().filter(
        customer=service.customer_id,
        enrollment__program=service.enrollment.program,
        service__service_type=service.service_type,
    )
    if but:
        rows = rows.exclude(pk=but.pk)
    values = rows.order_by("pk").values_list("subtype", "paid_on", "total_cost")
    return [Payment(service.service_type, subtype, day, amount) for subtype, day, amount in values]


def _row(cost, spec, service, writers):
    policy = spec.cost_policy
    return CostRow(
        cost=cost,
        method=option_text(spec.code, policy.methods, cost.method),
        description=spec.catalogue.text(service.service_type),
        subtype=option_text(spec.code, policy.subtypes, cost.subtype) if cost.subtype else "",
        funding=option_text(spec.code, policy.funding_sources, cost.funding_source),
        updated_by=writers.get(cost.pk) or str(cost.entered_by),
    )


def _writers(enrollment_id, costs):
    """{payment's key: who wrote it last}."""
    events = AuditEvent.objects.of_enrollment(enrollment_id).filter(
        object_type="servicecost", object_id__in=[cost.pk for cost in costs]
    )
    named = events.order_by("occurred_at", "pk").values_list("object_id", "actor_label")
    return dict(named) if costs else {}


def _sum(rows, *states):
    return sum((row.cost.total_cost for row in rows if row.cost.approval in states), NOTHING)


def _holds(row, text):
    printed = " ".join(
        (
            row.method,
            row.description,
            row.subtype,
            row.funding,
            row.updated_by,
            short_date(row.cost.paid_on),
            str(row.cost.total_cost),
        )
    ).casefold()
    return all(word in printed for word in text.casefold().split())
