"""Programs of providers and their credentials."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "add_provider_program": Act(_("Added a program of a provider"), subject="name"),
    "edit_provider_program": Act(_("Changed a program of a provider"), subject="name"),
    "remove_provider_program": Act(_("Removed a program of a provider"), subject="name"),
    "restore_provider_program": Act(_("Put a program of a provider back"), subject="name"),
    "copy_provider_programs": Act(_("Copied a program into a fiscal year"), subject="name"),
    "add_program_credential": Act(_("Added a credential to a training program"), subject="credential"),
    "approve_program_credential": Act(_("Approved a credential of a training program"), subject="credential"),
    "withdraw_credential_approval": Act(
        _("Took back the approval of a training program's credential"), subject="credential"
    ),
    "remove_program_credential": Act(_("Removed a credential of a training program"), subject="credential"),
    "restore_program_credential": Act(_("Put a credential of a training program back"), subject="credential"),
}

FACTS = {
    "providerprogram": {
        "name": Fact(_("Program Name")),
        "contract_number": Fact(_("Contract Number")),
        "fiscal_year": Fact(_("Fiscal Year")),
        "schedule": Fact(_("Program Schedule")),
        "offering": Fact(_("This program offers"), options="offerings"),
        "activities": Fact(_("Training Activities"), options="catalogue"),
        "other_training": Fact(_("Other Training")),
        "skills": Fact(_("Skills"), options="skills"),
        "interests": Fact(_("Interests"), options="interests"),
        "slots": Fact(_("Places")),
        "takes_referrals": Fact(_("Takes referrals")),
    },
    "programcredential": {
        "name": Fact(_("Credential")),
        "approved_at": Fact(_("Approved")),
    },
}

UNDO = {}
