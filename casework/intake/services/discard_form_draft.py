"""An administrator throws the draft of a form away; its history keeps the words."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.intake.models import IntakeForm


def discard_form_draft(actor, draft, *, version):
    """Delete the row of `draft`, an IntakeForm that was never published; nobody ever answered it.

    `version` is that of the draft the actor read. Raises ValidationError: "gone" when somebody published or
    discarded it meanwhile, "stale" when somebody changed it.
    """
    with recording(actor, "discard_form_draft") as event:
        row = IntakeForm.objects.select_for_update().filter(pk=draft.pk, published_at=None).first()
        if row is None:
            raise ValidationError(_("Someone published or discarded this draft meanwhile."), code="gone")
        if row.version != version:
            raise ValidationError(
                _(
                    "Someone changed the draft since you opened this page. Look at it again before you discard it."
                ),
                code="stale",
            )
        event.about(row, form=str(row))
        row.delete()
