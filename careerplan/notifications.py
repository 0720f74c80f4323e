"""What is said when the plan changes: to the customer in their language, and to the person who changed it."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext, ngettext_lazy

from careerplan.access import supervisors_of
from careerplan.enums import CostApproval
from careerplan.models import Agreement, Service
from careerplan.queries import statement_text
from careerplan.queries.agreements import agreement_standing
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core.seals import spaced_code
from casework.core.types import Finding, Severity
from casework.core.words import money
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
    """Answer to `note_asked_for`: task and subject of a note about the service, or the agreement that could not be
    got, whose public id is the text `after`.

    None when the plan of `enrollment` holds neither.
    """
    try:
        public_id = UUID(after)
    except ValueError:
        return None
    spec = get_program(enrollment.program)
    service = Service.objects.kept().filter(enrollment=enrollment, public_id=public_id).first()
    if service:
        return {"task": "service", "subject": spec.catalogue.text(service.service_type)}
    agreement = Agreement.objects.filter(enrollment=enrollment, public_id=public_id).first()
    if agreement:
        return {"task": "career_plan", "subject": spec.agreement.statuses.text(agreement.status)}
    return None


_CLOSED = {
    "verified": (
        ngettext_lazy("%(n)s week was verified.", "%(n)s weeks were verified.", "n"),
        _lazy("Not verified:"),
    ),
    "submitted": (
        ngettext_lazy("%(n)s week was submitted.", "%(n)s weeks were submitted.", "n"),
        _lazy("Not submitted:"),
    ),
}


def say_attendance_saved(request, outcome):
    """Tell the person who entered attendance what was saved, what came back, and which weeks were closed."""
    back = len(outcome.refused)
    parts = []
    if outcome.saved or not (back or outcome.mark):
        parts.append(
            ngettext("%(n)s day was saved.", "%(n)s days were saved.", outcome.saved) % {"n": outcome.saved}
        )
    if back:
        said = ngettext("%(n)s day was not saved: see below.", "%(n)s days were not saved: see below.", back)
        parts.append(said % {"n": back})
    if outcome.mark:
        closed, left_open = _CLOSED[outcome.mark]
        parts += [closed % {"n": len(outcome.closed)}] if outcome.closed else []
        parts += [f"{left_open} {why}" for why in sorted(set(outcome.left_open.values()))]
    say = messages.warning if back or outcome.left_open else messages.success
    say(request, " ".join(str(part) for part in parts))


def say_grid_filled(request, fill):
    """Tell the person what a `Fill` typed into the grid, and that nothing is saved yet."""
    text = _("Filled %(filled)s cells and changed %(changed)s existing marks. Nothing is saved yet.")
    messages.info(request, text % {"filled": fill.filled, "changed": fill.changed})


def say_services_saved(request, outcome):
    """Tell the person who saved the bulk grid how many rows were saved, were the same already, come back, and are
    gone."""
    saved, back, gone = outcome.count("saved"), outcome.count("stale", "refused"), outcome.count("missing")
    parts = [ngettext("%(n)s row was saved.", "%(n)s rows were saved.", saved) % {"n": saved}]
    if same := outcome.count("unchanged"):
        said = ngettext("%(n)s row was saved already.", "%(n)s rows were saved already.", same)
        parts.append(said % {"n": same})
    if back:
        said = ngettext("%(n)s row was not saved: see below.", "%(n)s rows were not saved: see below.", back)
        parts.append(said % {"n": back})
    if gone:
        said = ngettext(
            "%(n)s row is not among those you may change any more. It may have been removed from the plan.",
            "%(n)s rows are not among those you may change any more. They may have been removed from the plan.",
            gone,
        )
        parts.append(said % {"n": gone})
    say = messages.warning if back or gone else messages.success
    say(request, " ".join(parts))


def say_rows_filled(request, count):
    """Tell the person that `count` selected rows of the bulk grid were filled, and that nothing is saved yet."""
    if count:
        said = ngettext("%(n)s row was filled.", "%(n)s rows were filled.", count) % {"n": count}
        messages.info(request, f"{said} {_('Nothing is saved yet.')}")
    else:
        messages.warning(request, _("No row is selected. Select the rows to fill first."))


def notify_cost_asked(cost):
    """Tell the supervisors of the plan that a payment above a cap waits for them (domain.md 1.5); how many were told.

    They are the program managers of the organization itself, else those who reach it from elsewhere; who entered the
    payment is not among them.
    """
    enrollment = cost.enrollment
    readers = [user for user in supervisors_of(enrollment) if user.pk != cost.entered_by_id]
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
    """Tell the person who entered the payment what a supervisor decided, and why. Returns nothing."""
    if not cost.entered_by.is_active:
        return
    service = get_program(cost.enrollment.program).catalogue.text(cost.service.service_type)
    told = {"service": service, "amount": money(cost.total_cost), "reason": cost.decision_reason}
    approved = cost.approval == CostApproval.APPROVED
    subject = _("A payment was approved") if approved else _("A payment was refused")
    text = _("%(service)s, %(amount)s.") % told
    send_message(
        None,
        readers=[cost.entered_by],
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


def say_warnings(request, findings):
    """Tell the person who saved what the rules warn of: each Finding in its own words."""
    for finding in findings:
        messages.warning(request, finding.text)
