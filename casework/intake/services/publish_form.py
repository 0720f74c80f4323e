"""An administrator publishes the draft of a form: from now on new answers are given to it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import IntakeForm
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import read_form


def publish_form(actor, draft, *, version, what_changed):
    """Put `draft` in force and return the IntakeForm, which never changes again.

    Answers under way keep the edition they began with. `version` is that of the draft the actor read; `what_changed`
    tells people what is new. Raises ValidationError: "published", "gone" or "stale" when somebody published, discarded
    or changed it meanwhile, "same" when it says what the edition in force says; FormProblem when it is no form.
    """
    with recording(actor, "publish_form", reason=what_changed) as event:
        in_force = edition_in_force(draft.program, draft.kind)
        row = IntakeForm.objects.select_for_update().filter(pk=draft.pk).first()
        if row is None:
            raise ValidationError(_("Someone discarded this draft meanwhile."), code="gone")
        if row.published_at:
            raise ValidationError(_("This edition is published already."), code="published")
        if row.version != version:
            raise ValidationError(
                _("Someone changed the draft since you opened this page. Look at it again, then publish."),
                code="stale",
            )
        if in_force and row.digest == in_force.digest:
            raise ValidationError(_("The draft says the same as the edition in force."), code="same")
        read_form(row.content)
        if in_force:
            row.number = max(row.number, in_force.number + 1)
        row.what_changed, row.published_at, row.published_by = what_changed, clock.now(), actor
        row.touch()
        row.save()
        event.about(row, form=str(row))
    return row
