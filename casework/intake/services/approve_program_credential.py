"""The state approves a credential of a training program: plans of its provider may earn it now (F279)."""

from casework.accounts.queries import options_for
from casework.accounts.services.add_option import add_option
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import ProgramCredential
from programs.registry import get_program


def approve_program_credential(actor, credential):
    """Approve `credential` and return whether this call did it; False when it was approved or removed already.

    One that is none of the program's own becomes one of them, so that every record calls it the same.
    """
    with recording(actor, "approve_program_credential") as event:
        row = ProgramCredential.objects.select_for_update(of=["self"]).select_related("provider_program")
        row = row.get(pk=credential.pk)
        if row.approved_at or row.removed_at:
            event.drop()
            return False
        row.code = row.code or _code(actor, get_program(row.provider_program.program), row.name)
        row.approved_at, row.approved_by = clock.now(), actor
        row.touch()
        row.save(update_fields=["code", "approved_at", "approved_by", "version", "updated_at"])
        event.about(row, credential=row.name)
    return True


def _code(actor, spec, name):
    """The code of the program's credential `name`, added to its list where it is new."""
    for code, text in options_for(spec.code, spec.program_credentials):
        if text.casefold() == name.casefold():
            return code
    return add_option(actor, spec.code, spec.program_credentials, label=name).code
