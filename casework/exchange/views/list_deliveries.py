"""What the state's systems delivered."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.exchange.access import all_deliveries
from casework.exchange.queries.deliveries import systems_to_ask
from casework.exchange.queries.delivery_list import list_of_deliveries


def list_deliveries(request):
    """Newest first, with counts; a button for each system that is set up."""
    context = administration(_("Deliveries")) | {"list": list_of_deliveries(request, all_deliveries())}
    context["systems"] = systems_to_ask()
    return render(request, "exchange/list_deliveries.html", context)
