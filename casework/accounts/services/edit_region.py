"""Rename a region."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_region(actor, region, *, version, **values):
    """Write `name` and `code` where they differ and return the Region. ValidationError: "stale", or a taken `code`."""
    with recording(actor, "edit_region", about=region, name=values["name"]) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(region, version, values)
        except IntegrityError as error:
            raise ValidationError({"code": _("Another region has this code.")}) from error
        event.about(row, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
