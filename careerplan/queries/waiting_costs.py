"""Why payments wait for a supervisor, for a whole page of them at once (domain.md 1.5)."""

from collections import defaultdict

from careerplan.models import ServiceCost
from programs.caps import Payment, cap_findings, cap_uses
from programs.registry import get_program


def over_caps(costs):
    """{payment's key: Findings of the caps it passes today}, beside all other payments of each customer in the program.

    `costs` are ServiceCosts with their enrollment. A payment that passes none any more has no Findings. One query.
    """
    held = defaultdict(dict)
    for (customer, program), row in _payments({cost.customer_id for cost in costs}):
        held[customer, program] |= row
    found = {}
    for cost in costs:
        program = cost.enrollment.program
        others = dict(held[cost.customer_id, program])
        mine = others.pop(cost.pk, None)
        uses = cap_uses(get_program(program).cost_policy, mine, others.values()) if mine else ()
        found[cost.pk] = cap_findings(uses)
    return found


def _payments(customers):
    rows = ServiceCost.objects.counted().filter(customer__in=customers).order_by("pk")
    names = ("service__service_type", "subtype", "paid_on", "total_cost")
    for customer, program, key, *payment in rows.values_list(
        "customer_id", "enrollment__program", "pk", *names
    ):
        yield (customer, program), {key: Payment(*payment)}
