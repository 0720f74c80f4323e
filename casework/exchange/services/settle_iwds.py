"""Our record follows what IWDS says of a linked customer: status, dates, matched services, answered requests."""

from django.db.models import Min

from casework.cases.enums import EnrollmentStatus, IwdsStatus
from casework.cases.models import Enrollment
from casework.cases.services.edit_enrollment import edit_enrollment
from casework.exchange.models import IwdsCredential, IwdsService, IwdsStatusChange
from casework.exchange.queries.iwds_requests import oldest_request_on
from casework.exchange.queries.iwds_sides import programs_of_iwds
from casework.exchange.services.match_iwds import match_iwds


def settle_iwds(person, actor=None):
    """Bring the enrollments of the customer linked with `person` (IwdsPerson) to what IWDS says; returns nothing.

    Call it inside the transaction that took or linked the row. Services and credentials that agree in name and first
    day are matched, requests that they answer are closed. A new status is kept with its first day (`domain.md` R5); one
    that lies lower on the ladder is taken as well. Exited ends the enrollment as `edit_enrollment` does. Source: C6.
    """
    for enrollment in _followed(person.customer_id):
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        match_iwds(held, actor)
        facts = _status_facts(held, person) | _served(person)
        facts |= {
            "iwds_credential_on": _credential_on(held, person),
            "iwds_requested_on": oldest_request_on(held),
        }
        edit_enrollment(actor, held, version=held.version, values=facts)


def _followed(customer_id):
    """Enrollments that IWDS speaks of: the open ones, and where none is open the last that ended with IWDS."""
    rows = Enrollment.objects.filter(customer_id=customer_id, program__in=programs_of_iwds())
    found = {}
    for row in rows.order_by("pk"):
        if row.is_open or (row.status == EnrollmentStatus.EXITED and row.iwds_status == IwdsStatus.EXITED):
            place = (row.organisation_id, row.program)
            if row.is_open or not (place in found and found[place].is_open):
                found[place] = row
    return list(found.values())


def _status_facts(enrollment, person):
    has_exited = person.status == IwdsStatus.EXITED
    since = person.status_since or person.as_of
    is_same = person.status == enrollment.iwds_status
    if is_same:
        since = person.status_since or enrollment.iwds_status_since or person.as_of
    if not is_same or not IwdsStatusChange.objects.filter(enrollment=enrollment).exists():
        IwdsStatusChange.objects.create(
            **IwdsStatusChange.belonging_to(enrollment),
            status=person.status,
            since=since,
            as_of=person.as_of,
            delivery_id=person.delivery_id,
        )
    exited_on = (person.exited_on or since) if has_exited else None
    return {"iwds_status": person.status, "iwds_status_since": since, "iwds_exited_on": exited_on}


def _served(person):
    rows = IwdsService.objects.filter(person=person)
    first = rows.aggregate(served=Min("starts_on"))["served"]
    iss = rows.filter(is_iss=True).aggregate(served=Min("starts_on"))["served"]
    return {"iwds_served_on": first, "iss_served_on": iss}


def _credential_on(enrollment, person):
    """The first day a credential in IWDS was earned while the customer was enrolled (002:108), None without one."""
    if enrollment.enrolled_on is None:
        return None
    rows = IwdsCredential.objects.filter(person=person, attained_on__gte=enrollment.enrolled_on)
    if person.exited_on:
        rows = rows.filter(attained_on__lte=person.exited_on)
    return rows.aggregate(earned=Min("attained_on"))["earned"]
