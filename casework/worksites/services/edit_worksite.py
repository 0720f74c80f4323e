"""A worksite is corrected, or gets its last day of use."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_worksite(actor, worksite, *, version, **values):
    """Write the values that differ and return the saved Worksite.

    Placements keep the minimum wage they were made under. Raises ValidationError: "stale", or on `name` when the
    employer has another worksite of this name in use.
    """
    with recording(actor, "edit_worksite", about=worksite) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(worksite, version, values)
        except IntegrityError as error:
            raise ValidationError(
                {"name": _("This employer already has a worksite of this name.")}
            ) from error
        event.about(row, worksite=row.name, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
