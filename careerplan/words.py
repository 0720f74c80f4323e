"""What the services of this app did, and which facts of its rows the log tells."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown

ACTS = {
    "add_goal": Act(_("Added a goal"), subject="goal"),
    "edit_goal": Act(_("Changed a goal"), subject="goal"),
    "remove_goal": Act(_("Removed a goal"), subject="goal"),
    "restore_goal": Act(_("Put a goal back"), subject="goal"),
    "add_service": Act(_("Added a service"), subject="service"),
    "edit_service": Act(_("Changed a service"), subject="service"),
    "remove_service": Act(_("Removed a service"), subject="service"),
    "restore_service": Act(_("Put a service back"), subject="service"),
    "confirm_progress": Act(_("Confirmed that the plan is current and accurate")),
    "save_attendance": Act(_("Entered attendance"), subject="service"),
    "submit_attendance": Act(_("Submitted attendance"), subject="service"),
    "verify_attendance": Act(_("Verified attendance"), subject="service"),
    "reopen_attendance": Act(_("Opened a verified week of attendance again"), subject="service"),
    "request_agreement": Act(_("Asked for agreement to the plan")),
    "sign_agreement": Act(_("Agreed to the plan"), subject="code"),
    "record_signature": Act(_("Recorded a plan signed on paper"), subject="document"),
    "record_unable": Act(_("Unable to Get Customer Agreement On File")),
    "supersede_agreement": Act(_("The agreement to the plan ended"), subject="why"),
    "file_agreement": Act(_("Filed the signed plan as a PDF"), subject="code"),
    "ensure_preset_goals": Act(_("Added the goals every plan of the program has")),
}

FACTS = {
    "goal": {
        "statement": Fact(_("Goal Statement")),
        "category": Fact(_("Category"), options="goal_categories"),
        "term": Fact(_("Short/Long Term"), options="goal_terms"),
        "status": Fact(_("Status"), options="goal_statuses"),
    },
    "service": {
        "goal": Fact(_("Goal")),
        "status": Fact(_("Status"), options="service_statuses"),
        "started_on": Fact(_("Start date")),
        "due_on": Fact(_("Planned Due Date")),
        "completed_on": Fact(_("Completion Date")),
        "weekly_hours": Fact(_("Weekly hours")),
        "situations": Fact(_("Situations"), options="situations"),
        "wioa_funded": Fact(_("WIOA funded")),
        "is_overnight": Fact(_("Shifts pass midnight")),
        "notes": Fact(_("Other Notes"), shown=Shown.HIDDEN),
    },
    "agreement": {
        "status": Fact(_("Agreement status")),
        "signed_on": Fact(_("Date signed")),
        "superseded_on": Fact(_("New agreement needed since")),
        "document": Fact(_("Document"), shown=Shown.HIDDEN),
    },
}
