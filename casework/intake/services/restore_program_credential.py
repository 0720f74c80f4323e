"""The undo of a removed credential of a provider's program, until the end of the day."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.records import set_removed


def restore_program_credential(actor, credential):
    """Put back `credential` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), with code `taken`
    when it was entered again.
    """
    with recording(actor, "restore_program_credential") as event:
        try:
            with transaction.atomic():
                saved, changed = set_removed(credential, False)
        except IntegrityError as error:
            raise ValidationError(_("This credential was entered again meanwhile."), code="taken") from error
        event.about(saved, credential=saved.name)
        if not changed:
            event.drop()
    return changed
