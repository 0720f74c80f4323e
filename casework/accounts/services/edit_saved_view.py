"""Rename a saved view, or share it with another team or none."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_saved_view(owner, view, *, version, name, organisation):
    """Write the name and the team (an Organisation or None) and return the saved view. ValidationError: "stale" when
    it was saved since `version`, or beside `name` when the owner has another one of that name for the list."""
    with recording(owner, "edit_saved_view", about=view) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(view, version, {"name": name, "organisation": organisation})
        except IntegrityError as error:
            raise ValidationError(
                {"name": _("You have a view of this list with this name already.")}
            ) from error
        event.about(row, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
