"""What screens read about messages: the inbox, and how many wait."""

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import visible_receipts
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
    waits = ExpressionWrapper(Q(read_at=None), output_field=BooleanField())
    rows = visible_receipts(request.member).annotate(waits=waits)
    return ListPage(
        request,
        rows.select_related("message__sender", "message__customer"),
        columns=[
            Column("subject", _("Subject"), _subject, sort=("message__subject",)),
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


def _subject(receipt):
    message = receipt.message
    link = Link(message.subject, reverse("cases:show_message", args=[message.public_id]))
    return link if message.customer is None else Lines(link, message.customer.get_full_name())


def _state(receipt):
    return Badge(_("New"), "blue") if receipt.read_at is None else _("Read")


def _sender(receipt):
    message = receipt.message
    return (
        Badge(_("Notice"), "grey")
        if message.kind == MessageKind.NOTICE
        else str(message.sender or "Casework")
    )
