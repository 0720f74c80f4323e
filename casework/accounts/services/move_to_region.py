"""Put an organisation with its sites into a region, or take it out."""

from casework.accounts.models import Organisation
from casework.accounts.services.hold_region import hold_region
from casework.audit.services.record_event import recording


def move_to_region(actor, organisation, region) -> None:
    """Let `organisation` be in `region`, or in none for None; the reach of planners and managers follows at once.

    Raises ValidationError beside `region` when it has ended. Nothing is recorded when it is there already.
    """
    with recording(actor, "move_to_region", about=organisation, name=organisation.name) as event:
        event.fields["organisation_id"] = organisation.pk
        hold_region(region)
        row = Organisation.objects.select_for_update().get(pk=organisation.pk)
        event.about(row, region=region.code if region else "")
        if row.region_id == (region.pk if region else None):
            event.drop()
            return
        row.region = region
        row.touch()
        row.save(update_fields=["region", "version", "updated_at"])
