"""Send/Reply Referrals of one customer (seed 004:218)."""

from django.shortcuts import render
from django.urls import reverse

from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.queries.recommended import state_offices
from casework.intake.queries.referrals import referrals_of
from programs.registry import get_program


def list_referrals(request, enrollment_id):
    """GET: what was sent and what came in, with clocks and answers."""
    enrollment = open_intake(request, enrollment_id, "list_referrals")
    heading = get_program(enrollment.program).intake_steps["reply_referrals"].text
    context = case_context(enrollment, tab="intake", heading=heading)
    sent, received = referrals_of(enrollment)
    may_send = context["can_edit"] and enrollment.is_open
    context |= {
        "sent": sent,
        "received": received,
        "providers_url": reverse("intake:list_recommended_providers", args=[enrollment_id])
        if may_send
        else "",
        "reverse_url": reverse("intake:send_reverse_referral", args=[enrollment_id])
        if may_send and state_offices(enrollment).exists()
        else "",
    }
    return render(request, "intake/list_referrals.html", context)
