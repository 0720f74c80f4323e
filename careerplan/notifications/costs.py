"""What is said about payments: to supervisors who may decide, to who asked, to who saved one."""

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.access import supervisors_of
from careerplan.enums import CostApproval
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core.words import money
from programs.registry import get_program


def notify_cost_asked(cost):
    """Tell the supervisors of the plan that a payment above a cap waits for them (domain.md 1.5); how many were told.

    They are the program managers of the organization itself, else those who reach it from elsewhere; who entered the
    payment or asks is not among them.
    """
    enrollment = cost.enrollment
    own = (cost.entered_by_id, cost.asked_by_id)
    readers = [user for user in supervisors_of(enrollment) if user.pk not in own]
    if not readers:
        return 0
    service = get_program(enrollment.program).catalogue.text(cost.service.service_type)
    send_message(
        None,
        readers=readers,
        subject=_("A payment waits for your decision"),
        text=_("%(service)s, %(amount)s: the payment passes a limit.\n\nWhy more is needed: %(reason)s")
        % {
            "service": service,
            "amount": money(cost.unit_cost * cost.quantity),
            "reason": cost.approval_reason,
        },
        kind=MessageKind.NOTICE,
        enrollment=enrollment,
        link=reverse("careerplan:decide_cost", args=_of_cost(cost)),
        by_email=True,
    )
    return len(readers)


def notify_cost_decided(cost):
    """Tell the person who asked what a supervisor decided, and why. Returns nothing."""
    if not cost.asked_by.is_active:
        return
    service = get_program(cost.enrollment.program).catalogue.text(cost.service.service_type)
    told = {"service": service, "amount": money(cost.total_cost), "reason": cost.decision_reason}
    approved = cost.approval == CostApproval.APPROVED
    subject = _("A payment was approved") if approved else _("A payment was refused")
    text = _("%(service)s, %(amount)s.") % told
    send_message(
        None,
        readers=[cost.asked_by],
        subject=subject,
        text=f"{text}\n\n{_('Reason')}: {cost.decision_reason}" if cost.decision_reason else text,
        kind=MessageKind.NOTICE,
        enrollment=cost.enrollment,
        link=reverse("careerplan:list_costs", args=_of_cost(cost)[:2]),
        by_email=True,
    )


def _of_cost(cost):
    return [cost.enrollment.public_id, cost.service.public_id, cost.public_id]


def say_cost_saved(request, cost):
    """Tell the person who saved `cost` what came of it: saved, or waiting and who was told."""
    if getattr(cost, "already_saved", False):
        messages.info(request, _("This payment was saved already. It is in the table once."))
        return
    if cost.approval != CostApproval.ASKED or cost.supervisors_told is None:
        messages.success(request, _("The payment was saved."))
    elif cost.supervisors_told:
        text = ngettext(
            "The payment is saved and waits for a supervisor. %(n)s supervisor was told.",
            "The payment is saved and waits for a supervisor. %(n)s supervisors were told.",
            cost.supervisors_told,
        )
        messages.warning(request, text % {"n": cost.supervisors_told})
    else:
        text = _(
            "The payment is saved and waits for a supervisor, but no program manager has an account to be told. "
            "Please ask one yourself."
        )
        messages.warning(request, text)
