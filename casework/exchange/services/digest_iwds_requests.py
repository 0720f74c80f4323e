"""Once a day each career planner who is asked for entries in IWDS is told how many wait."""

from casework.accounts.access import Member
from casework.accounts.models import User
from casework.audit.services.enqueue import enqueue
from casework.core import clock
from casework.exchange.access import own_iwds_requests
from casework.exchange.models import IwdsRequest

DIGEST = "iwds_digest"


def digest_iwds_requests(*, dry_run=False):
    """Put one mail for each active career planner with open requests into the outbox, unless it is a `dry_run`; return
    how many planners. A planner gets at most one mail of a day in Illinois, however often this runs. Source: F209.
    """
    today = clock.today().isoformat()
    asked = IwdsRequest.objects.open().order_by().values("planner")
    planners = User.objects.filter(pk__in=asked, is_active=True).order_by("pk")
    waited_for = [planner for planner in planners if own_iwds_requests(Member(planner)).exists()]
    for planner in [] if dry_run else waited_for:
        enqueue(DIGEST, f"{DIGEST}:{planner.pk}:{today}", {"planner": planner.pk})
    return len(waited_for)
