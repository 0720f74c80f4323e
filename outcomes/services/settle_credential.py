"""What a credential must be, for the form and again for the service that writes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from outcomes.queries.credentials import codes_offered, required_fields
from programs.credential_counts import counted
from programs.registry import get_program

FIELDS = (
    "program_credential",
    "title",
    "institution",
    "credential_type",
    "credential_source",
    "attained_on",
    "expires_on",
    "description",
    "work_experience",
)
"""What a person fills in."""


def settle_credential(enrollment, values, *, today, known=None, said=None):
    """Return `values` (those of `FIELDS`) as they are stored.

    Runs of white space in one-line texts become one space. `said` are the fields that the Credential Registry settles:
    they take the place of what was typed. Fields that the program stars must be there (`domain.md` C18); codes must be
    offered in the record of `enrollment`, or the one that `known`, the credential being edited, has already; the date
    is neither after `today` (`domain.md` R24) nor before the customer was born, and it expires after it. `federal_code`
    says what it counts as (`programs/credential_counts.py`). Raises ValidationError keyed by field.
    """
    spec, customer = get_program(enrollment.program), enrollment.customer
    values = {**values, **(said or {})}
    for name in ("title", "institution"):
        values[name] = " ".join(values[name].split())
    values["description"] = values["description"].strip()
    problems = {}
    for name in required_fields(spec):
        if values[name] in ("", None):
            problems[name] = _("This is needed")
    for name, offered in codes_offered(enrollment).items():
        kept = known is not None and values[name] == getattr(known, name)
        if values[name] and values[name] not in offered and not kept and name not in (said or {}):
            problems[name] = _("Select one from the list")
    day = values["attained_on"]
    if day and day > today:
        problems["attained_on"] = _("The date cannot be after today")
    elif day and day < customer.birth_date:
        problems["attained_on"] = _("The date cannot be before the customer was born")
    if day and values["expires_on"] and values["expires_on"] <= day:
        problems["expires_on"] = _("It must expire after the date it was attained")
    if problems:
        raise ValidationError(problems)
    found = counted(spec, values["credential_type"], values["title"], values["program_credential"])
    return values | {"federal_code": found.code}
