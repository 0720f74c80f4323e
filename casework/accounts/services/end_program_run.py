"""End the running of a program by an organisation."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import OrganisationProgram
from casework.audit.services.record_event import recording


def end_program_run(actor, run, *, ends_on) -> None:
    """Let `ends_on` be the last day on which the organisation runs the program. Enrollments are left as they are.

    Raises ValidationError beside `ends_on` when it lies before the first day.
    """
    with recording(actor, "end_program_run", about=run):
        row = OrganisationProgram.objects.select_for_update().get(pk=run.pk)
        if ends_on < row.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first day.")})
        row.ends_on = ends_on
        row.touch()
        row.save(update_fields=["ends_on", "version", "updated_at"])
