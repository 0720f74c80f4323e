"""Staff correct a section of an application, until eligibility starts."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import ApplicationOutcome
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.queries.own_application import answers_of, form_of, own_parts
from casework.intake.queries.suitability_page import cannot_correct, may_correct
from programs.intake_forms import put


def correct_answers(actor, application, kind, section, checked, *, version, reason):
    """Write the `checked` answers of `section` and return the Application; the history keeps the earlier ones.

    Answers that end the application end it as they would have, and other answers take that back. The submission stays
    (R4 runs on). `version` is the one the actor saw. Raises ValidationError, code "stale" when somebody saved since,
    "decided" once there is a recommendation.
    """
    with recording(actor, "correct_answers", reason=reason) as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=application.enrollment_id)
        row = Application.objects.select_for_update(of=["self"]).get(pk=application.pk)
        row.enrollment = enrollment
        if not may_correct(enrollment, row):
            raise ValidationError(cannot_correct(), code="decided")
        if row.version != version:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        before = answers_of(row, kind)
        after = put(form_of(row, kind), section, before, checked)
        if after == before:
            event.drop()
            return row
        if kind == FormKind.PRE_SCREENING:
            row.pre_screening = after
        else:
            row.answers = after
        moved = _ended(row)
        row.touch()
        row.save()
        move_anchors(enrollment, **moved)
        labels = [
            str(asked.label) for asked in section.questions if after.get(asked.code) != before.get(asked.code)
        ]
        event.about(row, part=str(section.title), questions=labels)
    return row


def _ended(row):
    """The facts of the enrollment that the answers move: what ends the application, or no longer does."""
    rules = own_parts(row).closing_rules
    ends = list(dict.fromkeys(condition.question for rule in rules for condition in rule.when))
    if ends == list(row.not_suitable_because):
        return {}
    row.not_suitable_because = ends
    row.ended_at = clock.now() if ends else None
    return {"application_outcome": ApplicationOutcome.NOT_SUITABLE if ends else ""}
