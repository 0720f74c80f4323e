"""One delivery: its counts, why it was refused, and the rows that were quarantined."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.exchange.access import delivery_for
from casework.exchange.queries.delivery_list import delivery_facts, list_of_rows, refusal_words


def show_delivery(request, delivery_id):
    """Rows are named by their line and what is wrong: what they say of a person is not shown."""
    delivery = delivery_for(delivery_id)
    trail = [(_("Deliveries"), "exchange:list_deliveries", ())]
    context = administration(delivery.name, trail) | {
        "delivery": delivery,
        "facts": delivery_facts(delivery),
        "refusal": refusal_words(delivery),
        "list": list_of_rows(request, delivery),
        "open_rows": delivery.quarantined.filter(settled_at=None).count(),
    }
    return render(request, "exchange/show_delivery.html", context)
