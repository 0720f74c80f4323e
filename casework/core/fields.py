"""Form fields for values that people write in many ways: names, phone numbers, the last four of an SSN."""

import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core import words
from casework.core.times import read_time, time_words

PHONE_DIGITS = 10


class NameField(forms.CharField):
    """A part of a name. Cleaned: without spaces around it and with single spaces inside; upper and lower case
    stay as typed. Refuses digits and signs that no name holds."""

    _REFUSED = re.compile(r"[\d<>{}\[\]@#$%^*=+|\\/\"]")

    def to_python(self, value):
        """The tidied text. Raises ValidationError with code invalid."""
        text = " ".join(super().to_python(value).split())
        if self._REFUSED.search(text):
            raise ValidationError(
                _("%(label)s must be letters, spaces, hyphens and apostrophes only"),
                code="invalid",
                params={"label": self.label},
            )
        return text


class PhoneField(forms.CharField):
    """A phone number of the United States in any spelling. Cleaned: ten digits, or "" when empty."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def prepare_value(self, value):
        """Ten digits as (217) 555-0143; what was typed stays as it was typed."""
        return words.phone(value) if value and re.fullmatch(r"\d{10}", str(value)) else value

    def clean(self, value):
        """The ten digits. Raises ValidationError with code invalid."""
        text = super().clean(value)
        digits = re.sub(r"\D", "", text)
        if len(digits) == PHONE_DIGITS + 1 and digits.startswith("1"):
            digits = digits[1:]
        if text and (len(digits) != PHONE_DIGITS or re.search(r"[A-Za-z]", text)):
            raise ValidationError(_("Enter a phone number with 10 digits, like 217 555 0143"), code="invalid")
        return digits


class LastFourField(forms.CharField):
    """The last four digits of a Social Security number; a longer number is refused, never cut (5 ILCS 179)."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 20)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def clean(self, value):
        """Four digits or "". Raises ValidationError with code invalid."""
        text = super().clean(value).strip()
        if text and not re.fullmatch(r"[0-9]{4}", text):
            raise ValidationError(
                _("Enter only the last 4 digits of the Social Security number, like 1234"), code="invalid"
            )
        return text


class TimeTextField(forms.CharField):
    """A time of day in any spelling that `casework.core.times` reads. Cleaned: a `time`, or None when empty."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 20)
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(**kwargs)

    def prepare_value(self, value):
        """A time as people write it; what was typed stays as it was typed."""
        return value if isinstance(value, str) else time_words(value)

    def clean(self, value):
        """The time. Raises ValidationError with code invalid."""
        text = super().clean(value)
        found = read_time(text) if text else None
        if text and found is None:
            raise ValidationError(_("Enter a time like 9:30 a.m. or 13:15"), code="invalid")
        return found


def require_with(form, name, answer, values):
    """Make the field `name` required when the answer to the field `answer` is one of `values`.

    Before anything is sent it is shown as required, for it appears only beside such an answer (see `Reveal`). A form
    sent without any answer misses the answer alone: what would appear beside it is not in sight yet.
    """
    chosen = form.data.get(form.add_prefix(answer))
    form.fields[name].required = not form.is_bound or chosen in {str(value) for value in values}


def key_field():
    """The hidden field by which a form that is sent twice is known: made when the form opens."""
    return forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)
