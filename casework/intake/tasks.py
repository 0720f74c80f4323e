"""The jobs of intake."""

from django.utils.translation import gettext_lazy as _

from casework.core.jobs import job
from casework.intake.queries.appointments import reminders_due
from casework.intake.services.remind_of_appointment import remind_of_appointment


@job("remind_of_appointments", _("Remind of appointments"), rehearses=True)
def remind_of_appointments(progress) -> dict:
    """Remind of the appointments of tomorrow, and of today where a run was missed; once each, however often it runs.
    Returns how many were reminded of."""
    due = reminders_due()
    progress.expect(len(due))
    reminded = 0
    for appointment in due:
        if progress.dry_run or remind_of_appointment(appointment):
            reminded += 1
        progress.advance()
    return {"appointments": reminded}
