"""A result of an assessment is corrected (F310)."""

from careerplan.queries.assessments import assessment_label
from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes


def edit_assessment_result(actor, known, *, version, checked_file=None, **values):
    """Write `values` into the AssessmentResult `known` and return the row as saved.

    A `checked_file` takes the place of the document there was, which stays among the uploads. `version` is the one the
    form was opened on; ValidationError with code `stale` when someone saved in between, with code `gone` when it was
    removed.
    """
    enrollment = known.enrollment
    with recording(actor, "edit_assessment_result") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        if checked_file is not None:
            title = assessment_label(enrollment.program, known)
            values["document"] = add_document(
                actor, enrollment, checked_file, kind=DocumentKind.ASSESSMENT, title=title
            )
        saved, changed = write_changes(known, version, values)
        if changed:
            event.about(saved, assessment=assessment_label(enrollment.program, saved))
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
