"""Let an organisation run a program from a day on."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import Organisation, OrganisationProgram
from casework.audit.services.record_event import recording


def add_program_run(actor, organisation, *, program, starts_on, ends_on=None):
    """Return a new OrganisationProgram; both days inclusive, no end is open.

    Raises ValidationError beside `program` when the organisation runs it in these days already.
    """
    if ends_on and ends_on < starts_on:
        raise ValidationError({"ends_on": _("The last day is before the first day.")})
    with recording(actor, "add_program_run") as event:
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        rows = OrganisationProgram.objects.filter(organisation=organisation, program=program)
        rows = rows.exclude(ends_on__lt=starts_on)
        if (rows.filter(starts_on__lte=ends_on) if ends_on else rows).exists():
            raise ValidationError({"program": _("The organization runs this program in these days already.")})
        run = OrganisationProgram.objects.create(
            organisation=organisation, program=program, starts_on=starts_on, ends_on=ends_on
        )
        event.about(run)
    return run
