"""A worksite of an employer enters the tool (F364)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.worksites.models import Worksite


def add_worksite(actor, employer, **values):
    """Return a new Worksite of `employer` with name, address and wage area.

    Raises ValidationError on `name` when the employer has a worksite of this name in use.
    """
    with recording(actor, "add_worksite") as event:
        try:
            with transaction.atomic():
                worksite = Worksite.objects.create(
                    organisation_id=employer.organisation_id, employer=employer, **values
                )
        except IntegrityError as error:
            raise ValidationError(
                {"name": _("This employer already has a worksite of this name.")}
            ) from error
        event.about(worksite, worksite=worksite.name)
    return worksite
