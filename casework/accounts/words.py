"""What the services of this app did, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act

ACTS = {
    "add_person": Act(_("Added a person who works here")),
    "edit_person": Act(_("Edited a person who works here")),
    "add_membership": Act(_("Gave a role")),
    "end_membership": Act(_("Ended a role")),
    "add_organisation": Act(_("Added an organization")),
    "edit_organisation": Act(_("Edited an organization")),
    "edit_branding": Act(_("Changed the look of an organization")),
    "remove_branding": Act(_("Removed the look of an organization")),
    "add_region": Act(_("Added a region"), subject="name"),
    "edit_region": Act(_("Edited a region"), subject="name"),
    "end_region": Act(_("Ended a region"), subject="name"),
    "open_region": Act(_("Opened a region again"), subject="name"),
    "move_to_region": Act(_("Put an organization into a region, or took it out"), subject="name"),
    "end_session": Act(_("Signed out another browser")),
    "end_other_sessions": Act(_("Signed out everywhere else")),
    "add_location": Act(_("Added a site")),
    "edit_location": Act(_("Edited a site")),
    "add_program_run": Act(_("Started a program at an organization")),
    "end_program_run": Act(_("Ended a program at an organization")),
    "add_option": Act(_("Added an option")),
    "edit_option": Act(_("Edited an option")),
    "add_saved_view": Act(_("Saved a view of a list")),
    "edit_saved_view": Act(_("Changed a saved view of a list")),
    "keep_saved_view": Act(_("Changed what a saved view shows")),
    "remove_saved_view": Act(_("Removed a saved view of a list")),
    "lock_account": Act(_("Locked an account")),
    "unlock_account": Act(_("Unlocked an account")),
    "unlock_by_reset": Act(_("Unlocked the own account with a new password")),
    "lock_inactive_accounts": Act(_("Locked accounts without a sign-in for 60 days")),
    "record_sign_in": Act(_("Signed in")),
    "save_language": Act(_("Chose a language")),
    "send_invitation": Act(_("Sent an invitation to sign in")),
    "send_reset_link": Act(_("Sent a link to set a new password")),
    "set_password": Act(_("Set a new password")),
    "open_demo_accounts": Act(_("Opened the accounts of the demonstration")),
    "tell_account_change": Act(_("Changed the own sign-in")),
}
