"""The approval of a training program's credential is taken back; credentials that were earned stay."""

from casework.audit.services.record_event import recording
from casework.intake.models import ProgramCredential


def withdraw_credential_approval(actor, credential):
    """Take back the approval of `credential` and return whether this call did it."""
    with recording(actor, "withdraw_credential_approval") as event:
        row = ProgramCredential.objects.select_for_update().get(pk=credential.pk)
        if not row.approved_at or row.removed_at:
            event.drop()
            return False
        row.approved_at, row.approved_by = None, None
        row.touch()
        row.save(update_fields=["approved_at", "approved_by", "version", "updated_at"])
        event.about(row, credential=row.name)
    return True
