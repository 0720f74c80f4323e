"""Education and training beside the plan, as the log tells it."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo
from outcomes.services.settle_study import FIELDS

ACTS = {
    "add_study": Act(_("Added education or training"), subject="institution"),
    "edit_study": Act(_("Changed education or training"), subject="institution"),
    "remove_study": Act(_("Removed education or training"), subject="institution"),
    "restore_study": Act(_("Put education or training back"), subject="institution"),
}

FACTS = {
    "study": {
        "kind": Fact(_("Kind")),
        "institution": Fact(_("School or training provider")),
        "course": Fact(_("Course of study")),
        "started_on": Fact(_("Start Date")),
        "ended_on": Fact(_("End Date")),
        "leads_to_credential": Fact(_("It leads to a recognized postsecondary credential")),
        "evidence": Fact(_("Verified by")),
        "document": Fact(_("Document that verifies it"), shown=Shown.HIDDEN),
    },
}

UNDO = {
    "add_study": Undo("study", "outcomes.services.remove_study.remove_study"),
    "remove_study": Undo("study", "outcomes.services.restore_study.restore_study"),
    "edit_study": Undo("study", "outcomes.services.edit_study.edit_study", fields=FIELDS),
}
