"""The customer could not be reached to agree to the plan (F248, F290)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement
from careerplan.services.open_agreement import open_agreement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def record_unable(actor, enrollment, *, reason):
    """Keep why no agreement is on file and return the Agreement; a request that is not answered ends with it.

    The same reason given twice on a day is one record, `already_saved` says so. Raises ValidationError on `reason`
    when it is empty.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise ValidationError({"reason": _("Enter the reason")})
    with recording(actor, "record_unable", reason=reason) as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        latest = Agreement.objects.filter(enrollment=enrollment).order_by("-number").first()
        if latest and latest.status == AgreementStatus.UNABLE and latest.reason == reason:
            event.drop()
            latest.already_saved = True
            return latest
        row = open_agreement(actor, enrollment)
        row.status, row.reason = AgreementStatus.UNABLE, reason
        row.settled_at, row.settled_by = clock.now(), actor
        row.touch()
        row.save()
        row.already_saved = False
        event.about(row)
        move_anchors(enrollment)
    return row
