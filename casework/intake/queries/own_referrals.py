"""Where a customer was referred and what was answered, in plain words and their language (`domain.md` 1.3)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.words import date_time, long_date
from casework.intake.enums import ReferralKind, ReferralStatus
from casework.intake.models import Referral
from casework.intake.queries.referrals import COLOURS, with_standing
from programs.registry import get_program

_TOLD = (
    ReferralStatus.SENT,
    ReferralStatus.WAITING,
    ReferralStatus.ACCEPTED,
    ReferralStatus.REJECTED,
)


@dataclass(frozen=True)
class OwnReferral:
    """A referral as its customer reads it."""

    to: str
    sent_on: date
    word: str
    colour: str
    text: str


def own_referrals(customer):
    """{primary key of an enrollment: [OwnReferral]} of `customer`, the newest first; those that were closed before an
    answer are left out. One query."""
    rows = with_standing(Referral.objects.filter(customer=customer, status__in=_TOLD))
    found = {}
    for row in rows.select_related("receiver", "enrollment").order_by("-sent_at", "-pk"):
        found.setdefault(row.enrollment_id, []).append(_own(row))
    return found


def _own(row):
    return OwnReferral(
        to=row.receiver.name,
        sent_on=clock.local_date(row.sent_at),
        word=get_program(row.enrollment.program).referral_statuses.text(row.status),
        colour=COLOURS[row.status] if row.status != ReferralStatus.REJECTED else "grey",
        text=_said(row),
    )


def _said(row):
    """What it means for the customer; a rejection is nobody's fault."""
    if row.status == ReferralStatus.WAITING:
        values = {"day": long_date(row.waiting_since), "place": row.place}
        return _("You are on the waiting list since %(day)s. You are number %(place)s in line.") % values
    if row.status == ReferralStatus.REJECTED:
        return _("They cannot serve you now. Your worker looks for another place with you.")
    if row.status == ReferralStatus.SENT:
        return _("You do not need to do anything. We tell you when they answer.")
    if row.appointment_at:
        return _("Your appointment is on %(when)s.") % {"when": date_time(row.appointment_at)}
    if row.kind == ReferralKind.REVERSE:
        return _("Your provider tells you when your orientation is.")
    return _("They will contact you.")
