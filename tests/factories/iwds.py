"""Rows and deliveries of IWDS, customers that are linked to their application there, and requests."""

from datetime import timedelta
from io import BytesIO

from casework.core import clock
from casework.exchange.enums import AgreedField, PortKind, RequestKind, System
from casework.exchange.models import IwdsPerson, IwdsRequest, StateLink
from casework.exchange.ports import Batch
from casework.exchange.ports.iwds_formats import PEOPLE, SERVICES
from casework.exchange.queries.iwds_sides import side_of_service
from casework.exchange.services.take_iwds_delivery import take_iwds_delivery
from programs.registry import get_program
from tests.factories.people import UserFactory, days_ago

PERSON = {
    "external_id": "A-1000001", "first_name": "Casey", "last_name": "Rowperson", "birth_date": "2006-04-05",
    "ssn_last4": "4321", "status": "applicant", "status_since": "", "exited_on": "",
}  # fmt: skip
SERVICE = {
    "external_id": "S-1", "application": "A-1000001", "name": "Case Management", "family": "career", "is_iss": "no",
    "starts_on": "2026-01-05", "ends_on": "", "status": "open",
}  # fmt: skip


def person_row(customer=None, **changed):
    """The cells of an application of IWDS; of `customer` in every field when one is given."""
    told = {}
    if customer:
        told = {
            "external_id": f"A-{customer.pk:07d}",
            "first_name": customer.first_name,
            "last_name": customer.last_name,
            "birth_date": customer.birth_date.isoformat(),
            "ssn_last4": customer.ssn_last4,
        }
    return PERSON | told | changed


def service_row(customer=None, **changed):
    """The cells of a service of IWDS; of the application of `customer` when one is given."""
    told = {"application": f"A-{customer.pk:07d}"} if customer else {}
    return SERVICE | told | changed


def iwds_batch(form, *rows, as_of=None, name="iwds.csv"):
    """A Batch of `rows` (dicts) of the DeliveryFormat `form`, as of `as_of` (today without one)."""
    lines = [",".join(row[cell] for cell in form.names) for row in rows]
    text = form.head(as_of or clock.today(), len(rows)) + "".join(f"{line}\n" for line in lines)
    return Batch(name, lambda: BytesIO(text.encode()))


def take_people(*rows, **options):
    """Take a delivery of applications that came as a file."""
    return take_iwds_delivery(iwds_batch(PEOPLE, *rows, **options), port=PortKind.FILE)


def take_services(*rows, **options):
    """Take a delivery of services that came as a file."""
    return take_iwds_delivery(iwds_batch(SERVICES, *rows, **options), port=PortKind.FILE)


def linked_to_iwds(enrollment, *, as_of=None, **changed):
    """Link the customer of `enrollment` with an application, as of a week ago, and return its IwdsPerson; the record
    has followed."""
    told = person_row(enrollment.customer, **changed)
    StateLink.objects.create(
        customer=enrollment.customer,
        organisation=enrollment.organisation,
        system=System.IWDS,
        external_id=told["external_id"],
        agreed=[AgreedField.NAME, AgreedField.BIRTH_DATE, AgreedField.LAST_FOUR],
        confirmed_by=UserFactory(),
    )
    take_people(told, as_of=as_of or days_ago(7))
    enrollment.refresh_from_db()
    return IwdsPerson.objects.get(external_id=told["external_id"])


def request_for(service, planner, *, days=0, **fields):
    """An open request about `service` that was made `days` days ago."""
    enrollment = service.enrollment
    side = side_of_service(get_program(enrollment.program), service)
    return IwdsRequest.objects.create(
        **IwdsRequest.belonging_to(enrollment),
        kind=RequestKind.SERVICE,
        service=service,
        name=side.name,
        starts_on=service.started_on,
        planner=planner,
        asked_by=UserFactory(),
        asked_at=clock.now() - timedelta(days=days),
        **fields,
    )
