"""Who is told what about a case, and the e-mail that tells them to look: a link, never the text."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db.models import Q
from django.dispatch import receiver
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.access import Member
from casework.accounts.enums import Role
from casework.accounts.models import User
from casework.audit.queries.jobs import state_of
from casework.cases.access import visible_enrollments
from casework.cases.enums import MessageKind, Recipient
from casework.cases.models import Receipt
from casework.cases.queries.contacts import members_of_program, told_planners
from casework.cases.services.send_message import EMAIL, send_message
from casework.core.events import job_finished
from casework.core.jobs import delivers

TEAM_ROLES = (Role.CASE_WORKER, Role.INTERMEDIARY)


def readers_of(enrollment, recipients, *, leaving_out=None):
    """The Users behind `recipients` (`Recipient` values) for an enrollment, without `leaving_out`, each once.

    Raises ValidationError on `recipients`, in words for the person who writes, when one of them reaches nobody.
    """
    found = {}
    problems = []
    for recipient in recipients:
        people = _FINDERS[recipient](enrollment)
        people = [person for person in people if person.is_active and person != leaving_out]
        found.update({person.pk: person for person in people})
        if not people:
            problems.append(_nobody(recipient))
    if problems:
        raise ValidationError({"recipients": problems})
    return list(found.values())


def readers_of_reply(message, *, leaving_out=None):
    """Who gets the answer to `message`: its author while they reach the case, else the team; nobody for a notice."""
    if message.sender is None or message.kind == MessageKind.NOTICE:
        return []
    enrollment, author = message.enrollment, message.sender
    is_in_reach = (
        enrollment is None
        or enrollment.customer.user_id == author.pk
        or visible_enrollments(Member(author)).filter(pk=enrollment.pk).exists()
    )
    people = [author] if is_in_reach and author.is_active else _team(enrollment) if enrollment else []
    return [person for person in people if person.is_active and person != leaving_out]


def send_case_note(author, note, readers, *, by_email):
    """Send a case note as a message to `readers` (Users) and return the Message."""
    return send_message(
        author,
        readers=readers,
        subject=note.subject or _("Message about your program"),
        text=note.text,
        enrollment=note.enrollment,
        case_note=note,
        by_email=by_email,
    )


@delivers(EMAIL)
def email_about_message(payload):
    """Tell a reader by e-mail that a message waits. In: {"receipt": id}. Sends nothing when it was read already.

    The mail holds no word of the message, no name of a customer and no program. Its Message-ID is made from the
    receipt, so a copy sent after a crash is recognised as the same mail.
    """
    receipt = Receipt.objects.select_related("reader").get(pk=payload["receipt"])
    reader = receipt.reader
    if receipt.read_at or not reader.is_active:
        return
    with translation.override(reader.preferred_language):
        words = {"link": settings.CASEWORK_ORIGIN + reverse("cases:list_messages")}
        subject = render_to_string("cases/email/message_subject.txt", words).strip()
        body = render_to_string("cases/email/message_body.txt", words)
    EmailMessage(
        subject=subject,
        body=body,
        to=[reader.email],
        headers={"Message-ID": f"<receipt-{receipt.pk}@{settings.CASEWORK_ORIGIN.partition('://')[2]}>"},
    ).send()


def tell_assigned(actor, worker, count):
    """Put a notice into the worker's inbox that `actor` assigned them `count` customers, with a mail that says to look.

    No name is told: the list is one link away.
    """
    send_message(
        None,
        readers=[worker],
        subject=ngettext("A customer was assigned to you", "Customers were assigned to you", count),
        text=ngettext(
            "%(actor)s assigned %(n)s customer to you.", "%(actor)s assigned %(n)s customers to you.", count
        )
        % {"actor": actor, "n": count},
        kind=MessageKind.NOTICE,
        link=f"{reverse('dashboard:list_caseload')}?worker=mine",
        by_email=True,
    )


@receiver(job_finished)
def tell_about_job(sender, run, **_signal):
    """Put a notice into the inbox of the person who asked for a job that has ended (UX-29), unless a page told it."""
    if run.requested_by is None or not run.requested_by.is_active or run.was_awaited:
        return
    with translation.override(run.requested_by.preferred_language):
        state = state_of(run)
        send_message(
            None,
            readers=[run.requested_by],
            subject=f"{state.label}: {state.word}",
            text=state.sentence or _("The job has ended. Its page shows the result."),
            kind=MessageKind.NOTICE,
            link=reverse("audit:show_job", args=[run.public_id]),
        )


def _customer(enrollment):
    user = enrollment.customer.user
    return [user] if user else []


def _team(enrollment):
    """The assigned worker and the people who work on cases of the program at the provider and site."""
    at_site = Q(location=None) | Q(location_id=enrollment.location_id)
    rows = members_of_program(enrollment).filter(
        at_site, role__in=TEAM_ROLES, organisation_id=enrollment.organisation_id
    )
    people = list(User.objects.filter(memberships__in=rows).distinct())
    if enrollment.assigned_worker and enrollment.assigned_worker not in people:
        people.append(enrollment.assigned_worker)
    return people


_FINDERS = {
    Recipient.CUSTOMER: _customer,
    Recipient.TEAM: _team,
    Recipient.LWIA_PLANNER: told_planners,
}


def _nobody(recipient):
    """What to say when a recipient reaches nobody."""
    return {
        Recipient.CUSTOMER: _(
            "This customer has no account to read messages in. Uncheck Customer, or save the note without sending"
        ),
        Recipient.TEAM: _("Nobody else is on this customer's team yet. Uncheck Illinois workNet Team"),
        Recipient.LWIA_PLANNER: _(
            "No LWIA career planner is known for this provider. Uncheck LWIA career planner"
        ),
    }[recipient]
