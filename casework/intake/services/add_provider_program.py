"""A program that a provider runs under contract enters the record (F317-F324)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from casework.accounts.models import Organisation
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.core.records import sent_before
from casework.intake.models import ProviderProgram
from casework.intake.queries.provider_programs import NAME_IS_TAKEN
from casework.intake.services.settle_provider_program import settle_provider_program
from programs.registry import get_program


def add_provider_program(actor, organisation, program, *, key=None, **values):
    """Return a new ProviderProgram of `organisation` in `program` (a code); `already_saved` says it was there before.

    `values` are those of `settle_provider_program`; `key` is the UUID the form was opened with, so a form sent twice is
    one program. Raises ValidationError keyed by field, on `name` when the provider lists it already for the year and
    location.
    """
    spec = get_program(program)
    values = settle_provider_program(spec, organisation, values, today=clock.today())
    with recording(actor, "add_provider_program") as event:
        Organisation.objects.select_for_update(no_key=True).only("pk").get(pk=organisation.pk)
        owner = {"organisation": organisation, "program": program}
        earlier, public_id = sent_before(ProviderProgram, key, owner, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        try:
            with transaction.atomic():
                row = ProviderProgram.objects.create(**owner, public_id=public_id, **values)
        except IntegrityError as error:
            raise ValidationError({"name": NAME_IS_TAKEN}) from error
        row.already_saved = False
        event.about(row, name=row.name, year=row.fiscal_year)
    return row
