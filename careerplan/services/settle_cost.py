"""What a payment must be, for the form and again for the service that writes (F346)."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.queries import subtypes_of
from casework.accounts.queries import options_for
from casework.core.words import money, short_date

GREATEST = Decimal(99_999)
"""US dollars that one payment may come to at most: more is a slip of the finger."""


def settle_cost(spec, service, *, subtype, method, paid_on, unit_cost, quantity, funding_source, today):
    """The six values as they are stored. US dollars with at most two decimals, a whole number of times.

    Raises ValidationError keyed by field: codes that the program does not offer, a day before the service began or
    after `today`, an amount that is not above 0, has three decimals or comes to more than `GREATEST` in all.
    """
    policy, problems = spec.cost_policy, {}
    subtypes = dict(subtypes_of(spec, service.service_type))
    if subtypes and subtype not in subtypes:
        problems["subtype"] = _("Select the subtype")
    if method not in dict(options_for(spec.code, policy.methods)):
        problems["method"] = _("Select the method of payment")
    if funding_source not in dict(options_for(spec.code, policy.funding_sources)):
        problems["funding_source"] = _("Select the source of funds")
    if paid_on > today:
        problems["paid_on"] = _("The date of payment cannot be after today")
    elif service.started_on and paid_on < service.started_on:
        problems["paid_on"] = _("The service began on %(day)s: the payment cannot be before it") % {
            "day": short_date(service.started_on)
        }
    problems |= _amount(unit_cost, quantity)
    if problems:
        raise ValidationError(problems)
    return {
        "subtype": subtype if subtypes else "",
        "method": method,
        "paid_on": paid_on,
        "unit_cost": unit_cost,
        "quantity": quantity,
        "funding_source": funding_source,
    }


def _amount(unit_cost, quantity):
    if unit_cost <= 0:
        return {"unit_cost": _("The cost must be more than $0")}
    if unit_cost != unit_cost.quantize(Decimal("0.01")):
        return {"unit_cost": _("Enter the cost in dollars and cents, like 125 or 12.50")}
    if quantity < 1:
        return {"quantity": _("The number of times must be 1 or more")}
    if unit_cost * quantity > GREATEST:
        text = _("%(cost)s times %(times)s is more than %(most)s. Check both numbers.")
        return {"unit_cost": text % {"cost": money(unit_cost), "times": quantity, "most": money(GREATEST)}}
    return {}
