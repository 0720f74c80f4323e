"""What is said about the agreement to a plan: that it is asked for, that it was given, that it is needed again."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.queries.agreements import agreement_standing
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core.seals import spaced_code
from casework.core.types import Finding, Severity
from programs.registry import get_program


def notify_agreement_requested(enrollment):
    """Ask the customer of `enrollment`, who has an open account, to read the plan and agree to it (seed 003:63).

    The message says what changed since the plan was signed last. Returns the Message.
    """
    spec = get_program(enrollment.program)
    notice = spec.notifications["agreement_requested"]
    with translation.override(enrollment.customer.language):
        changes = [f"- {change.text}" for change in agreement_standing(enrollment).new_terms]
        parts = [notice.meaning_text]
        if changes:
            parts += [_("What changed since you agreed:"), "\n".join(changes)]
        subject, text = _("Please read your plan"), "\n\n".join(parts)
    return send_message(
        None,
        readers=[enrollment.customer.user],
        subject=subject,
        text=text,
        kind=MessageKind.NOTICE,
        enrollment=enrollment,
        link=reverse("careerplan:sign_agreement", args=[enrollment.public_id]),
        by_email=True,
    )


def notify_agreed(agreement):
    """Tell the assigned worker that the customer agreed to the plan. Returns the Message, or None without a reader."""
    enrollment = agreement.enrollment
    worker = enrollment.assigned_worker
    if worker is None or not worker.is_active:
        return None
    with translation.override(worker.preferred_language):
        subject = _("The plan was agreed to")
        text = _("%(name)s agreed to the plan. Code: %(code)s") % {
            "name": enrollment.customer.get_full_name(),
            "code": spaced_code(agreement.code),
        }
    return send_message(
        None,
        readers=[worker],
        subject=subject,
        text=text,
        kind=MessageKind.NOTICE,
        enrollment=enrollment,
        link=reverse("careerplan:show_agreement", args=[enrollment.public_id, agreement.public_id]),
    )


def agreement_finding(spec, trigger):
    """The `Finding` that the customer's agreement is asked for after `trigger`, or None.

    `trigger` is "initial_plan", "goal_added", "goal_off_track" or "goal_reworded"; "" asks for nothing. A warning where
    the program requires the agreement, information where it is offered (`domain.md` 5.3, C4).
    """
    policy = spec.agreement
    if trigger not in policy.triggers:
        return None
    person = spec.words.person
    if policy.required:
        text = _("The %(person)s needs to agree to the plan with this change.") % {"person": person}
        return Finding(f"agreement_{trigger}", text, severity=Severity.WARNING)
    text = _("Talk this change over with the %(person)s: their agreement may be asked for.") % {
        "person": person
    }
    return Finding(f"agreement_{trigger}", text, severity=Severity.INFO)
