"""Lock a region that somebody is about to use, so that it cannot end meanwhile."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import Region


def hold_region(region) -> None:
    """Lock the row of `region` (None: nothing to do). Call it inside a service's transaction.

    Raises ValidationError beside `region` when it has ended.
    """
    if region is not None and not Region.objects.select_for_update().get(pk=region.pk).is_active:
        raise ValidationError({"region": _("This region has ended. Choose another, or open it again.")})
