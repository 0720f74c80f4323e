"""Jobs, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo
from outcomes.services.settle_employment import FIELDS

ACTS = {
    "add_employment": Act(_("Added a job"), subject="employer"),
    "edit_employment": Act(_("Changed a job"), subject="employer"),
    "remove_employment": Act(_("Removed a job"), subject="employer"),
    "restore_employment": Act(_("Put a job back"), subject="employer"),
}

FACTS = {
    "employment": {
        "kind": Fact(_("Kind of job")),
        "employer": Fact(_("Employer Name")),
        "employer_fein": Fact(_("Employer's FEIN"), shown=Shown.HIDDEN),
        "job_title": Fact(_("Job Title")),
        "started_on": Fact(_("Start Date")),
        "ended_on": Fact(_("End Date")),
        "street_1": Fact(_("Street Address 1")),
        "street_2": Fact(_("Street Address 2")),
        "city": Fact(_("Employer City")),
        "state": Fact(_("Employer State")),
        "zip_code": Fact(_("Employer ZIP Code")),
        "job_duties": Fact(_("Job Duties")),
        "weekly_hours": Fact(_("Hours Per Week")),
        "pay_amount": Fact(_("Pay before deductions, in dollars")),
        "pay_period": Fact(_("Pay is for")),
        "meets_needs": Fact(_("Does this job meet your needs? Why or Why not?")),
        "in_credential_field": Fact(_("Do you have experience in the credential field?")),
        "is_subsidized": Fact(_("The wage is subsidized with public money")),
        "evidence": Fact(_("Verified by")),
        "document": Fact(_("Document that verifies it"), shown=Shown.HIDDEN),
    },
}

UNDO = {
    "add_employment": Undo("employment", "outcomes.services.remove_employment.remove_employment"),
    "remove_employment": Undo("employment", "outcomes.services.restore_employment.restore_employment"),
    "edit_employment": Undo("employment", "outcomes.services.edit_employment.edit_employment", fields=FIELDS),
}
