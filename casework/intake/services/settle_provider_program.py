"""What a program of a provider must be, for the form and again for the services that write."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.queries import options_for
from programs.counties import COUNTIES
from programs.fiscal_years import fiscal_year_of

FIELDS = (
    "location",
    "name",
    "contract_number",
    "fiscal_year",
    "schedule",
    "description",
    "offering",
    "activities",
    "other_training",
    "skills",
    "interests",
    "counties",
    "slots",
    "takes_referrals",
)
"""What a person fills in."""

_LINES = ("name", "contract_number", "schedule", "other_training")


def settle_provider_program(spec, organisation, values, *, today, known=None):
    """Return `values` (those of `FIELDS`) as they are stored for `organisation` in the program `spec`.

    White space in one-line texts becomes one space; lists of codes are in the order of their list, each code once. The
    fiscal year is that of `today` (named by its end), the one before or the one after. What `known`, the program being
    edited, has already stays allowed. Raises ValidationError keyed by field.
    """
    values = dict(values)
    for name in _LINES:
        values[name] = " ".join(values[name].split())
    values["description"] = values["description"].strip()
    problems = {}
    if not values["name"]:
        problems["name"] = _("Enter the program name")
    current = fiscal_year_of(today)
    if values["fiscal_year"] not in {
        current - 1,
        current,
        current + 1,
        getattr(known, "fiscal_year", current),
    }:
        problems["fiscal_year"] = _("Select the fiscal year from the list")
    location = values["location"]
    if location and location.organisation_id != organisation.pk:
        problems["location"] = _("Select a location of this provider")
    if len(spec.offerings) and values["offering"] not in spec.offerings:
        problems["offering"] = _("Select what this program offers")
    for name, offered in _lists(spec).items():
        allowed = [*offered, *(code for code in getattr(known, name, ()) if code not in offered)]
        if not set(values[name]) <= set(allowed):
            problems[name] = _("Select from the list")
        values[name] = [code for code in allowed if code in values[name]]
    if problems:
        raise ValidationError(problems)
    return values


def _lists(spec):
    """{field: codes that may be chosen}."""
    return {
        "activities": [row.code for row in spec.ticked_activities],
        "skills": [code for code, _text in options_for(spec.code, spec.skills)],
        "interests": [code for code, _text in options_for(spec.code, spec.interests)],
        "counties": COUNTIES.codes,
    }
