"""Pairs of records within a reader's reach that may be one person (domain.md 5.1)."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import visible_customers
from casework.cases.models import Customer
from casework.cases.queries.dismissed_pairs import dismissed_among
from casework.cases.queries.duplicates import agreement
from casework.core.cells import Link

MOST_PAIRS = 100
LOOKED_AT = 2000
"""How many customers one page compares with all others: the work of a page is the same at ten thousand customers and
at a million. Measured in bench/RESULTS.md."""

_EACH = 20
_RULES = (
    "c.name_key = one.name_key AND c.birth_date = one.birth_date",
    "c.birth_date = one.birth_date AND c.ssn_last4 = one.ssn_last4 AND one.ssn_last4 <> ''",
    "lower(c.email) = lower(one.email) AND one.email <> ''",
    "c.phone = one.phone AND one.phone <> '' AND lower(c.first_name) = lower(one.first_name)",
)
"""Each begins with an equality that an index answers. A shared phone alone is a family."""


@dataclass(frozen=True)
class Pairs:
    """What one page found: `found` [(Customer, the other, facts that agree in words)] in the order of names; `rest`
    the Customer with whom the next page begins, None when nobody is left."""

    found: list
    rest: Customer | None = None


def duplicate_pairs(member, start=None):
    """The `Pairs` of one page: at most LOOKED_AT customers that `member` reaches, in the order of names from the
    customer with the public id `start` on (None: from the first), each compared with those further on. Pairs that were
    set aside are left out. Five queries at most."""
    looked = list(_from(member, start)[: LOOKED_AT + 1])
    keys = _pairs_of_keys([row.pk for row in looked[:LOOKED_AT]])
    rest = looked[LOOKED_AT] if len(looked) > LOOKED_AT else None
    if len(keys) > MOST_PAIRS:
        cut = keys[MOST_PAIRS][0]
        keys = [pair for pair in keys[:MOST_PAIRS] if pair[0] != cut]
        rest = next(row for row in looked if row.pk == cut)
    apart = dismissed_among({key for pair in keys for key in pair}) if keys else set()
    keys = [pair for pair in keys if (min(pair), max(pair)) not in apart]
    reached = visible_customers(member).in_bulk({key for pair in keys for key in pair}) if keys else {}
    pairs = [(reached[one], reached[other]) for one, other in keys if one in reached and other in reached]
    found = [(one, other, agreement(one, other)) for one, other in pairs]
    return Pairs(found, rest)


def duplicates_table(pairs):
    """The pairs for `components/table.html`; each leads to the page that compares the two."""
    columns = (_("Customer"), _("DOB"), _("Other record"), _("DOB"), _("The same"), _("Decide"))
    return {
        "caption": _("Pairs of records that may be one person"),
        "columns": [{"label": label} for label in columns],
        "rows": [_row(*pair) for pair in pairs],
    }


def _row(one, other, facts):
    ids = [one.public_id, other.public_id]
    return [
        Link(
            str(one), reverse("cases:merge_customers", args=ids), _("compare with %(name)s") % {"name": other}
        ),
        one.birth_date,
        str(other),
        other.birth_date,
        ", ".join(facts),
        Link(_("Not the same person"), reverse("cases:dismiss_pair", args=ids), f"{one}, {other}"),
    ]


def _from(member, start):
    """The customers that `member` reaches in the order of names, from the one with the public id `start` on."""
    rows = (
        visible_customers(member)
        .order_by("name_key", "pk")
        .only("pk", "public_id", "name_key", "first_name", "last_name")
    )
    first = rows.filter(public_id=start).first() if start else None
    if first is None:
        return rows
    return rows.filter(Q(name_key__gt=first.name_key) | Q(name_key=first.name_key, pk__gte=first.pk))


def _pairs_of_keys(customers):
    """[(key, key of another who comes later)] of up to MOST_PAIRS + 1 pairs whose first is among `customers`."""
    alike = " UNION ".join(
        "(SELECT c.id FROM cases_customer c"
        f" WHERE {rule} AND (c.name_key, c.id) > (one.name_key, one.id) AND c.merged_into_id IS NULL LIMIT {_EACH})"
        for rule in _RULES
    )
    statement = (
        f"SELECT one.id, other.id FROM cases_customer one CROSS JOIN LATERAL ({alike}) AS other"
        " WHERE one.id = ANY(%s) ORDER BY one.name_key, one.id, other.id LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [customers, MOST_PAIRS + 1])
        return cursor.fetchall()
