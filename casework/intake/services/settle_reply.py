"""What the answer to a referral must be, for the form and again for the service that writes it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.intake.enums import ReferralKind, ReferralStatus

ACCEPT, REJECT, WAIT = ReferralStatus.ACCEPTED, ReferralStatus.REJECTED, ReferralStatus.WAITING
SET_BY_ANSWER = {ACCEPT: "appointment_set", WAIT: "no_slot"}
"""Reasons that an answer says by itself; the others are chosen when a referral is rejected (`domain.md` 6.10)."""
NEEDS_STATEMENT = ("not_suitable", "other")


def settle_reply(referral, values, *, now):
    """Return `values` (status, reason, reply, appointment_at) as they are stored.

    A rejection has its reason, and "Not suitable" or "Other" a statement; an appointment lies ahead; a reverse referral
    is accepted or rejected. Raises ValidationError keyed by field.
    """
    status, problems = values["status"], {}
    reply = values["reply"].strip()
    reason = values["reason"] if status == REJECT else SET_BY_ANSWER.get(status, "")
    if status == WAIT and referral.kind == ReferralKind.REVERSE:
        problems["status"] = _("A reverse referral is accepted or rejected")
    if status == WAIT and referral.status == WAIT:
        problems["status"] = _("The customer is on the waiting list already. Accept or reject the referral")
    if status == REJECT and not reason:
        problems["reason"] = _("Select the reason for the rejection")
    if status == REJECT and reason in NEEDS_STATEMENT and not reply:
        problems["reply"] = _("Write the statement that this reason asks for")
    appointment = values["appointment_at"] if status == ACCEPT else None
    if appointment and appointment <= now:
        problems["appointment_on"] = _("The appointment must lie ahead")
    if problems:
        raise ValidationError(problems)
    if status == ACCEPT and appointment is None:
        reason = ""
    return {"status": status, "reason": reason, "reply": reply, "appointment_at": appointment}
