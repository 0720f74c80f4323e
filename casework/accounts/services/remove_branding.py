"""Go back to the product's own look."""

from casework.accounts.models import Branding, Organisation
from casework.audit.services.record_event import recording


def remove_branding(actor, organisation) -> bool:
    """Remove the look of `organisation`; its history stays. Return False when it had none, and then record nothing."""
    with recording(actor, "remove_branding", about=organisation) as event:
        event.fields["organisation_id"] = organisation.pk
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        row = Branding.objects.filter(organisation=organisation).first()
        if row is None:
            event.drop()
            return False
        row.delete()
    return True
