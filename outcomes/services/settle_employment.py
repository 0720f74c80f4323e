"""What a job must be, for the form and again for the service that writes."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from outcomes.services.settle_span import settle_span

REQUIRED = (
    "kind",
    "employer",
    "started_on",
    "job_title",
    "city",
    "state",
    "zip_code",
    "job_duties",
    "weekly_hours",
)
"""Fields that the source stars (000:306-324), and the kind, which has a default."""

FIELDS = (
    *REQUIRED,
    "ended_on",
    "street_1",
    "street_2",
    "meets_needs",
    "in_credential_field",
    "is_subsidized",
    "pay_amount",
    "pay_period",
    "employer_fein",
    "evidence",
)
"""What a person fills in."""

MOST_HOURS = 168
_ONE_LINE = ("employer", "job_title", "city", "street_1", "street_2")
_TEXTS = ("job_duties", "meets_needs")


def settle_employment(customer, values, *, today):
    """Return `values` (those of `FIELDS`) as they are stored.

    Runs of white space in one-line texts become one space, the state two capitals, the FEIN nine digits. The job has
    begun by `today`, has not ended before it began nor after `today`, and began after the customer was born; pay and
    what it is for come together. Raises ValidationError keyed by field.
    """
    values = {**values}
    for name in _ONE_LINE:
        values[name] = " ".join(values[name].split())
    for name in _TEXTS:
        values[name] = values[name].strip()
    values["state"] = values["state"].strip().upper()
    values["employer_fein"] = re.sub(r"[\s-]", "", values["employer_fein"])
    problems = {name: _("This is needed") for name in REQUIRED if values[name] in ("", None)}
    problems |= settle_span(customer, values, today=today) | _problems(values)
    if problems:
        raise ValidationError(problems)
    return values


def _problems(values):
    found = {}
    if values["state"] and not re.fullmatch(r"[A-Z]{2}", values["state"]):
        found["state"] = _("Enter a state with 2 letters, like IL")
    if values["zip_code"] and not re.fullmatch(r"\d{5}(-\d{4})?", values["zip_code"]):
        found["zip_code"] = _("Enter a ZIP code with 5 digits, like 62701")
    if values["employer_fein"] and not re.fullmatch(r"[0-9]{9}", values["employer_fein"]):
        found["employer_fein"] = _("Enter the FEIN with 9 digits, like 12-3456789")
    hours = values["weekly_hours"]
    if hours is not None and not 0 < hours <= MOST_HOURS:
        found["weekly_hours"] = _("Hours per week must be more than 0 and at most 168")
    if values["pay_amount"] is not None and not values["pay_period"]:
        found["pay_period"] = _("Select what the pay is for")
    if values["pay_period"] and values["pay_amount"] is None:
        found["pay_amount"] = _("Enter the pay")
    return found
