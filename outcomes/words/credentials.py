"""Credentials, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo

ACTS = {
    "add_credential": Act(_("Added a credential"), subject="credential"),
    "edit_credential": Act(_("Changed a credential"), subject="credential"),
    "remove_credential": Act(_("Removed a credential"), subject="credential"),
    "restore_credential": Act(_("Put a credential back"), subject="credential"),
    "take_registry_credential": Act(
        _("Took a credential from the Credential Registry"), subject="credential"
    ),
    "load_credential_registry": Act(_("Loaded the Credential Registry")),
}

FACTS = {
    "credential": {
        "program_credential": Fact(_("Credential of the training program"), options="program_credentials"),
        "title": Fact(_("Name")),
        "institution": Fact(_("Institution")),
        "credential_type": Fact(_("Credential Type"), options="credential_types"),
        "credential_source": Fact(_("Credential Source"), options="credential_sources"),
        "attained_on": Fact(_("Date Attained")),
        "expires_on": Fact(_("Expires")),
        "description": Fact(_("Description")),
        "work_experience": Fact(_("Work experience in the field that the customer trained in")),
        "document": Fact(_("Copy of the credential"), shown=Shown.HIDDEN),
    },
}

UNDO = {
    "add_credential": Undo("credential", "outcomes.services.remove_credential.remove_credential"),
    "remove_credential": Undo("credential", "outcomes.services.restore_credential.restore_credential"),
    "edit_credential": Undo(
        "credential",
        "outcomes.services.edit_credential.edit_credential",
        fields=(
            "program_credential",
            "title",
            "institution",
            "credential_type",
            "credential_source",
            "attained_on",
            "expires_on",
            "description",
            "work_experience",
        ),
    ),
}
