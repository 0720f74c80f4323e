"""Correct an organisation, or close it."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import Organisation
from casework.accounts.services.hold_region import hold_region
from casework.audit.services.record_event import recording
from casework.core.records import write_changes


def edit_organisation(actor, organisation, *, version, **values):
    """Write the values that differ and return the saved Organisation.

    An organisation that is not active opens nothing to its people; its records stay. Raises ValidationError: "stale",
    beside `code` when it is taken, beside `parent` when the organisation would stand below itself.
    """
    with recording(actor, "edit_organisation", about=organisation) as event:
        if _is_below(values.get("parent"), organisation):
            raise ValidationError({"parent": _("An organization cannot stand below itself.")})
        if values.get("region") != organisation.region:
            hold_region(values.get("region"))
        try:
            with transaction.atomic():
                row, changed = write_changes(organisation, version, values)
        except IntegrityError as error:
            raise ValidationError({"code": _("Another organization has this code.")}) from error
        event.about(row, changed=sorted(changed))
        event.fields["organisation_id"] = row.pk
        if not changed:
            event.drop()
    return row


def _is_below(candidate, organisation):
    """Whether `candidate` is the organisation or stands anywhere below it."""
    seen = set()
    while candidate is not None and candidate.pk not in seen:
        if candidate.pk == organisation.pk:
            return True
        seen.add(candidate.pk)
        candidate = Organisation.objects.filter(pk=candidate.parent_id).first()
    return False
