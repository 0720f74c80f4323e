"""What the services of this app did, and which facts of its rows the log tells."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "add_employer": Act(_("Added an employer"), subject="employer"),
    "edit_employer": Act(_("Changed an employer"), subject="employer"),
    "add_worksite": Act(_("Added a worksite"), subject="worksite"),
    "edit_worksite": Act(_("Changed a worksite"), subject="worksite"),
    "add_job": Act(_("Added a job"), subject="job"),
    "edit_job": Act(_("Changed a job"), subject="job"),
    "save_payroll": Act(_("Uploaded payroll")),
    "remove_payroll_entry": Act(_("Removed a payroll entry"), subject="job"),
}

FACTS = {
    "payrollentry": {
        "paid_from": Fact(_("Period from")),
        "paid_to": Fact(_("Period to")),
        "hours": Fact(_("Hours")),
        "gross_pay": Fact(_("Gross pay")),
        "subsidized_pay": Fact(_("Of it subsidized")),
    },
}
