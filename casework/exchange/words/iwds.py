"""Deliveries of IWDS, requests to the career planner and what was reconciled, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Undo

ACTS = {
    "add_demo_iwds": Act(_("Added the state's rows of IWDS of the demonstration")),
    "take_iwds_delivery": Act(_("Took a delivery of IWDS"), subject="delivery"),
    "sync_iwds": Act(_("Synced with IWDS")),
    "ask_planner": Act(_("Asked the LWIA career planner for an entry in IWDS"), subject="entry"),
    "delete_iwds_request": Act(_("Deleted a request for an entry in IWDS"), subject="entry"),
    "reopen_iwds_request": Act(_("Opened a request for an entry in IWDS again"), subject="entry"),
    "use_iwds_service": Act(_("Corrected a service to what IWDS says"), subject="entry"),
    "use_iwds_credential": Act(_("Corrected a credential to what IWDS says"), subject="entry"),
    "reverse_use_iwds": Act(_("Took back a correction to what IWDS says"), subject="entry"),
    "keep_iwds_apart": Act(_("Said that an entry in IWDS is another than ours"), subject="entry"),
    "drop_iwds_apart": Act(_("Took back that an entry in IWDS is another than ours"), subject="entry"),
}

FACTS = {
    "iwdsrequest": {
        "name": Fact(_("Name in IWDS")),
        "starts_on": Fact(_("First day")),
        "closed_at": Fact(_("Closed")),
        "outcome": Fact(_("Outcome")),
    },
    "iwdsapart": {"removed_at": Fact(_("Removed"))},
}

UNDO = {
    "delete_iwds_request": Undo(
        "iwdsrequest",
        "casework.exchange.services.reopen_iwds_request.reopen_iwds_request",
        fields=("closed_at", "closed_by", "outcome"),
    ),
    "keep_iwds_apart": Undo("iwdsapart", "casework.exchange.services.drop_iwds_apart.drop_iwds_apart"),
    "use_iwds_service": Undo(
        "service",
        "casework.exchange.services.reverse_use_iwds.reverse_use_iwds",
        fields=("status", "started_on", "due_on", "completed_on"),
    ),
    "use_iwds_credential": Undo(
        "credential",
        "casework.exchange.services.reverse_use_iwds.reverse_use_iwds",
        fields=("attained_on",),
    ),
}
