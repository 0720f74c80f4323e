"""Applications and the forms they answer."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "edition_in_force": Act(_("Kept the edition of a form that came with the product")),
    "add_demo_applications": Act(_("Added the applications of the demonstration")),
    "begin_application": Act(_("Started an application")),
    "save_section": Act(_("Answered a part of the application")),
    "submit_application": Act(_("Submitted the application")),
    "decline_application": Act(_("Declined to go on with the application")),
}

FACTS = {
    "application": {
        "pre_screened_at": Fact(_("Pre-screening complete")),
        "submitted_at": Fact(_("Application submitted")),
        "ended_at": Fact(_("Application ended")),
        "declined_because": Fact(_("Why the applicant declined")),
    },
}

UNDO = {}
