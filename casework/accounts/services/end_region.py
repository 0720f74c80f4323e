"""End a region that nobody is in any more."""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from casework.accounts.models import Membership, Organisation, Region
from casework.audit.services.record_event import recording
from casework.core import clock


def end_region(actor, region) -> None:
    """Offer `region` no more. Ending it twice changes nothing.

    Raises ValidationError while organisations are in it, or people have a role for it today or later: an ended region
    reaches nobody.
    """
    with recording(actor, "end_region", about=region, name=region.name) as event:
        row = Region.objects.select_for_update().get(pk=region.pk)
        if Organisation.objects.filter(region=row).exists():
            raise ValidationError(
                _("Organizations are still in this region. Take them out, or put them into another region.")
            )
        running = Q(ends_on=None) | Q(ends_on__gte=clock.today())
        if Membership.objects.filter(running, region=row).exists():
            raise ValidationError(
                _(
                    "People still have a role for this region. End these roles, or give them without the region."
                )
            )
        if not row.is_active:
            event.drop()
            return
        row.is_active = False
        row.touch()
        row.save(update_fields=["is_active", "version", "updated_at"])
