"""A result of an assessment enters the record, typed or as a file (F253, F308-F310)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import AssessmentResult
from careerplan.queries.assessments import assessment_label
from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before


def add_assessment_result(actor, enrollment, *, key, checked_file=None, **values):
    """Add a result to `enrollment` and return it. `values` are the fields of AssessmentResult a person fills in;
    `checked_file` a `CheckedFile` that becomes a document of the enrollment, or None.

    `key` is the UUID the form was opened with: sent twice, it is one result; sent with other values or another
    file, it is another. Raises ValidationError on `result` when there is neither a text nor a file.
    """
    if not values["result"] and checked_file is None:
        raise ValidationError({"result": _("Enter the result, or choose a file that holds it")})
    with recording(actor, "add_assessment_result") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        file = {"document__sha256": checked_file.sha256} if checked_file else {"document": None}
        earlier, public_id = sent_before(AssessmentResult, key, {"enrollment": enrollment}, values | file)
        if earlier:
            event.drop()
            return earlier
        result = AssessmentResult(
            **AssessmentResult.belonging_to(enrollment),
            public_id=public_id,
            entered_by=actor,
            **values,
        )
        if checked_file is not None:
            title = assessment_label(enrollment.program, result)
            result.document = add_document(
                actor, enrollment, checked_file, kind=DocumentKind.ASSESSMENT, title=title
            )
        result.save()
        event.about(result, assessment=assessment_label(enrollment.program, result))
        move_anchors(enrollment)
    return result
