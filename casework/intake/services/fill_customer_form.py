"""A form of a customer is filled in: kept as a draft, or completed (seed 001:71)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before
from casework.intake.models import CustomerForm
from casework.intake.queries.editions import content_of
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import put


def fill_customer_form(actor, enrollment, kind, checked, *, key, version, draft=False):
    """Write the `checked` answers (of `programs.intake_forms.check` over the whole form) and return the CustomerForm.

    There is one draft of each `kind` (a `FormKind`) of an enrollment: it keeps the edition it was begun with. Without
    `draft` the form is completed, and never changes again; the next one begins anew. `key` is the UUID the page was
    opened with and `version` what it was drawn from, 0 for none yet: a page sent twice is one form. Raises
    ValidationError with code `stale` when somebody saved, completed or removed the draft meanwhile.
    """
    with recording(actor, "fill_customer_form") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        drafts = CustomerForm.objects.kept().filter(enrollment=held, form__kind=kind, completed_at=None)
        row = drafts.first()
        if row is None:
            earlier, public_id = sent_before(
                CustomerForm, key, {"enrollment": held}, {"answers": checked.answers}
            )
            if earlier:
                event.drop()
                return earlier
            row = _begun(held, kind, public_id)
        form = content_of(row.form)
        answers = put(form, form.whole, row.answers, checked)
        if draft and row.pk and answers == row.answers:
            event.drop()
            return row
        if row.version != version:
            raise ValidationError(
                _(
                    "Someone else worked on this form meanwhile. Compare it with what they saved, then save again."
                ),
                code="stale",
            )
        row.answers = answers
        if not draft:
            row.completed_at, row.completed_by = clock.now(), actor
        row.touch()
        row.save()
        event.about(row, form=str(form.title), complete=not draft)
        move_anchors(held)
    return row


def _begun(enrollment, kind, public_id):
    edition = edition_in_force(enrollment.program, kind)
    return CustomerForm(**CustomerForm.belonging_to(enrollment), form=edition, public_id=public_id, version=0)
