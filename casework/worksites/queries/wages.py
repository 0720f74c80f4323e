"""The minimum wage at a worksite, in words (F367)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from casework.core import clock
from programs.wages import minimum_wage


def minimum_wage_text(worksite):
    """Whose minimum wage holds at `worksite` today and since when; "" when no table says."""
    known = minimum_wage(worksite.wage_area, clock.today())
    if known is None:
        return ""
    return _("%(area)s: $%(dollars)s since %(since)s.") % {
        "area": worksite.get_wage_area_display(),
        "dollars": known.dollars.quantize(Decimal("0.01")),
        "since": f"{known.since:%-m/%-d/%Y}",
    }


def below_minimum_text(worksite, wage):
    """What is told of a job that pays `wage` (Decimal, US dollars an hour) where more is due; "" when it is enough."""
    known = minimum_wage(worksite.wage_area, clock.today())
    if known is None or wage >= known.dollars:
        return ""
    text = _(
        "$%(wage)s an hour is less than the minimum wage there. %(minimum)s An adult cannot be placed at it."
    )
    return text % {"wage": wage.quantize(Decimal("0.01")), "minimum": minimum_wage_text(worksite)}
