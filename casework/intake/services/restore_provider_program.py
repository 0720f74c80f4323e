"""The undo of a removed program of a provider, until the end of the day."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from casework.audit.services.record_event import recording
from casework.core.records import set_removed
from casework.intake.queries.provider_programs import NAME_IS_TAKEN


def restore_provider_program(actor, row):
    """Put back `row` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), with code `taken`
    when the provider lists another of this name by now.
    """
    with recording(actor, "restore_provider_program") as event:
        try:
            with transaction.atomic():
                saved, changed = set_removed(row, False)
        except IntegrityError as error:
            raise ValidationError(NAME_IS_TAKEN, code="taken") from error
        event.about(saved, name=saved.name, year=saved.fiscal_year)
        if not changed:
            event.drop()
    return changed
