"""A credential that a provider's program leads to enters the record; it is offered once it is approved (F279)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.intake.models import ProgramCredential, ProviderProgram
from programs.registry import get_program


def add_program_credential(actor, provider_program, *, name="", code=""):
    """Return a new ProgramCredential of `provider_program`; `already_saved` says it was there before.

    `code` is one of the program's own credentials, whose label is then the name, or "" for another called `name`.
    Raises ValidationError on `name` without either, and with code `gone` when the program was removed meanwhile.
    """
    own = get_program(provider_program.program).program_credentials
    name = " ".join((own.text(code) if code else name).split())
    if not name:
        raise ValidationError({"name": _("Enter the credential, or select one of the program's own")})
    with recording(actor, "add_program_credential") as event:
        held = ProviderProgram.objects.select_for_update().get(pk=provider_program.pk)
        if held.removed_at:
            raise ValidationError(_("Someone removed this program meanwhile."), code="gone")
        rows = ProgramCredential.objects.filter(provider_program=held, removed_at=None)
        earlier = rows.filter(name__iexact=name).first()
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        row = ProgramCredential.objects.create(
            organisation_id=held.organisation_id, provider_program=held, name=name, code=code
        )
        row.already_saved = False
        event.about(row, credential=name)
    return row
