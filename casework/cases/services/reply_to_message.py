"""A reader answers a message, within the same case."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from casework.cases.models import Message
from casework.cases.notifications import readers_of_reply
from casework.cases.services.send_message import send_message
from casework.core import clock

SAME_REPLY_WITHIN = timedelta(minutes=1)


def reply_to_message(sender, message, *, text):
    """Send `text` from `sender` (a reader of `message`) to who wrote it, and return the Message.

    When the author no longer works on the case the answer goes to the customer's team. The same text within a
    minute is sent once. Raises PermissionDenied for a notice, which nobody answers.
    """
    readers = readers_of_reply(message, leaving_out=sender)
    if not readers:
        raise PermissionDenied
    subject = message.subject if message.subject.startswith("Re: ") else f"Re: {message.subject}"
    moment = clock.now() - SAME_REPLY_WITHIN
    twins = Message.objects.filter(
        sender=sender, enrollment=message.enrollment, text=text, sent_at__gt=moment
    )
    return twins.first() or send_message(
        sender,
        readers=readers,
        subject=subject or _("Answer"),
        text=text,
        enrollment=message.enrollment,
        by_email=True,
    )
