"""Forms that are filled in with customers, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "fill_customer_form": Act(_("Filled in a form"), subject="form"),
    "file_signed_form": Act(_("Uploaded the signed copy of a form"), subject="form"),
    "remove_customer_form": Act(_("Removed a filled-in form"), subject="form"),
}

FACTS = {
    "customerform": {
        "completed_at": Fact(_("Form completed")),
    },
}

UNDO = {}
