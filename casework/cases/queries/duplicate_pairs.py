"""Pairs of records within a reader's reach that may be one person (domain.md 5.1)."""

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import visible_customers
from casework.cases.models import Customer
from casework.cases.queries.duplicates import agreement
from casework.core.cells import Link

MOST_PAIRS = 100

_RULES = (
    "one.birth_date = other.birth_date AND one.name_key = other.name_key",
    "one.birth_date = other.birth_date AND one.ssn_last4 = other.ssn_last4 AND one.ssn_last4 <> ''",
    "lower(one.email) = lower(other.email) AND one.email <> ''",
    "one.phone = other.phone AND one.phone <> '' AND lower(one.first_name) = lower(other.first_name)",
)
"""Each an equality, so that the database joins by hash: a shared phone alone is a family."""


def duplicate_pairs(member):
    """At most MOST_PAIRS + 1 pairs (one Customer, the other, facts that agree in words), in name order. Two queries."""
    keys = _pairs_of_keys(member)
    customers = Customer.objects.in_bulk({key for pair in keys for key in pair})
    pairs = [(customers[one], customers[other]) for one, other in keys]
    return [(one, other, agreement(one, other)) for one, other in pairs]


def duplicates_table(pairs):
    """The pairs for `components/table.html`; each leads to the page that compares the two."""
    columns = (_("Customer"), _("DOB"), _("Other record"), _("DOB"), _("The same"))
    return {
        "caption": _("Pairs of records that may be one person"),
        "columns": [{"label": label} for label in columns],
        "rows": [
            [
                Link(str(one), reverse("cases:merge_customers", args=[one.public_id, other.public_id])),
                one.birth_date,
                str(other),
                other.birth_date,
                ", ".join(facts),
            ]
            for one, other, facts in pairs
        ],
    }


def _pairs_of_keys(member):
    try:
        reached, parameters = visible_customers(member).order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return []
    joins = " UNION ".join(
        f"SELECT one.id AS one, other.id AS other, one.name_key FROM reached one"
        f" JOIN reached other ON one.id < other.id AND {rule}"
        for rule in _RULES
    )
    statement = (
        f"WITH reached AS MATERIALIZED (SELECT * FROM cases_customer WHERE id IN ({reached}))"
        f" SELECT one, other FROM ({joins}) AS pairs ORDER BY name_key, one, other LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*parameters, MOST_PAIRS + 1])
        return cursor.fetchall()
