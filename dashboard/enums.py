"""Why an item of the worklist is put off."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SnoozeReason(models.TextChoices):
    """A short list, so that nothing about a person's health or family is typed into a list that many read."""

    AWAY = "away", _("Customer is away")
    UNREACHABLE = "unreachable", _("Customer cannot be reached")
    APPOINTMENT = "appointment", _("An appointment is set")
    DOCUMENT = "document", _("Waiting for a document")
    AGENCY = "agency", _("Waiting for another agency")
    WORKER = "worker", _("Worker is away")
