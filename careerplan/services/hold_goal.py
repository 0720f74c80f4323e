"""A goal stays in the plan while a service is put under it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Goal


def hold_goal(enrollment, goal):
    """The id of `goal` if the plan of `enrollment` still holds it; None for None.

    Call it after the enrollment's row was locked: a removal takes the same lock, so the answer holds until the end of
    the transaction. Raises ValidationError on `goal` when it was removed or belongs to another plan.
    """
    if goal is None:
        return None
    if not Goal.objects.kept().filter(pk=goal.pk, enrollment=enrollment).exists():
        raise ValidationError({"goal": _("Someone removed that goal meanwhile. Select another goal.")})
    return goal.pk
