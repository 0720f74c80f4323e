"""What the services of this app did, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Undo

ACTS = {
    "export_caseload_list": Act(_("Downloaded a list of customers")),
    "snooze_line": Act(_("Snoozed on the worklist"), subject="line"),
    "end_snooze": Act(_("Ended a snooze on the worklist"), subject="line"),
}

FACTS = {
    "snooze": {
        "until": Fact(_("Snoozed until")),
        "reason": Fact(_("Reason")),
        "removed_at": Fact(_("Ended")),
    },
}

UNDO = {
    "snooze_line": Undo("snooze", "dashboard.services.end_snooze.end_snooze"),
}
