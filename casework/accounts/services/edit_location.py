"""Correct a site of an organisation, or close it."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_location(actor, location, *, version, **values):
    """Write the values that differ and return the saved Location. ValidationError: "stale", or a taken `code`."""
    with recording(actor, "edit_location", about=location) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(location, version, values)
        except IntegrityError as error:
            raise ValidationError(
                {"code": _("Another location of the organization has this code.")}
            ) from error
        event.about(row, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
