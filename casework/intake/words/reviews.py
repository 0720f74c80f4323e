"""Suitability reviews, and answers that staff correct."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Undo
from casework.intake.services.settle_review import REVIEWED

ACTS = {
    "add_demo_reviews": Act(_("Added the reviews of the demonstration")),
    "review_suitability": Act(_("Reviewed the suitability")),
    "undo_review": Act(_("Took the suitability review back")),
    "correct_answers": Act(_("Corrected answers of the application"), subject="part"),
    "reopen_application": Act(_("Opened the application for correction by the applicant")),
}

FACTS = {}

UNDO = {
    "review_suitability": Undo(
        "enrollment", "casework.intake.services.undo_review.undo_review", fields=REVIEWED
    ),
}
