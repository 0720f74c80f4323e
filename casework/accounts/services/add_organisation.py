"""Add an organisation, a tenant of the product."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import Organisation
from casework.accounts.services.hold_region import hold_region
from casework.audit.services.record_event import recording


def add_organisation(actor, **values):
    """Return a new Organisation with `code`, `name`, `kind`, `parent`, `region`. ValidationError for a taken code."""
    with recording(actor, "add_organisation") as event:
        hold_region(values.get("region"))
        try:
            with transaction.atomic():
                organisation = Organisation.objects.create(**values)
        except IntegrityError as error:
            raise ValidationError({"code": _("Another organization has this code.")}) from error
        event.about(organisation)
        event.fields["organisation_id"] = organisation.pk
    return organisation
