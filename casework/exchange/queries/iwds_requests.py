"""Open requests to the LWIA career planner, and to whom a new one goes (domain.md R7, 002:77)."""

from django.db.models import Min

from casework.cases.queries.contacts import contacts_of, planners_of
from casework.core import clock
from casework.exchange.models import IwdsRequest

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
