"""What is said when the plan changes: to the customer in their language, and to the person who changed it."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.models import Service
from careerplan.queries import statement_text
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core.types import Finding, Severity
from programs.registry import get_program

OFF_TRACK = "goal_off_track"


def notify_off_track(goal):
    """Tell the customer that `goal` is off track and that help is offered (seed 003:90, `domain.md` C3).

    Sends nothing when the program does not notify or the customer has no open account. Returns the Message or None.
    """
    enrollment = goal.enrollment
    spec = get_program(enrollment.program)
    reader = enrollment.customer.user
    if not spec.notifies(OFF_TRACK) or reader is None or not reader.is_active:
        return None
    notice = spec.notifications[OFF_TRACK]
    with translation.override(enrollment.customer.language):
        subject = notice.text
        text = f"{notice.meaning_text}\n\n{_('Goal')}: {statement_text(goal, spec)}"
    return send_message(
        None,
        readers=[reader],
        subject=subject,
        text=text,
        kind=MessageKind.NOTICE,
        enrollment=enrollment,
        link=reverse("dashboard:show_my_plan", args=[enrollment.public_id]),
        by_email=True,
    )


def agreement_finding(spec, trigger):
    """The `Finding` that the customer's agreement is asked for after `trigger`, or None.

    `trigger` is "initial_plan", "goal_added" or "goal_off_track". A warning where the program requires the agreement,
    information where it is offered (`domain.md` 5.3, C4).
    """
    policy = spec.agreement
    if trigger not in policy.triggers:
        return None
    person = spec.words.person
    if policy.required:
        text = _("The %(person)s needs to agree to the plan again, because of this change.") % {
            "person": person
        }
        return Finding(f"agreement_{trigger}", text, severity=Severity.WARNING)
    text = _("Talk this change over with the %(person)s: their agreement may be asked for.") % {
        "person": person
    }
    return Finding(f"agreement_{trigger}", text, severity=Severity.INFO)


def say_goal_saved(request, goal, trigger="", *, confirmed=False):
    """Tell the person who saved `goal` what came of it: saved, the customer told or not, agreement, confirmation.

    `trigger` is what asks for the customer's agreement, see `agreement_finding`; "" for an ordinary change.
    """
    spec = get_program(goal.enrollment.program)
    if getattr(goal, "already_saved", False):
        messages.info(request, _("This goal was saved already. It is in the plan once."))
        return
    messages.success(request, _("The goal was saved."))
    if confirmed:
        messages.success(request, _("The plan is confirmed as current and accurate."))
    if spec.goal_statuses[goal.status].flags and (trigger or goal.customer_told):
        person = {"person": spec.words.person}
        if goal.customer_told:
            messages.info(request, _("The %(person)s was sent a notice that the goal is off track.") % person)
        else:
            text = _(
                "No notice was sent: the %(person)s has no account to read it in. Please tell them yourself."
            )
            messages.warning(request, text % person)
    finding = agreement_finding(spec, trigger) if trigger else None
    if finding:
        level = messages.WARNING if finding.severity is Severity.WARNING else messages.INFO
        messages.add_message(request, level, finding.text)


def after_adding(request, service, kind, *, confirmed=False):
    """Say that `service` is in the plan and return where to go: the prompt for a case note where the program has it.

    `kind` is its row of the catalogue (F268, seed 003:104). The prompt can be left without a note.
    """
    enrollment = service.enrollment
    home = reverse("careerplan:list_services", args=[enrollment.public_id])
    if service.already_saved:
        messages.info(
            request, _("%(service)s was saved already. It is in the plan once.") % {"service": kind.text}
        )
        return home
    messages.success(request, _("%(service)s was added to the plan.") % {"service": kind.text})
    if confirmed:
        messages.success(request, _("The plan is confirmed as current and accurate."))
    if not get_program(enrollment.program).note_prompt_after_step:
        return home
    prompt = reverse("cases:add_case_note", args=[enrollment.public_id])
    return f"{prompt}?{urlencode({'after': service.public_id, 'next': home})}"


def suggest_note(enrollment, after):
    """Answer to `note_asked_for`: task and subject of a note about the service whose public id is the text `after`.

    None when the plan of `enrollment` holds no such service.
    """
    try:
        public_id = UUID(after)
    except ValueError:
        return None
    service = Service.objects.kept().filter(enrollment=enrollment, public_id=public_id).first()
    if service is None:
        return None
    return {
        "task": "service",
        "subject": get_program(enrollment.program).catalogue.text(service.service_type),
    }
