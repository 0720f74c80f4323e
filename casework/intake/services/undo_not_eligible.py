"""A customer who was marked as not eligible or not participating goes on after all."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.constraints import broken_constraint
from casework.intake.enums import ReferralKind, ReferralStatus
from casework.intake.models import Referral


def undo_not_eligible(actor, enrollment):
    """Open the enrollment again and return whether this call did it: ready where the state had accepted it, else
    applying.

    Raises ValidationError with code `later` when a later enrollment with the same provider and program is open.
    """
    with recording(actor, "undo_not_eligible") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if held.status != EnrollmentStatus.NOT_ENROLLED:
            event.drop()
            return False
        approved = Referral.objects.filter(
            enrollment=held, kind=ReferralKind.REVERSE, status=ReferralStatus.ACCEPTED
        ).exists()
        status = EnrollmentStatus.READY if approved else EnrollmentStatus.APPLYING
        facts = {"status": status, "not_enrolled_on": None, "not_enrolled_reason": ""}
        try:
            with transaction.atomic():
                move_anchors(held, **facts, version=held.version + 1)
        except IntegrityError as error:
            if broken_constraint(error) != "one_open_enrollment":
                raise
            text = _("A later enrollment of this customer with the same provider and program is open.")
            raise ValidationError(text, code="later") from error
        event.about(held)
    return True
