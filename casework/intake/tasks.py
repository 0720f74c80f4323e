"""Celery's entrance to the jobs of intake."""

from celery import shared_task

from casework.intake.queries.appointments import reminders_due
from casework.intake.services.remind_of_appointment import remind_of_appointment


@shared_task
def remind_of_appointments() -> None:
    """Remind of the appointments of tomorrow, and of today where a run was missed; once each, however often it runs."""
    for appointment in reminders_due():
        remind_of_appointment(appointment)
