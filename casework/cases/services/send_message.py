"""A message or notice to people with an account: kept once, one receipt for each reader."""

from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.cases.enums import MessageKind
from casework.cases.models import Message, Receipt

EMAIL = "message_email"


def send_message(
    sender,
    *,
    readers,
    subject,
    text,
    kind=MessageKind.MESSAGE,
    enrollment=None,
    case_note=None,
    link="",
    by_email=False,
):
    """Put a message into the inboxes of `readers` (Users; each gets one receipt) and return the Message.

    `sender` is a User, or None for a notice of the product. `enrollment` and `case_note` say what it is about;
    `link` is a path of ours that the message leads to. With `by_email` each reader also gets an e-mail that holds
    a link and no word of the message (security.md, threat 8). A reader who is named twice, or has no open account,
    is left out. Raises ValueError when nobody is left.
    """
    people = {reader.pk: reader for reader in readers if reader.is_active}
    if not people:
        raise ValueError("A message needs at least one reader with an open account.")
    with recording(sender, "send_message", about=enrollment) as event:
        message = Message.objects.create(
            kind=kind,
            sender=sender,
            customer=enrollment.customer if enrollment else None,
            enrollment=enrollment,
            organisation=enrollment.organisation if enrollment else None,
            case_note=case_note,
            subject=_one_line(subject),
            text=text,
            link=link,
        )
        receipts = Receipt.objects.bulk_create(
            [Receipt(message=message, reader=person, by_email=by_email) for person in people.values()]
        )
        if by_email:
            for receipt in receipts:
                enqueue(EMAIL, f"{EMAIL}:{receipt.pk}", {"receipt": receipt.pk})
        event.about(message, kind=str(kind), readers=len(people), by_email=by_email)
    return message


def _one_line(subject):
    """A subject as one line of at most 160 characters: no line break can reach a header or a list."""
    return " ".join(subject.split())[: Message._meta.get_field("subject").max_length]
