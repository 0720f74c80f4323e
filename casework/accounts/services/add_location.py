"""Add a site of an organisation."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import Location
from casework.audit.services.record_event import recording


def add_location(actor, organisation, **values):
    """Return a new Location of `organisation`. ValidationError beside `code` when the organisation has it already."""
    with recording(actor, "add_location") as event:
        try:
            with transaction.atomic():
                location = Location.objects.create(organisation=organisation, **values)
        except IntegrityError as error:
            raise ValidationError(
                {"code": _("Another location of the organization has this code.")}
            ) from error
        event.about(location)
    return location
