"""Codes of this app's records."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegistryStatus(models.TextChoices):
    """Where a credential of the Credential Registry stands there (`federal.md` 8)."""

    ACTIVE = "active", _("Active")
    DEPRECATED = "deprecated", _("Deprecated")
    PROBATIONARY = "probationary", _("Probationary")
    SUPERSEDED = "superseded", _("Superseded")
