"""Exits and planned gaps, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Undo

ACTS = {
    "exit_customer": Act(_("Exited the customer"), subject="exit"),
    "undo_exit": Act(_("Took an exit back"), subject="exit"),
    "add_planned_gap": Act(_("Added a planned gap"), subject="gap"),
    "edit_planned_gap": Act(_("Changed a planned gap"), subject="gap"),
    "remove_planned_gap": Act(_("Removed a planned gap"), subject="gap"),
    "restore_planned_gap": Act(_("Put a planned gap back"), subject="gap"),
}

FACTS = {
    "exit": {
        "sub_program": Fact(_("Program"), options="sub_programs"),
        "exit_status": Fact(_("Exit Status"), options="exit.statuses"),
        "exit_reason": Fact(_("Exit Reason")),
        "reason_text": Fact(_("Other reason")),
        "left_early": Fact(_("Left before completion")),
        "exited_on": Fact(_("Date of exit")),
        "school_status": Fact(_("School status at exit")),
    },
    "plannedgap": {
        "starts_on": Fact(_("First day")),
        "ends_on": Fact(_("Last day")),
        "reason": Fact(_("Reason")),
        "note": Fact(_("Explanation")),
    },
}

UNDO = {
    "exit_customer": Undo("exit", "outcomes.services.undo_exit.undo_exit"),
    "add_planned_gap": Undo("plannedgap", "outcomes.services.remove_planned_gap.remove_planned_gap"),
    "remove_planned_gap": Undo("plannedgap", "outcomes.services.restore_planned_gap.restore_planned_gap"),
    "edit_planned_gap": Undo(
        "plannedgap",
        "outcomes.services.edit_planned_gap.edit_planned_gap",
        fields=("starts_on", "ends_on", "reason", "note"),
    ),
}
