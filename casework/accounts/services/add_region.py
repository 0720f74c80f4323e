"""Add a region, a part of the state."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import Region
from casework.audit.services.record_event import recording


def add_region(actor, *, code, name):
    """Return a new Region. ValidationError beside `code` when another region has it, ended or not."""
    with recording(actor, "add_region", name=name) as event:
        try:
            with transaction.atomic():
                region = Region.objects.create(code=code, name=name)
        except IntegrityError as error:
            raise ValidationError({"code": _("Another region has this code.")}) from error
        event.about(region)
    return region
