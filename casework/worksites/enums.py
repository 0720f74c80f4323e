"""The canonical values of worksites."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WageArea(models.TextChoices):
    """Whose minimum wage holds at a worksite; the highest that covers the place."""

    STATE = "state", _("Illinois")
    COOK = "cook", _("Cook County")
    CHICAGO = "chicago", _("Chicago")
