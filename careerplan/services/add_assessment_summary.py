"""A worker sums up what the assessments say; the summaries before it stay (F254, F301)."""

from careerplan.models import AssessmentSummary
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before


def add_assessment_summary(actor, enrollment, *, key, text):
    """Add a summary to `enrollment` and return it. `key` is the UUID the form was opened with: sent twice, it is one
    summary; sent with another text, it is another."""
    with recording(actor, "add_assessment_summary") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        owner = {"enrollment": enrollment}
        earlier, public_id = sent_before(AssessmentSummary, key, owner, {"text": text})
        if earlier:
            event.drop()
            return earlier
        summary = AssessmentSummary.objects.create(
            **AssessmentSummary.belonging_to(enrollment),
            public_id=public_id,
            text=text,
            written_by=actor,
        )
        event.about(summary)
        move_anchors(enrollment)
    return summary
