"""An employer enters the worksite tool, once for each name (F364, `domain.md` 9.12)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.worksites.models import Employer


def add_employer(actor, organisation, **values):
    """Return a new Employer of `organisation` with name, phone, contact_name and contact_email.

    Raises ValidationError on `name`, code `already_there`, when the organization has one of this name in use.
    """
    with recording(actor, "add_employer") as event:
        try:
            with transaction.atomic():
                employer = Employer.objects.create(organisation=organisation, **values)
        except IntegrityError as error:
            text = _("This employer is already there.")
            raise ValidationError({"name": ValidationError(text, code="already_there")}) from error
        event.about(employer, employer=employer.name)
    return employer
