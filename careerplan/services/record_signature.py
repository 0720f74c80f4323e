"""A plan that was signed on paper is recorded with its scan (F246, F289, F290)."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.enums import AgreementStatus, SigningMethod
from careerplan.models import Goal
from careerplan.queries.agreements import agreement_standing
from careerplan.services.seal_agreement import seal_agreement
from casework.audit.models import AuditEvent
from casework.audit.services.record_event import recording
from casework.audit.services.undoing import ACTION as UNDO
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.seals import spaced_code
from casework.core.words import short_date

_WHY = {
    "goal_added": gettext_lazy(
        "The goal “%(goal)s” was added on %(date)s, after this date, so it is not on the paper."
    ),
    "goal_reworded": gettext_lazy(
        "The goal “%(goal)s” was worded anew on %(date)s, after this date, so the paper says something else."
    ),
    "goal_off_track": gettext_lazy(
        "The goal “%(goal)s” went off track on %(date)s, after this date, so the paper does not say so."
    ),
}
"""By the code of the program's reasons, why a paper that is older does not count."""


def record_signature(actor, enrollment, *, name, signed_on, language, file=None, document=None):
    """Keep that the customer `name` signed the plan on paper on `signed_on` (a date); return the Agreement.

    The paper is `file` (a `CheckedFile`), or `document`, one that was uploaded before. The same paper recorded twice
    is one agreement, `already_signed` says so. Raises ValidationError keyed by field: a date after today, or before a
    goal was added, worded anew or went off track: that paper does not speak of it; a plan without goals; neither paper.
    """
    _refuse(signed_on, file or document)
    with recording(actor, "record_signature") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        _refuse_older_than_plan(enrollment, signed_on)
        standing = agreement_standing(enrollment)
        if not any(text["goals"] for text in standing.plan.values()):
            raise ValidationError(_("This plan has no goals yet."), code="empty")
        paper = document or add_document(
            actor,
            enrollment,
            file,
            kind=DocumentKind.AGREEMENT,
            title=_("Signed plan, %(date)s") % {"date": short_date(signed_on)},
            shared_with_customer=True,
        )
        if standing.status == AgreementStatus.SIGNED and standing.latest.document_id == paper.pk:
            event.drop()
            standing.latest.already_signed = True
            return standing.latest
        signature = {
            "name": name,
            "method": SigningMethod.PAPER,
            "language": language,
            "signed_on": signed_on,
        }
        row = seal_agreement(
            actor,
            enrollment,
            standing.plan,
            status=AgreementStatus.SIGNED,
            signature=signature,
            document=paper,
        )
        row.already_signed = False
        event.about(row, code=spaced_code(row.code), document=paper.title)
        move_anchors(enrollment)
    return row


def _refuse(signed_on, paper):
    if paper is None:
        raise ValidationError({"file": _("Choose the scan of the signed plan")})
    if signed_on > clock.today():
        raise ValidationError({"signed_on": _("The date signed cannot be after today")})


def _refuse_older_than_plan(enrollment, signed_on):
    """A paper does not speak of a goal as it became after the day of the signature: added, worded anew or off track."""
    goals = {goal.pk: goal for goal in Goal.objects.kept().filter(enrollment=enrollment)}
    for event in reversed(_later_changes(enrollment, signed_on)):
        why = _WHY.get("goal_added" if event.action == "add_goal" else event.detail.get("trigger"))
        if why and event.object_id in goals:
            day = short_date(clock.local_date(event.occurred_at))
            words = {"goal": goals[event.object_id].statement, "date": day}
            advice = _("Print the plan and have it signed as it is now.")
            raise ValidationError({"signed_on": f"{why % words} {advice}"})


def _later_changes(enrollment, signed_on):
    """What was done to goals after the day `signed_on` and not undone, as AuditEvents, newest first."""
    rows = AuditEvent.objects.of_enrollment(enrollment.pk).filter(
        object_type="goal", occurred_at__gte=clock.midnight(signed_on + timedelta(days=1))
    )
    undone = {event.detail.get("undone_event") for event in rows}
    return [event for event in rows if event.action != UNDO and event.pk not in undone]
