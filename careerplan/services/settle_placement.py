"""What a placement must be before it is written, for the form and again for the service (F367-F375, R28)."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import COMPLETED, ServiceStatus
from programs.wages import Wages, check_wages

STATUSES = (ServiceStatus.NOT_STARTED, ServiceStatus.STARTED, *COMPLETED)
FIELD_OF = {
    "hourly_below_minimum": "hourly_wage",
    "subsidized_above_minimum": "subsidized_wage",
    "parts_do_not_add_up": "employer_wage",
    "minimum_below_table": "minimum_wage",
}


def settle_placement(spec, *, area, birth_date, today, **plan):
    """(values as they are stored, warnings): `plan` holds the fields of a placement, `area` the worksite's wage area.

    Dates are dates or None and inclusive; wages are Decimals in US dollars an hour, `employer_wage` None for the rest
    of the hourly wage, where a fault lies with the two others. A placement that began with a subsidized wage and no
    Subsidized Start Date is subsidized from its start. An end date stands with a completion only, and then must. Raises
    ValidationError keyed by field.
    """
    values = dict(plan)
    if values["status"] not in STATUSES:
        raise ValidationError({"status": _("Select a status from the list")})
    begun = values["status"] != ServiceStatus.NOT_STARTED
    if begun and values["subsidized_from"] is None and values["subsidized_wage"]:
        values["subsidized_from"] = values["started_on"]
    is_worked_out = values["employer_wage"] is None
    if is_worked_out and None not in (values["hourly_wage"], values["subsidized_wage"]):
        values["employer_wage"] = max(values["hourly_wage"] - values["subsidized_wage"], Decimal(0))
    problems = _missing(spec, values) | _dates(values, today) | _away(values) | _subsidy(values)
    warnings = []
    if not problems.keys() & {"started_on", *FIELD_OF.values()}:
        for finding in _wages(values, area, birth_date):
            if finding.code == "parts_do_not_add_up" and is_worked_out:
                continue
            if finding.blocks:
                problems.setdefault(FIELD_OF[finding.code], finding.text)
            else:
                warnings.append(finding)
    if problems:
        raise ValidationError(problems)
    return values, warnings


def _missing(spec, values):
    said = {
        "started_on": _("Enter the start date"),
        "due_on": _("Enter the planned due date"),
        "minimum_wage": _("Enter the minimum wage"),
        "hourly_wage": _("Enter the hourly wage"),
        "subsidized_wage": _("Enter the subsidized wage, 0 if none"),
    }
    problems = {name: text for name, text in said.items() if values[name] is None}
    if values["position_type"] not in spec.subsidy.position_types:
        problems["position_type"] = _("Select the position type")
    return problems


def _dates(values, today):
    start, due, end = values["started_on"], values["due_on"], values["ended_on"]
    problems = {}
    if start and due and due < start:
        problems["due_on"] = _("Planned Due Date cannot be before the start date")
    if start and values["status"] != ServiceStatus.NOT_STARTED and start > today:
        problems["started_on"] = _(
            "It cannot have begun after today: enter an earlier start date, or Planned/Not Started"
        )
    if values["status"] in COMPLETED:
        if end is None:
            problems["ended_on"] = _("Enter the end date: the status says it is complete")
        elif end > today:
            problems["ended_on"] = _("End Date cannot be after today")
        elif start and end < start:
            problems["ended_on"] = _("End Date cannot be before the start date")
    elif end is not None:
        problems["ended_on"] = _("This status has no end date. Select a completion, or clear the date.")
    return problems


def _away(values):
    start, end = values["started_on"], values["ended_on"]
    away, back = values["inactive_on"], values["return_on"]
    problems = {}
    if back and not away:
        problems["inactive_on"] = _("Enter the inactive date before the return date")
    if away and values["status"] == ServiceStatus.NOT_STARTED:
        problems["inactive_on"] = _("What has not started cannot be inactive. Clear the date.")
    elif away and start and away < start:
        problems["inactive_on"] = _("Inactive Date cannot be before the start date")
    elif away and end and away > end:
        problems["inactive_on"] = _("Inactive Date cannot be after the end date")
    if away and back and back <= away:
        problems["return_on"] = _("Return Date must be after the inactive date")
    return problems


def _subsidy(values):
    start, end = values["started_on"], values["ended_on"]
    first, last = values["subsidized_from"], values["subsidized_to"]
    problems = {}
    if last and not first:
        problems["subsidized_from"] = _("Enter the subsidized start date before the end date")
    if first and start and first < start:
        problems["subsidized_from"] = _("Subsidized Start Date cannot be before the start date")
    if first and values["subsidized_wage"] == 0:
        problems["subsidized_wage"] = _(
            "Nothing is subsidized: enter the subsidized wage, or clear the subsidized dates"
        )
    if first and last and last < first:
        problems["subsidized_to"] = _("Subsidized End Date cannot be before the subsidized start date")
    elif last and end and last > end:
        problems["subsidized_to"] = _("Subsidized End Date cannot be after the end date")
    elif first and end and first > end:
        problems["subsidized_from"] = _("Subsidized Start Date cannot be after the end date")
    return problems


def _wages(values, area, birth_date):
    wages = Wages(
        minimum=values["minimum_wage"],
        hourly=values["hourly_wage"],
        subsidized=values["subsidized_wage"],
        employer=values["employer_wage"],
    )
    start = values["started_on"]
    age = None
    if birth_date:
        age = start.year - birth_date.year - ((start.month, start.day) < (birth_date.month, birth_date.day))
    return check_wages(wages, area=area, day=start, age=age)
