"""The mails about the state's systems. Each holds a count and a link, and no word about anybody's case."""

from django.conf import settings
from django.urls import reverse

from casework.accounts.access import Member
from casework.accounts.models import User
from casework.accounts.notifications import mail_to
from casework.accounts.queries.choices import MINE
from casework.core.jobs import delivers
from casework.exchange.access import own_iwds_requests
from casework.exchange.services.digest_iwds_requests import DIGEST

WAITING = ("exchange/email/iwds_digest_subject.txt", "exchange/email/iwds_digest_body.txt")


@delivers(DIGEST)
def mail_iwds_digest(payload):
    """Tell a career planner how many requests wait. In: {"planner": id}. Nothing when all were answered meanwhile."""
    planner = User.objects.get(pk=payload["planner"])
    count = own_iwds_requests(Member(planner)).count() if planner.is_active else 0
    if count:
        address = f"{settings.CASEWORK_ORIGIN}{reverse('exchange:list_iwds_requests')}?asked_of={MINE}"
        mail_to(planner, WAITING, count=count, link=address)
