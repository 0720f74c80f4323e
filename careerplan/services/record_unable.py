"""The customer could not be reached to agree to the plan (F248, F290)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus
from careerplan.queries.agreements import agreement_standing
from careerplan.services.open_agreement import open_agreement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def record_unable(actor, enrollment, *, reason):
    """Keep why no agreement is on file and return the Agreement; a request that is not answered ends with it.

    The same reason given twice on a day (in Chicago) is one record, `already_saved` says so. Raises ValidationError on
    `reason` when it is empty, with code `agreed` when the customer agreed to the plan as it is.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise ValidationError({"reason": _("Enter the reason")})
    with recording(actor, "record_unable", reason=reason) as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        standing = agreement_standing(enrollment)
        if standing.is_current:
            raise ValidationError(
                _("This plan is agreed to. Its goals and steps are the same since."), code="agreed"
            )
        if standing.is_unable and _said_today(standing.latest, reason):
            event.drop()
            standing.latest.already_saved = True
            return standing.latest
        row = open_agreement(actor, enrollment)
        row.status, row.reason = AgreementStatus.UNABLE, reason
        row.settled_at, row.settled_by = clock.now(), actor
        row.touch()
        row.save()
        row.already_saved = False
        event.about(row)
        move_anchors(enrollment)
    return row


def _said_today(row, reason):
    return row.reason == reason and clock.local_date(row.settled_at or row.asked_at) == clock.today()
