"""What the services of this app did, and which facts of its rows the log tells."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo

ACTS = {
    "create_customer": Act(_("Added the customer")),
    "edit_customer": Act(_("Edited the customer")),
    "enroll_customer": Act(_("Enrolled the customer")),
    "edit_enrollment": Act(_("Edited the enrollment")),
    "assign_customers": Act(_("Assigned the customer to a worker"), subject="worker"),
    "undo_assign_customers": Act(_("Took back the assignment to a worker"), subject="worker"),
    "merge_customers": Act(_("Merged two records of one person"), subject="other"),
    "undo_merge_customers": Act(_("Took two merged records apart again"), subject="other"),
    "dismiss_pair": Act(_("Found that a record like this one is another person's")),
    "restore_pair": Act(_("Took back that a record like this one is another person's")),
    "invite_customer": Act(_("Gave the customer a sign-in")),
    "note_lookup": Act(_("Was told of a record with another provider")),
    "add_case_note": Act(_("Added a case note")),
    "amend_case_note": Act(_("Changed a case note on the day of entry")),
    "correct_case_note": Act(_("Corrected a case note")),
    "reveal_case_note": Act(_("Read a confidential case note")),
    "send_message": Act(_("Sent a message")),
    "add_contact": Act(_("Added a contact"), subject="contact"),
    "remove_contact": Act(_("Removed a contact"), subject="contact"),
    "restore_contact": Act(_("Put a contact back"), subject="contact"),
    "add_document": Act(_("Uploaded a document")),
    "remove_document": Act(_("Removed a document")),
}

FACTS = {
    "customer": {
        "first_name": Fact(_("First name")),
        "middle_name": Fact(_("Middle name")),
        "last_name": Fact(_("Last name")),
        "preferred_name": Fact(_("Preferred name")),
        "birth_date": Fact(_("Date of birth")),
        "ssn_last4": Fact(_("Last 4 SSN"), shown=Shown.LAST_FOUR),
        "individual_number": Fact(_("Individual number")),
        "phone": Fact(_("Phone"), shown=Shown.PHONE),
        "email": Fact(_("E-mail")),
        "street": Fact(_("Street address")),
        "city": Fact(_("City")),
        "state": Fact(_("State")),
        "zip_code": Fact(_("ZIP code")),
        "language": Fact(_("Language")),
        "education": Fact(_("Highest level of education")),
        "school_status": Fact(_("School status")),
        "user": Fact(_("Sign-in")),
        "merged_into": Fact(_("Merged into")),
    },
    "enrollment": {
        "status": Fact(_("Enrollment status"), options="enrollment_statuses"),
        "application_started_on": Fact(_("Application started on")),
        "enrolled_on": Fact(_("Enrollment Date")),
        "education_at_entry": Fact(_("Highest level of education at entry")),
        "school_status_at_entry": Fact(_("School status at entry")),
        "location": Fact(_("Site")),
        "assigned_worker": Fact(_("Assigned worker")),
        "training_program": Fact(_("Training program")),
        "sub_programs": Fact(_("Program"), options="sub_programs"),
        "recommendation": Fact(_("Recommendation")),
        "recommended_on": Fact(_("Recommended on")),
        "iwds_status": Fact(_("IWDS Application Status")),
        "iwds_status_since": Fact(_("In this IWDS status since")),
        "iwds_exited_on": Fact(_("Exited from IWDS on")),
        "redetermination_on": Fact(_("Redetermination Date")),
        "exited_on": Fact(_("Exited on")),
        "completion_status": Fact(_("Completion"), options="completion_statuses"),
    },
    "dismissedpair": {"reason": Fact(_("Reason")), "removed_at": Fact(_("Taken back"))},
    "casenote": {
        "contact_on": Fact(_("Contact date")),
        "task": Fact(_("Task"), options="case_note_tasks"),
        "subject": Fact(_("Subject"), shown=Shown.HIDDEN),
        "text": Fact(_("Message"), shown=Shown.HIDDEN),
        "is_confidential": Fact(_("Confidential")),
    },
    "contact": {"user": Fact(_("LWIA career planner"))},
    "document": {
        "title": Fact(_("Title"), shown=Shown.HIDDEN),
        "removed_at": Fact(_("Removed")),
    },
}

UNDO = {
    "add_contact": Undo("contact", "casework.cases.services.remove_contact.remove_contact"),
    "remove_contact": Undo("contact", "casework.cases.services.restore_contact.restore_contact"),
    "amend_case_note": Undo(
        "casenote",
        "casework.cases.services.amend_case_note.amend_case_note",
        fields=("task", "contact_on", "subject", "text", "is_confidential"),
    ),
}
