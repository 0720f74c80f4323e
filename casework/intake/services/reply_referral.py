"""The receiver accepts or rejects a referral or puts the customer on the waiting list (`domain.md` 1.3, 6.10)."""

from django.core.exceptions import ValidationError

from casework.accounts.enums import OrganisationKind
from casework.audit.services.record_event import recording
from casework.cases.enums import EnrollmentStatus
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.open_enrollment import open_enrollment
from casework.core import clock
from casework.intake.enums import ReferralKind
from casework.intake.models import ProviderDetermination
from casework.intake.notifications.referrals import tell_of_reply
from casework.intake.services.carry_assessment import carry_assessment
from casework.intake.services.hold_referral import hold_referral
from casework.intake.services.settle_reply import ACCEPT, REJECT, WAIT, settle_reply
from programs.registry import get_program

_DETERMINES = "not_suitable"


def reply_referral(actor, referral, *, version, **values):
    """Write the answer and return the Referral; `values` are status (accepted, rejected, waiting list), reason, reply
    and appointment_at.

    Accepting opens the receiver's enrollment (applying), or finds the open one, and the needs assessment goes there; a
    reverse referral opens none: the state approves, and the sender's own enrollment becomes ready. Rejecting as not
    suitable begins a Provider Determination. The same answer twice by one person is one act. Raises ValidationError
    keyed by field; code `answered` or `stale` when somebody was faster.
    """
    with recording(actor, "reply_referral") as event:
        try:
            row = hold_referral(referral, version)
        except ValidationError:
            referral.refresh_from_db()
            if referral.replied_by_id == actor.pk and _says(referral, values):
                event.drop()
                return referral
            raise
        settled = settle_reply(row, values, now=clock.now())
        for name, value in settled.items():
            setattr(row, name, value)
        row.replied_at, row.replied_by = clock.now(), actor
        if row.status == WAIT:
            row.waiting_since = clock.today()
        elif row.status == ACCEPT:
            row.answered_with = _accepted(row)
        elif row.reason == _DETERMINES and row.kind == ReferralKind.TO_PROVIDER:
            _determine(row)
        row.touch()
        row.save()
        word = get_program(row.enrollment.program).referral_statuses.text(row.status)
        event.about(row, receiver=row.receiver.name, status=word)
        move_anchors(row.enrollment)
        if row.answered_with and row.answered_with != row.enrollment:
            move_anchors(row.answered_with)
        tell_of_reply(row)
    return row


def _says(referral, values):
    """Whether `referral` stands as `values` would have made it."""
    same = referral.status == values["status"] and referral.reply == values["reply"].strip()
    return same and (referral.status != REJECT or referral.reason == values["reason"])


def _accepted(row):
    """The enrollment with which the customer goes on."""
    if row.kind == ReferralKind.REVERSE:
        if row.enrollment.status == EnrollmentStatus.APPLYING:
            move_anchors(row.enrollment, status=EnrollmentStatus.READY, version=row.enrollment.version + 1)
        return row.enrollment
    program = row.provider_program
    facts = {"location": program.location} if program and program.location_id else {}
    enrollment, _created = open_enrollment(
        row.customer,
        organisation=row.receiver,
        program=row.enrollment.program,
        status=EnrollmentStatus.APPLYING,
        application_started_on=clock.today(),
        **facts,
    )
    carry_assessment(row.enrollment, enrollment)
    return enrollment


def _determine(row):
    """The statement begins the three legs (`domain.md` R33); a state that sent the referral is told by the answer. An
    earlier determination of the enrollment stands."""
    if ProviderDetermination.objects.filter(enrollment=row.enrollment, removed_at=None).exists():
        return
    today = clock.today()
    is_told = row.organisation.kind == OrganisationKind.STATE
    ProviderDetermination.objects.create(
        **ProviderDetermination.belonging_to(row.enrollment),
        decided_on=today,
        statement=f"{row.receiver}: {row.reply}"[:4000],
        state_told_on=today if is_told else None,
    )
