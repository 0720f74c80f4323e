"""The tab "Dollar Value of Service" (F272, F345-F350)."""

from django.shortcuts import render

from careerplan.access import service_for, supervises
from careerplan.queries import cap_ledger, read_costs, service_context, why_no_cost
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def list_costs(request, enrollment_id, service_id):
    """The payments with their running total, narrowed by words (`q`) when they are many; what the caps leave."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    spec = get_program(enrollment.program)
    text = request.GET.get("q", "")[:80]
    table = read_costs(service, spec, text)
    reasons = why_no_cost(spec, service)
    not_yet = " ".join(reason.text for reason in reasons)
    context = service_context(
        request.member, enrollment, service, "step_costs", not_yet="" if table.count else not_yet
    )
    context |= {
        "table": table,
        "query": text,
        "reasons": reasons,
        "ledger": cap_ledger(spec, service),
        "supervises": supervises(request.member, enrollment),
    }
    return render(request, "careerplan/list_costs.html", context)
