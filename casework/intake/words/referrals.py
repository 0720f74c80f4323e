"""Needs assessment, referrals, determinations and the end of the way in, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Undo

ACTS = {
    "save_needs_assessment": Act(_("Answered a part of the needs assessment"), "part"),
    "send_referrals": Act(_("Sent a referral"), "receiver"),
    "reply_referral": Act(_("Answered a referral"), "receiver"),
    "withdraw_referral": Act(_("Closed a referral"), "receiver"),
    "enroll_at_orientation": Act(_("Enrolled the customer at orientation")),
    "mark_not_eligible": Act(_("Marked the customer as not eligible or not participating"), "reason"),
    "undo_not_eligible": Act(_("Opened the enrollment again")),
    "save_determination": Act(_("Saved the Provider Determination")),
    "remove_determination": Act(_("Removed the Provider Determination")),
    "restore_determination": Act(_("Put back the Provider Determination")),
}

FACTS = {
    "needsassessment": {"completed_at": Fact(_("Needs assessment complete"))},
    "referral": {
        "status": Fact(_("Status of the referral"), options="referral_statuses"),
        "reason": Fact(_("Reason"), options="referral_reasons"),
        "reply": Fact(_("Reply")),
        "appointment_at": Fact(_("Appointment")),
        "waiting_since": Fact(_("On the waiting list since")),
    },
    "providerdetermination": {
        "decided_on": Fact(_("Decided on")),
        "statement": Fact(_("Statement")),
        "state_told_on": Fact(_("State told on")),
        "outcome": Fact(_("What the state found")),
        "office_told_on": Fact(_("Local office told on")),
        "notice_sent_on": Fact(_("Notice sent on")),
        "removed_at": Fact(_("Removed")),
    },
}

UNDO = {
    "remove_determination": Undo(
        "providerdetermination", "casework.intake.services.restore_determination.restore_determination"
    ),
    "mark_not_eligible": Undo("enrollment", "casework.intake.services.undo_not_eligible.undo_not_eligible"),
}
