"""Editions of forms that administrators write."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act

ACTS = {
    "save_form_draft": Act(_("Changed the draft of a form"), subject="form"),
    "discard_form_draft": Act(_("Discarded the draft of a form"), subject="form"),
    "publish_form": Act(_("Published an edition of a form"), subject="form"),
}

FACTS = {}

UNDO = {}
