"""The scan of a signed form is put beside what was filled in (seed 001:71)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.intake.models import CustomerForm
from casework.intake.queries.editions import content_of


def file_signed_form(actor, customer_form, checked, *, shared_with_customer=False):
    """Keep `checked` (a `casework.core.files.CheckedFile`) as the signed copy of `customer_form`; return the row.

    A newer copy takes the place of the one before, which stays among the documents. Raises ValidationError: "draft" for
    a form that is not completed, "gone" when somebody removed it meanwhile.
    """
    with recording(actor, "file_signed_form") as event:
        held = Enrollment.objects.select_for_update().get(pk=customer_form.enrollment_id)
        row = (
            CustomerForm.objects.select_for_update(of=["self"])
            .select_related("form")
            .get(pk=customer_form.pk)
        )
        if row.removed_at:
            raise ValidationError(_("Someone removed this form meanwhile."), code="gone")
        if row.completed_at is None:
            raise ValidationError(
                _("Complete the form first, then print it and have it signed."), code="draft"
            )
        title = str(content_of(row.form).title)
        document = add_document(
            actor,
            held,
            checked,
            kind=DocumentKind.AGREEMENT,
            title=title,
            shared_with_customer=shared_with_customer,
        )
        if row.signed_copy_id == document.pk:
            event.drop()
            return row
        row.signed_copy = document
        row.touch()
        row.save(update_fields=["signed_copy", "version", "updated_at"])
        event.about(row, form=title)
    return row
