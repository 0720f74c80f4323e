"""Open requests to the LWIA career planner, and to whom a new one goes (domain.md R7, 002:77)."""

from django.db.models import Min
from django.utils.translation import gettext as _

from casework.cases.enums import IwdsStatus
from casework.cases.queries.contacts import contacts_of, planners_of
from casework.core import clock
from casework.exchange.models import IwdsRequest
from casework.exchange.queries.iwds_sides import asks_planner

ASKED_OF = (IwdsStatus.APPLICANT, IwdsStatus.REGISTRANT)
"""Statuses in which entries are asked for: certified and not exited (002:99)."""

LATE_AFTER = 5
"""Days after which an open request is late (`domain.md` R7: elapsed > 5)."""


def oldest_request_on(enrollment):
    """The date of the oldest open request of `enrollment`, for the anchor `iwds_requested_on`, or None."""
    rows = IwdsRequest.objects.open().filter(enrollment=enrollment)
    oldest = rows.aggregate(oldest=Min("asked_at"))["oldest"]
    return clock.local_date(oldest) if oldest else None


def planner_for(enrollment):
    """The career planner (User) who gets a request: the first contact of the customer who is a planner of the region
    still; None without one."""
    contacts = [contact.user for contact in contacts_of(enrollment)]
    if not contacts:
        return None
    planners = {planner.pk for planner in planners_of(enrollment)}
    return next((user for user in contacts if user.pk in planners), None)


def age_of(request):
    """Days since a request was made, and whether it is late: (days, True or False)."""
    days = (clock.today() - clock.local_date(request.asked_at)).days
    return days, days > LATE_AFTER


def planner_doubts(enrollment):
    """What to know before a status is updated in a plan: that nobody is asked to enter it in IWDS, because no planner
    is a contact of the customer (002:77). A list of sentences. No query where nothing is asked for, at most two."""
    if enrollment.iwds_status not in ASKED_OF or not asks_planner(enrollment) or planner_for(enrollment):
        return []
    return [
        _(
            "No LWIA career planner is a contact of this customer, so nobody is asked to enter services in IWDS. "
            "Add one under Contacts."
        )
    ]
