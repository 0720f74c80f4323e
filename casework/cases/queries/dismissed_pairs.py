"""Pairs of records that were found to be of two people, and whether that still stands."""

import hashlib
import json

from django.db.models import Q

from casework.cases.models import DismissedPair

COMPARED = (
    "first_name", "last_name", "birth_date", "ssn_last4", "email", "phone", "individual_number",
)  # fmt: skip
"""The fields of Customer by which two records are compared."""


def facts_key(customer):
    """A fingerprint of the facts by which `customer` is compared with others: 64 letters and digits."""
    facts = [str(getattr(customer, name)) for name in (*COMPARED, "preferred_name")]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def in_order(one, other):
    """The two customers in the order in which a pair is kept."""
    return (one, other) if one.pk < other.pk else (other, one)


def stands(pair):
    """Whether the decision `pair` still holds: it was not taken back, and both records say what was compared."""
    seen = (pair.one_facts, pair.other_facts)
    return pair.removed_at is None and seen == (facts_key(pair.one), facts_key(pair.other))


def standing_dismissal(one, other):
    """The DismissedPair by which `one` and `other` are two people, or None. One query."""
    first, second = in_order(one, other)
    rows = DismissedPair.objects.select_related("one", "other", "dismissed_by")
    found = rows.filter(one=first, other=second).first()
    return found if found and stands(found) else None


def dismissed_among(customers):
    """{(key of one, key of other)} of the pairs among `customers` (by primary key) that are two people. One query."""
    kept = DismissedPair.objects.filter(removed_at=None, one__in=customers, other__in=customers)
    return {(pair.one_id, pair.other_id) for pair in kept.select_related("one", "other") if stands(pair)}


def dismissed_beside(customer):
    """Primary keys of the customers who were found not to be `customer`. One query."""
    kept = DismissedPair.objects.filter(Q(one=customer) | Q(other=customer), removed_at=None)
    pairs = [pair for pair in kept.select_related("one", "other") if stands(pair)]
    return {key for pair in pairs for key in (pair.one_id, pair.other_id)} - {customer.pk}
