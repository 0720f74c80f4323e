"""Rows and deliveries of the state's systems, and customers that are linked to them."""

from datetime import timedelta
from io import BytesIO

from casework.core import clock
from casework.exchange.enums import AgreedField, PortKind, System
from casework.exchange.models import IesPerson, StateLink
from casework.exchange.ports import Batch
from casework.exchange.ports.formats import IES_PEOPLE
from casework.exchange.services.take_ies_delivery import take_ies_delivery
from tests.factories.people import UserFactory

GOOD = {
    "individual_number": "I1000001", "case_number": "C77", "first_name": "Casey", "last_name": "Rowperson",
    "birth_date": "1990-04-05", "ssn_last4": "4321", "snap_active": "yes", "snap_from": "2026-01-01",
    "snap_through": "", "tanf": "no", "redetermination_on": "2027-03-15", "dhs_office": "Sandbar",
}  # fmt: skip


def ies_row(**changed):
    """The cells of a good row of IES, with `changed`."""
    return GOOD | changed


def ies_lines(*rows):
    """The column names and `rows` (dicts, or lines as they are) as CSV lines."""
    lines = [
        row if isinstance(row, str) else ",".join(row[name] for name in IES_PEOPLE.names) for row in rows
    ]
    return [",".join(IES_PEOPLE.names), *lines]


def ies_batch(*rows, as_of=None, name="ies-people.csv", said=None):
    """A Batch of `rows`, as of `as_of` (today without one); `said` is the number of rows that its head tells."""
    as_of = as_of or clock.today()
    head = f"{IES_PEOPLE.code},{IES_PEOPLE.version},{as_of},{len(rows) if said is None else said}"
    text = "\n".join([head, *ies_lines(*rows)]) + "\n"
    return Batch(name, lambda: BytesIO(text.encode("utf-8", "surrogateescape")))


def take(*rows, **options):
    """Take a delivery of `rows` that came as a file."""
    return take_ies_delivery(ies_batch(*rows, **options), port=PortKind.FILE)


def row_of(customer, **changed):
    """The cells of a row of IES that is about `customer`, in every field."""
    told = {
        "individual_number": customer.individual_number or f"I{customer.pk:07d}",
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "birth_date": customer.birth_date.isoformat(),
        "ssn_last4": customer.ssn_last4,
    }
    return ies_row(**(told | changed))


def linked_to_ies(enrollment, **changed):
    """Take a row about the customer of `enrollment`, link the two, and return the IesPerson."""
    told = row_of(enrollment.customer, **changed)
    take(told, as_of=clock.today() - timedelta(days=8))
    row = IesPerson.objects.get(individual_number=told["individual_number"])
    StateLink.objects.create(
        customer=enrollment.customer,
        organisation=enrollment.organisation,
        system=System.IES,
        external_id=row.individual_number,
        agreed=[AgreedField.NAME, AgreedField.BIRTH_DATE, AgreedField.LAST_FOUR],
        confirmed_by=UserFactory(),
    )
    IesPerson.objects.filter(pk=row.pk).update(customer=enrollment.customer)
    row.refresh_from_db()
    return row
