"""At most one support service of a plan is open at a time, where the program says so (F348, seed 004:408)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.queries import rival_support

RIVAL_IS_OPEN = _("%(service)s is open. Only one support service can be open at a time: complete it first.")
"""What is said of it, with the name of the `service` that is open."""


def hold_support(spec, enrollment, *, service_type, status, service=None):
    """Make sure that a service of `service_type` may have `status` beside the other support services of the plan.

    Call it after the enrollment's row was locked, so that of two people who open one at once the second is refused.
    `service` is the row that is edited, None for a new one; one that is open already stays open. Raises ValidationError
    on `status` with the name of the support service that is open.
    """
    if status not in spec.open_statuses or (service and service.status in spec.open_statuses):
        return
    other = rival_support(spec, enrollment, service_type, but=service)
    if other:
        raise ValidationError({"status": RIVAL_IS_OPEN % {"service": other.label}})
