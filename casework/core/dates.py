"""Dates in forms: one text box, many ways to write, the date said back in words (UX-17, N8)."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _

from casework.core import clock, words
from casework.core.date_words import Reading, read_date

__all__ = ["DateText", "DateTextField", "Reading", "echo", "question", "read", "spoken"]


def read(text, prefers="near"):
    """Read what a user typed, today and in the user's language. Returns a `Reading`."""
    return read_date(
        text, today=clock.today(), prefers=prefers, day_first=(get_language() or "").startswith("es")
    )


def echo(day):
    """The date said back: "Tuesday, March 3, 2026 (12 days ago)"."""
    return f"{words.long_date(day)} ({words.ago(day)})"


def question(candidates):
    """The question between two dates: "Do you mean March 4, 2026 or April 3, 2026?"."""
    joiner = pgettext("between two dates", " or ")
    named = joiner.join(words.full_date(day) for day in candidates)
    return _("Do you mean %(dates)s? Write the month as a word, like Mar 4 2026.") % {"dates": named}


class DateText(forms.TextInput):
    """The text box. Drawn with its echo below and, with JavaScript, a calendar button beside it."""

    control_kind = "date"

    def __init__(self, attrs=None, prefers="near"):
        super().__init__({"autocomplete": "off", "data-date-prefers": prefers, **(attrs or {})})
        self.prefers = prefers

    def format_value(self, value):
        """A date as 3/15/2026; what was typed stays as it was typed."""
        if isinstance(value, datetime.date):
            return f"{value.month}/{value.day}/{value.year}"
        return value or None


class DateTextField(forms.DateField):
    """A form field whose cleaned value is a date or None.

    `prefers`: "past" (birth dates, what has happened), "near" (most dates) or "future" (due dates) settles two-digit
    and missing years. `earliest` and `latest` are dates, both inclusive, or functions that return one; the
    error says the limit.
    A text that can mean two dates is refused with the question, never guessed.
    """

    widget = DateText
    default_error_messages = {
        "earliest": _("Enter a date on or after %(limit)s"),
        "latest": _("Enter a date on or before %(limit)s"),
        "latest_today": _("Enter today's date or an earlier one"),
    }

    def __init__(self, *, prefers="near", earliest=None, latest=None, **kwargs):
        kwargs.setdefault("widget", DateText(prefers=prefers))
        super().__init__(**kwargs)
        self.prefers = prefers
        self.earliest = earliest
        self.latest = latest

    def to_python(self, value):
        """A date from a date or a text. Raises ValidationError with code ambiguous or invalid."""
        if value in self.empty_values:
            return None
        if isinstance(value, datetime.datetime):
            return words.as_date(value)
        if isinstance(value, datetime.date):
            return value
        reading = read(str(value), self.prefers)
        if reading.candidates:
            raise ValidationError(question(reading.candidates), code="ambiguous")
        if reading.problem:
            raise ValidationError(reading.problem, code="invalid")
        return reading.date

    def validate(self, value):
        """Check that the date is given when required and within its limits."""
        super().validate(value)
        if value is None:
            return
        earliest, latest = _limit(self.earliest), _limit(self.latest)
        if earliest and value < earliest:
            self._refuse("earliest", earliest)
        if latest and value > latest:
            self._refuse("latest_today" if latest == clock.today() else "latest", latest)

    def _refuse(self, code, limit):
        raise ValidationError(self.error_messages[code] % {"limit": words.full_date(limit)}, code=code)


def _limit(limit):
    return limit() if callable(limit) else limit


def spoken(value, prefers="near"):
    """The echo of what stands in a date box now, for pages drawn without JavaScript.

    `value` is a date, a text as typed or None. Empty for nothing and for what cannot be read or must be asked:
    the error beside the field says that.
    """
    day = words.as_date(value) if isinstance(value, datetime.date) else read(value, prefers).date
    return echo(day) if day else ""
