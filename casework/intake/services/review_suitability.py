"""Staff decide whether the program fits a customer, and choose the training program (seed 002:60-67)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.constraints import broken_constraint
from casework.intake.models import Application
from casework.intake.services.settle_review import settle_review


def review_suitability(
    actor, enrollment, *, version, seen, recommendation, recommended_on, training, training_program, note
):
    """Write the decision and return the Enrollment. Works with and without an application.

    `version` is that of the enrollment, `seen` that of its application as the actor read it, None without one.
    `training` is a ProviderProgram or None, `training_program` the name it goes by, `note` why; both stand on the
    application. R4 ends with a decision that leaves the review (`settle_review`). Nothing changed, nothing is recorded.
    Raises ValidationError: "stale", "answered" when the answers changed since they were read, or keyed by field.
    """
    with recording(actor, "review_suitability", reason=note) as event:
        row = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        application = Application.objects.select_for_update(of=["self"]).filter(enrollment=row).first()
        if row.version != version:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        if application and application.version != seen:
            raise ValidationError(
                _("The answers changed while you read them. Read them again, then save."), code="answered"
            )
        facts = settle_review(row, recommendation, recommended_on, training_program)
        changed = {name: value for name, value in facts.items() if getattr(row, name) != value}
        is_written = application is not None and _write(actor, application, training, note)
        if not changed and not is_written:
            event.drop()
            return row
        try:
            with transaction.atomic():
                move_anchors(row, **changed, version=row.version + 1)
        except IntegrityError as error:
            if broken_constraint(error) != "one_open_enrollment":
                raise
            text = _(
                "Another enrollment of this customer with the same provider and program is open. Use that one."
            )
            raise ValidationError({"recommendation": text}) from error
        event.about(row)
    return row


def _write(actor, application, training, note):
    """Keep on the application what the decision rests on; False when it stands there already."""
    if application.reviewed_at and (application.training, application.review_note) == (training, note):
        return False
    application.training, application.review_note = training, note
    application.reviewed_by, application.reviewed_at = actor, clock.now()
    application.touch()
    application.save(
        update_fields=["training", "review_note", "reviewed_by", "reviewed_at", "version", "updated_at"]
    )
    return True
