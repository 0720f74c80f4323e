"""What screens read about messages: the inbox, and how many wait."""

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import own_enrollments, visible_receipts
from casework.cases.enums import MessageKind
from casework.cases.forms.list_messages import MessageFilter
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.navigation import counts


@counts("cases:list_messages")
def unread_count(member):
    """How many messages wait unread in the member's inbox: exactly the rows the inbox shows as new."""
    return visible_receipts(member).filter(read_at=None).count()


def list_of_messages(request):
    """The page of the member's inbox that `request` asks for, unread first, then newest, as a `ListPage`."""
    about = _subject if request.member.is_staff else _link
    waits = ExpressionWrapper(Q(read_at=None), output_field=BooleanField())
    rows = visible_receipts(request.member).annotate(waits=waits)
    return ListPage(
        request,
        rows.select_related("message__sender", "message__customer"),
        columns=[
            Column("subject", _("Subject"), about, sort=("message__subject",)),
            Column("state", _("State"), _state, sort=("waits", "message__sent_at")),
            Column("sender", _("From"), _sender),
            Column("sent", _("Received"), "message.sent_at", sort=("message__sent_at",), kind="date"),
        ],
        name="messages",
        caption=_("Messages"),
        default_sort="-state",
        filterset=MessageFilter,
        exportable=False,
        empty={"title": _("No messages yet"), "text": _("Messages and notices to you arrive here.")},
    )


def teams_to_write_to(member):
    """[{label, url}] of the teams a customer may write to: one for each open enrollment of their own."""
    return [
        {
            "label": enrollment.organisation.name,
            "url": reverse("cases:send_message", args=[enrollment.public_id]),
        }
        for enrollment in own_enrollments(member).open()
    ]


def _subject(receipt):
    customer = receipt.message.customer
    return _link(receipt) if customer is None else Lines(_link(receipt), customer.get_full_name())


def _link(receipt):
    message = receipt.message
    return Link(message.subject, reverse("cases:show_message", args=[message.public_id]))


def _state(receipt):
    return Badge(_("New"), "blue") if receipt.read_at is None else _("Read")


def _sender(receipt):
    message = receipt.message
    return (
        Badge(_("Notice"), "grey")
        if message.kind == MessageKind.NOTICE
        else str(message.sender or "Casework")
    )
