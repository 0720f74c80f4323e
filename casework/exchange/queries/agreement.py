"""Whether a row of the state's and a customer of ours may be the same person: three fields must agree, and then a
person decides (security.md 28). The last four digits alone never say anything."""

from django.db.models import Q
from django.db.models.functions import Lower

from casework.exchange.enums import AgreedField

NEEDED = 3
MOST_PROPOSED = 5
_BY_NUMBER = "individual_number"


def agreed_fields(customer, row):
    """The AgreedFields in which `row` (IesPerson or IwdsPerson) and `customer` say the same; empty ones say nothing."""
    pairs = {
        AgreedField.NAME: (_name(customer), _name(row)),
        AgreedField.BIRTH_DATE: (customer.birth_date, row.birth_date),
        AgreedField.LAST_FOUR: (customer.ssn_last4, row.ssn_last4),
        AgreedField.INDIVIDUAL_NUMBER: (customer.individual_number, getattr(row, _BY_NUMBER, "")),
    }
    return [field for field, (ours, theirs) in pairs.items() if ours and ours == theirs]


def proposals(customer, rows):
    """[(row, agreed fields)] of `rows` (a QuerySet of the state's people) that may be `customer`: nobody's yet, and at
    least three fields agree; those that agree most first. One query."""
    born_then = Q(birth_date=customer.birth_date) & (
        Q(ssn_last4=customer.ssn_last4) & ~Q(ssn_last4="") | Q(last_lower=customer.last_name.lower())
    )
    known = Q()
    if customer.individual_number and hasattr(rows.model, _BY_NUMBER):
        known = Q(individual_number=customer.individual_number)
    near = rows.filter(customer=None).annotate(last_lower=Lower("last_name")).filter(born_then | known)
    found = [(row, agreed_fields(customer, row)) for row in near.order_by("pk")[:200]]
    likely = [pair for pair in found if len(pair[1]) >= NEEDED]
    return sorted(likely, key=lambda pair: -len(pair[1]))[:MOST_PROPOSED]


def _name(person):
    """First and last name, whatever the case and the number of blanks."""
    return tuple(" ".join(part.split()).casefold() for part in (person.first_name, person.last_name))
