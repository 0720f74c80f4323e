"""What may stand in a success story (F061-F064): checked once, for staff and customers alike."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.core import clock

FIELDS = ("title", "voice", "text", "career_pathway", "consent_name", "consent_on")


def settle_success_story(values, *, has_photo):
    """Return `values` (those of `FIELDS`) as they are stored. Raises ValidationError keyed by field.

    A story has a title and a text. With a photo, who consented to it and the day are needed; it is not after today.
    """
    settled = {name: _tidy(values[name]) for name in FIELDS}
    problems = {}
    if not settled["title"]:
        problems["title"] = _("Enter the title")
    if not settled["text"]:
        problems["text"] = _("Enter the story")
    if has_photo and not settled["consent_name"]:
        problems["consent_name"] = _("Enter who consented to the photo. Without consent no photo is kept")
    if has_photo and settled["consent_on"] is None:
        problems["consent_on"] = _("Enter the date of the consent. Without consent no photo is kept")
    if settled["consent_on"] and settled["consent_on"] > clock.today():
        problems["consent_on"] = _("The consent cannot be dated after today")
    if problems:
        raise ValidationError(problems)
    return settled


def _tidy(value):
    return value.strip() if isinstance(value, str) else value
