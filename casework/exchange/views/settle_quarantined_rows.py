"""Settle the quarantined rows of a delivery."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.exchange.access import delivery_for
from casework.exchange.services.settle_quarantined_rows import settle_quarantined_rows as act


def settle_quarantined_rows(request, delivery_id):
    """POST settles those that are open; a second time it is said that none was."""
    delivery = delivery_for(delivery_id)
    if count := act(request.user, delivery):
        said = ngettext("%(count)d row is settled.", "%(count)d rows are settled.", count)
        messages.success(request, said % {"count": count})
    else:
        messages.info(request, _("No row was open any more."))
    return redirect("exchange:show_delivery", delivery.public_id)
