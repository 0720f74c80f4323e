"""What a planned gap must be, for the form and again for the service that writes (`domain.md` R38)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.core.words import short_date
from outcomes.models import PlannedGap

FIELDS = ("starts_on", "ends_on", "reason", "note")
"""What a person fills in."""


def settle_gap(enrollment, values, *, known=None):
    """`values` (those of `FIELDS`) as they are stored.

    The gap ends after it starts, lies in the enrollment, and shares no day with another one of it than `known`, the
    gap being edited. Raises ValidationError keyed by field.
    """
    values = {**values, "note": " ".join(values["note"].split())}
    starts_on, ends_on = values["starts_on"], values["ends_on"]
    problems = {}
    if ends_on < starts_on:
        problems["ends_on"] = _("The last day cannot be before the first day")
    if enrollment.enrolled_on and starts_on < enrollment.enrolled_on:
        words = {"date": short_date(enrollment.enrolled_on)}
        problems["starts_on"] = _("The gap cannot begin before the enrollment on %(date)s") % words
    if not values["note"]:
        problems["note"] = _("Say what was agreed with the customer")
    if not problems:
        other = _overlapping(enrollment, starts_on, ends_on, known)
        if other:
            words = {"first": short_date(other.starts_on), "last": short_date(other.ends_on)}
            problems["starts_on"] = (
                _("It overlaps the gap from %(first)s to %(last)s. Change that one.") % words
            )
    if problems:
        raise ValidationError(problems)
    return values


def _overlapping(enrollment, starts_on, ends_on, known):
    rows = PlannedGap.objects.kept().filter(
        enrollment=enrollment, starts_on__lte=ends_on, ends_on__gte=starts_on
    )
    return rows.exclude(pk=known.pk if known else None).first()
