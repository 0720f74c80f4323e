"""What is said when a goal changes: to the customer in their language, and to the person who changed it."""

from django.contrib import messages
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.notifications.agreements import agreement_finding
from careerplan.queries import statement_text
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core.types import Severity
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


def say_goal_saved(request, goal, *, confirmed=False):
    """Tell the person who saved `goal` (as `add_goal` and `edit_goal` return it) what came of it: saved, confirmed, the
    customer told or not, an agreement asked for or not."""
    spec = get_program(goal.enrollment.program)
    if getattr(goal, "already_saved", False):
        messages.info(request, _("This goal was saved already. It is in the plan once."))
        return
    messages.success(request, _("The goal was saved."))
    if confirmed:
        messages.success(request, _("The plan is confirmed as current and accurate."))
    if goal.went_off_track:
        person = {"person": spec.words.person}
        if goal.customer_told:
            messages.info(request, _("The %(person)s was sent a notice that the goal is off track.") % person)
        else:
            text = _(
                "No notice was sent: the %(person)s has no account to read it in. Please tell them yourself."
            )
            messages.warning(request, text % person)
    finding = agreement_finding(spec, goal.trigger)
    if finding:
        level = messages.WARNING if finding.severity is Severity.WARNING else messages.INFO
        messages.add_message(request, level, finding.text)
