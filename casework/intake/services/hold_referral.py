"""A referral is locked before it is answered or taken back, so that the second of two people reads the first's act."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.cases.models import Enrollment
from casework.core.words import date_time
from casework.intake.enums import ReferralStatus
from casework.intake.models import Referral
from programs.registry import get_program

OPEN = (ReferralStatus.SENT, ReferralStatus.WAITING)


def hold_referral(referral, version):
    """Lock the sender's enrollment and the row of `referral`, and return the row with its enrollment.

    `version` is the one the person saw. Raises ValidationError in words that say what was done meanwhile: code
    `answered` when the referral is not open any more, `stale` when it is open and was changed.
    """
    enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=referral.enrollment_id)
    row = (
        Referral.objects.select_for_update(of=["self"])
        .select_related("customer", "receiver", "organisation", "provider_program", "replied_by", "sent_by")
        .get(pk=referral.pk)
    )
    row.enrollment = enrollment
    if row.status not in OPEN:
        raise ValidationError(_told_of(row), code="answered")
    if row.version != version:
        raise ValidationError(_told_of(row), code="stale")
    return row


def _told_of(row):
    """The sentence that says where a Referral stands, who did it, and when."""
    word = get_program(row.enrollment.program).referral_statuses.text(row.status)
    if row.replied_by is None:
        return _("This referral is not open any more: %(status)s. Nothing was changed.") % {"status": word}
    text = _("%(who)s answered this referral on %(when)s: %(status)s. Nothing was changed.")
    return text % {"who": row.replied_by, "when": date_time(row.replied_at), "status": word}
