"""One message, and the answer to it."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import receipt_for
from casework.cases.forms.reply_to_message import ReplyToMessageForm
from casework.cases.notifications import readers_of_reply
from casework.cases.services.read_message import read_message
from casework.cases.views.list_messages import layout_for


def show_message(request, message_id):
    """Show the message and mark it as read."""
    receipt = receipt_for(request.member, message_id)
    read_message(receipt)
    return render(request, "cases/show_message.html", message_page(request, receipt))


def message_page(request, receipt, form=None):
    """The context of a message's page, with `form` when an answer was refused."""
    message = receipt.message
    inbox = reverse("cases:list_messages")
    readers = readers_of_reply(message, leaving_out=request.user)
    about = ""
    if message.enrollment and request.member.is_staff:
        about = reverse("cases:list_case_notes", args=[message.enrollment.public_id])
    return {
        "page_title": message.subject,
        "layout": layout_for(request.member),
        "message": message,
        "receipt": receipt,
        "about_url": about,
        "readers": ", ".join(str(reader) for reader in readers),
        "form": (form or ReplyToMessageForm()) if readers else None,
        "reply_url": reverse("cases:reply_to_message", args=[message.public_id]),
        "breadcrumbs": [{"label": _("Messages"), "url": inbox}, {"label": message.subject, "url": ""}],
    }
