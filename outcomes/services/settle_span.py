"""The days of a job or a course: both its first and its last day have been."""

from django.utils.translation import gettext as _


def settle_span(customer, values, *, today):
    """Return {field: what is wrong} of `started_on` and `ended_on` of `values`, either of which may be None.

    Neither is after `today`, the first day not before the customer was born, the last not before the first.
    """
    found = {}
    started_on, ended_on = values["started_on"], values["ended_on"]
    if started_on and started_on > today:
        found["started_on"] = _("The start date cannot be after today")
    elif started_on and started_on < customer.birth_date:
        found["started_on"] = _("The start date cannot be before the customer was born")
    if ended_on and ended_on > today:
        found["ended_on"] = _("The end date cannot be after today. Leave it out while it goes on")
    elif ended_on and started_on and ended_on < started_on:
        found["ended_on"] = _("The end date cannot be before the start date")
    return found
