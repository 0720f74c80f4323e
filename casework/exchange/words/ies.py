"""Deliveries of IES and links with the state's systems, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "add_demo_ies": Act(_("Added the state's rows of IES of the demonstration")),
    "take_ies_delivery": Act(_("Took over what IES delivered"), subject="delivery"),
    "sync_ies": Act(_("Synced with IES")),
    "link_state": Act(_("Linked the customer with the state's record"), subject="system"),
    "unlink_state": Act(_("Ended the link with the state's record"), subject="system"),
    "settle_quarantined_rows": Act(_("Settled quarantined rows"), subject="delivery"),
}

FACTS = {
    "statelink": {
        "confirmed_at": Fact(_("Linked")),
        "ended_at": Fact(_("Link ended")),
    },
}
