"""The sender takes a referral back, or closes one that nobody answered."""

from casework.audit.services.record_event import recording
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.enums import ReferralStatus
from casework.intake.notifications.referrals import tell_of_end
from casework.intake.services.hold_referral import hold_referral
from programs.registry import get_program

ENDINGS = (ReferralStatus.WITHDRAWN, ReferralStatus.EXPIRED)


def withdraw_referral(actor, referral, *, version, status, reason=""):
    """End an open referral with `status` (withdrawn or expired) and return it; `reason` stands in the log.

    Raises ValidationError with code `answered` or `stale` when it was answered or changed meanwhile.
    """
    with recording(actor, "withdraw_referral", reason=reason) as event:
        row = hold_referral(referral, version)
        row.status = ReferralStatus(status)
        row.replied_at, row.replied_by = clock.now(), actor
        row.touch()
        row.save()
        word = get_program(row.enrollment.program).referral_statuses.text(row.status)
        event.about(row, receiver=row.receiver.name, status=word)
        move_anchors(row.enrollment)
        tell_of_end(row)
    return row
