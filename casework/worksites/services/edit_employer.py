"""An employer is corrected, or gets its last day of use."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_employer(actor, employer, *, version, **values):
    """Write the values that differ and return the saved Employer.

    After its last day (`ended_on`) nobody is placed there any more; placements that are there stay. Raises
    ValidationError: "stale", or on `name` when another employer in use has it.
    """
    with recording(actor, "edit_employer", about=employer) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(employer, version, values)
        except IntegrityError as error:
            raise ValidationError({"name": _("This employer is already there.")}) from error
        event.about(row, employer=row.name, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
