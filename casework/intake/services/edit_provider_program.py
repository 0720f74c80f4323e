"""A program of a provider is corrected: its ticks decide what plans may add from now on (seed 004:166)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.records import write_changes
from casework.intake.models import ProviderProgram
from casework.intake.queries.provider_programs import NAME_IS_TAKEN
from casework.intake.services.settle_provider_program import settle_provider_program
from programs.registry import get_program


def edit_provider_program(actor, row, *, version, **values):
    """Write `values` (see `settle_provider_program`) into `row` and return it as saved.

    `version` is the one the form was opened on: ValidationError with code `stale` when someone saved in between, `gone`
    when it was removed, keyed by field when a value is wrong or the name is taken.
    """
    with recording(actor, "edit_provider_program", about=row) as event:
        held = ProviderProgram.objects.select_for_update().get(pk=row.pk)
        spec = get_program(held.program)
        values = settle_provider_program(spec, held.organisation, values, today=clock.today(), known=held)
        try:
            with transaction.atomic():
                saved, changed = write_changes(row, version, values)
        except IntegrityError as error:
            raise ValidationError({"name": NAME_IS_TAKEN}) from error
        event.about(saved, name=saved.name, year=saved.fiscal_year, changed=sorted(changed))
        if not changed:
            event.drop()
    return saved
