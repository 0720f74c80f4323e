"""The mail with which an address is proved, and the notice of an application that came in."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.cases.enums import MessageKind, Recipient
from casework.cases.notifications import readers_of
from casework.cases.services.send_message import send_message
from casework.core.jobs import delivers
from casework.intake.queries.proofs import link_key, read_proof

LINK = ("intake/email/application_link_subject.txt", "intake/email/application_link_body.txt")
KNOWN = ("intake/email/known_address_subject.txt", "intake/email/known_address_body.txt")


@delivers("application_link")
def mail_application_link(payload):
    """Send the link that proves an address, or say to whom it belongs that there is an account already.

    In: {"proof": encrypted text of `request_application_link`}. Nothing when the organisation is gone.
    """
    proof = read_proof(payload["proof"])
    if proof is None:
        return
    if User.objects.filter(email=proof.email).exists():
        templates, path = KNOWN, reverse("intake:begin_application", args=[proof.organisation.public_id])
    else:
        templates, path = LINK, reverse("intake:open_account", args=[link_key(payload["proof"])])
    with translation.override(proof.language):
        words = {"link": settings.CASEWORK_ORIGIN + path}
        subject, body = (render_to_string(template, words) for template in templates)
    EmailMessage(subject=" ".join(subject.split()), body=body, to=[proof.email]).send()


def tell_of_application(application):
    """Put a notice that an application came in into the inboxes of the provider's team, with a mail that says to look.

    Call it in the transaction of the submission. A provider without anybody on the team has the dashboard's line.
    """
    enrollment = application.enrollment
    try:
        readers = readers_of(enrollment, [Recipient.TEAM])
    except ValidationError:
        return
    send_message(
        None,
        readers=readers,
        subject=_("An application came in"),
        text=_("%(name)s submitted the application. It waits for the suitability review.")
        % {"name": enrollment.customer},
        kind=MessageKind.NOTICE,
        enrollment=enrollment,
        link=reverse("intake:review_suitability", args=[enrollment.public_id]),
        by_email=True,
    )
