"""Who is told of a referral and of its answer: the receiver's people, the sender, the customer in their language."""

from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Membership, User
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message
from casework.core import clock
from casework.intake.enums import ReferralStatus

_READING = {
    OrganisationKind.STATE: (Role.STATEWIDE_STAFF, Role.PROGRAM_MANAGER),
}
_AT_PROVIDERS = (Role.CASE_WORKER, Role.INTERMEDIARY, Role.PROGRAM_MANAGER)


def tell_of_referral(referral):
    """Put a notice into the inboxes of the receiver's people, and of the customer. No name stands in it; the page has
    the door."""
    notice(
        _receiving(referral),
        lambda: (_("A referral came in"), _("%(from)s referred a customer to you.")),
        {"from": referral.organisation},
        link=reverse("intake:reply_referral", args=[referral.public_id]),
    )
    _tell_customer(referral, lambda: (_("You were referred"), _("You were referred to %(to)s.")))


def tell_of_reply(referral):
    """Tell who sent the referral, and the customer, what the receiver answered."""
    link = reverse("intake:list_referrals", args=[referral.enrollment.public_id])
    notice(
        [referral.sent_by] if referral.sent_by else [],
        lambda: (_("A referral was answered"), _("%(to)s answered your referral: see its page.")),
        {"to": referral.receiver},
        link=link,
        enrollment=referral.enrollment,
    )
    texts = {
        ReferralStatus.ACCEPTED: lambda: (
            _("Your referral was accepted"),
            _("%(to)s accepted your referral. They will contact you."),
        ),
        ReferralStatus.REJECTED: lambda: (
            _("Your referral was answered"),
            _("%(to)s cannot serve you now. Your worker looks for another place with you."),
        ),
        ReferralStatus.WAITING: lambda: (
            _("You are on a waiting list"),
            _("%(to)s has no place for you yet. You are on their waiting list."),
        ),
    }
    _tell_customer(referral, texts[referral.status])


def tell_of_end(referral):
    """Tell the receiver's people that a referral need not be answered any more."""
    notice(
        _receiving(referral),
        lambda: (
            _("A referral was taken back"),
            _("%(from)s closed a referral to you. No answer is needed."),
        ),
        {"from": referral.organisation},
        link=reverse("intake:reply_referral", args=[referral.public_id]),
    )


def notice(readers, words, values, *, link, enrollment=None):
    """Send a notice to each of `readers` in their own language; `words` gives subject and text. Nobody, no notice."""
    for reader in readers:
        if not reader.is_active:
            continue
        with translation.override(reader.preferred_language):
            subject, text = words()
            send_message(
                None,
                readers=[reader],
                subject=subject,
                text=text % {name: str(value) for name, value in values.items()},
                kind=MessageKind.NOTICE,
                enrollment=enrollment,
                link=link,
            )


def _tell_customer(referral, words):
    user = referral.enrollment.customer.user
    if user is None:
        return
    notice(
        [user],
        words,
        {"to": referral.receiver},
        link=reverse("dashboard:show_my_dashboard"),
        enrollment=referral.enrollment,
    )


def _receiving(referral):
    """The people at the receiver who answer referrals of the program."""
    roles = _READING.get(referral.receiver.kind, _AT_PROVIDERS)
    in_program = Q(program="") | Q(program=referral.enrollment.program)
    rows = Membership.objects.on(clock.today()).filter(
        in_program, organisation=referral.receiver, role__in=roles
    )
    return User.objects.filter(pk__in=rows.values("user")).order_by("pk")
