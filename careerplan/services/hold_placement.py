"""A service that holds a worksite job has the status and dates of its placement (F374, F375)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.queries.placements import differing
from careerplan.queries.words import tab_name


def hold_placement(spec, placement, values):
    """Refuse `values` of a service that differ from its kept `placement` (None: it holds no worksite job).

    Wages, subsidized days and follow-ups hang on status and dates, so these are changed with the placement, which takes
    its service along, never the other way. Call it behind the lock of the enrollment. Raises ValidationError with code
    `placed` on the fields of the service that differ.
    """
    if placement is None:
        return
    if different := differing(placement, values):
        text = _(
            "A worksite job is held here. Change its status and dates on the tab %(tab)s: "
            "wages, subsidized days and follow-ups hang on them."
        ) % {"tab": tab_name(spec, "step_placement")}
        raise ValidationError({name: ValidationError(text, code="placed") for name in different})
