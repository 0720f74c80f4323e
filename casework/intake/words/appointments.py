"""Times of planners and appointments, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact

ACTS = {
    "publish_times": Act(_("Published times for appointments"), subject="time"),
    "withdraw_time": Act(_("Withdrew a time for appointments"), subject="time"),
    "restore_time": Act(_("Published a withdrawn time again"), subject="time"),
    "book_appointment": Act(_("Booked an appointment with a career planner"), subject="time"),
    "cancel_appointment": Act(_("Cancelled an appointment"), subject="time"),
    "rebook_appointment": Act(_("Moved an appointment"), subject="time"),
    "remind_of_appointment": Act(_("Reminded of an appointment")),
}

FACTS = {
    "appointment": {
        "purpose": Fact(_("Purpose")),
        "cancelled_because": Fact(_("Why it was cancelled")),
    },
}

UNDO = {}
