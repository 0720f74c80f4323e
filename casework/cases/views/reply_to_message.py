"""An answer to a message is sent."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.cases.access import receipt_for
from casework.cases.forms.reply_to_message import ReplyToMessageForm
from casework.cases.services.reply_to_message import reply_to_message as send_reply
from casework.cases.views.show_message import message_page


def reply_to_message(request, message_id):
    """Send the answer and lead to the inbox; a refused one is shown beneath the message with its text."""
    receipt = receipt_for(request.member, message_id)
    form = ReplyToMessageForm(request.POST)
    page = message_page(request, receipt, form)
    if page["form"] is None:
        raise PermissionDenied
    if form.is_valid():
        send_reply(request.user, receipt.message, text=form.cleaned_data["text"])
        messages.success(request, _("Your reply was sent."))
        return redirect("cases:list_messages")
    return render(request, "cases/show_message.html", page)
