"""A worker sums up what the assessments say; the summaries before it stay (F254, F301)."""

import uuid

from careerplan.models import AssessmentSummary
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors


def add_assessment_summary(actor, enrollment, *, key, text):
    """Add a summary to `enrollment` and return it. `key` is the UUID the form was opened with: sent twice, it is one
    summary."""
    with recording(actor, "add_assessment_summary") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier = AssessmentSummary.objects.filter(enrollment=enrollment, public_id=key).first()
        if earlier:
            event.drop()
            return earlier
        taken = AssessmentSummary.objects.filter(public_id=key).exists()
        summary = AssessmentSummary.objects.create(
            **AssessmentSummary.belonging_to(enrollment),
            public_id=uuid.uuid4() if taken or key is None else key,
            text=text,
            written_by=actor,
        )
        event.about(summary)
        move_anchors(enrollment)
    return summary
