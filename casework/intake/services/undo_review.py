"""A suitability decision of today is taken back."""

from casework.audit.services.record_event import recording
from casework.audit.words import history_of
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes
from casework.intake.models import Application

_NO_REVIEW = {"training_id": None, "review_note": "", "reviewed_by_id": None, "reviewed_at": None}


def undo_review(actor, enrollment, *, version, **facts):
    """Give `enrollment` the facts (those of `settle_review.REVIEWED`) it had before, its application the review it had
    before, and return the Enrollment. Raises ValidationError, code "stale", when someone saved in between."""
    with recording(actor, "undo_review") as event:
        row, _changed = write_changes(enrollment, version, facts)
        move_anchors(row)
        application = Application.objects.select_for_update(of=["self"]).filter(enrollment=row).first()
        if application:
            _restore(application)
        event.about(row)
    return row


def _restore(application):
    """Take the review from the latest row of the history that holds another one than the row does now."""
    rows = history_of(Application).filter(pgh_obj_id=application.pk)
    review = rows.exclude(reviewed_at=application.reviewed_at).order_by("-pgh_id").values(*_NO_REVIEW).first()
    for name, value in (review or _NO_REVIEW).items():
        setattr(application, name, value)
    application.touch()
    application.save(
        update_fields=["training", "review_note", "reviewed_by", "reviewed_at", "version", "updated_at"]
    )
