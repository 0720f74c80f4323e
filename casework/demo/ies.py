"""What IES says of the invented customers: two weeks of deliveries, linked customers, rows set aside, and one that lies
ready to be taken."""

from collections import Counter
from datetime import date, timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, Enrollment
from casework.core import clock
from casework.demo.world.stories import DHS_OFFICES
from casework.exchange.enums import PortKind
from casework.exchange.models import IesPerson
from casework.exchange.ports import Batch
from casework.exchange.ports.formats import IES_PEOPLE
from casework.exchange.queries.ies_loading import programs_of_ies
from casework.exchange.services.link_ies import link_ies
from casework.exchange.services.take_ies_delivery import take_ies_delivery

INBOX = "exchange/ies/inbox"
KNOWN = 60
LINKED = 40
"""How many customers IES knows, and how many of them are linked: those of the people who sign in come first."""

FRIDAY = 4


def add_ies() -> int:
    """Deliver two Fridays of IES, link customers, and leave a delivery in the inbox; return how many are linked."""
    customers = _chosen()
    if not customers:
        return 0
    first, second = (_friday(weeks) for weeks in (2, 1))
    with recording(None, "add_demo_ies"):
        _take(first, [_told(place, row, first) for place, row in enumerate(customers)])
        for row in customers[:LINKED]:
            link_ies(row.assigned_worker, row, IesPerson.objects.get(individual_number=_number(row)))
        changed = [_told(place, row, second) for place, row in enumerate(customers)]
        _take(second, [*changed, *_broken()])
        _take(second, changed[:10], name="cut-short.csv", said=60)
    ready = _text(
        clock.today(), [_told(place, row, clock.today(), is_news=True) for place, row in enumerate(customers)]
    )
    default_storage.save(f"{INBOX}/ies-people-{clock.today()}.csv", ContentFile(ready))
    return min(LINKED, len(customers))


def _chosen():
    """Enrollments of the programs that IES knows, those of the people who sign in first, of customers who have no
    other open one there."""
    rows = Enrollment.objects.open().filter(program__in=programs_of_ies()).exclude(customer__ssn_last4="")
    rows = list(rows.select_related("customer", "organisation", "assigned_worker"))
    counts = Counter(row.customer_id for row in rows)
    rows = [row for row in rows if counts[row.customer_id] == 1 and row.enrolled_on and row.assigned_worker]
    return sorted(rows, key=lambda row: not row.assigned_worker.email.startswith("worker."))[:KNOWN]


def _number(row):
    return row.customer.individual_number or f"8{row.customer_id:08d}"


def _told(place, row, as_of, is_news=False):
    """The row about a customer; here and there SNAP has ended or TANF is received. With `is_news` offices have changed,
    else it fits the record."""
    who: Customer = row.customer
    ended = as_of.replace(day=1) - timedelta(days=1) if place % 9 == 4 else None
    return {
        "individual_number": _number(row),
        "case_number": f"C{700_000 + row.customer_id}",
        "first_name": who.first_name,
        "last_name": who.last_name,
        "birth_date": who.birth_date,
        "ssn_last4": who.ssn_last4,
        "snap_active": "no" if ended else "yes",
        "snap_from": date(as_of.year - 1, 7, 1),
        "snap_through": ended or "",
        "tanf": "yes" if place % 13 == 7 else "no",
        "redetermination_on": row.redetermination_on or "",
        "dhs_office": DHS_OFFICES[place % len(DHS_OFFICES)] if is_news else row.dhs_office,
    }


def _broken():
    """Rows that break a rule, of nobody."""
    good = dict.fromkeys(IES_PEOPLE.names, "") | {
        "first_name": "Sample",
        "last_name": "Row",
        "birth_date": "1990-01-01",
        "snap_active": "yes",
        "tanf": "no",
    }
    return [
        good | {"individual_number": "900000001", "birth_date": "01/01/1990"},
        good | {"individual_number": "900000002", "snap_active": "Y", "ssn_last4": "12"},
        good | {"individual_number": "900000003", "last_name": ""},
    ]


def _friday(weeks):
    today = clock.today()
    return today - timedelta(days=(today.weekday() - FRIDAY) % 7 + 7 * (weeks - 1))


def _text(as_of, rows, said=None):
    lines = [",".join(str(row[name]) for name in IES_PEOPLE.names) for row in rows]
    return (IES_PEOPLE.head(as_of, said or len(rows)) + "".join(f"{line}\n" for line in lines)).encode()


def _take(as_of, rows, name="", said=None):
    text = _text(as_of, rows, said)
    batch = Batch(name or f"ies-people-{as_of}.csv", lambda: BytesIO(text))
    take_ies_delivery(batch, port=PortKind.FILE)
