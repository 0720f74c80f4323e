"""Follow-up after an exit, as the log tells it; its facts stand in the exit."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Undo

ACTS = {
    "end_follow_up": Act(_("Ended follow-up early")),
    "resume_follow_up": Act(_("Took the end of follow-up back")),
}

FACTS = {}

UNDO = {
    "end_follow_up": Undo("exit", "outcomes.services.resume_follow_up.resume_follow_up"),
}
