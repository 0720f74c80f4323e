"""A score of a basic-skills test is corrected."""

from careerplan.models import SkillScore
from careerplan.queries.assessments import score_label
from careerplan.services.settle_skill_score import settle_skill_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.events import scores_changed
from casework.core.records import write_changes


def edit_skill_score(actor, score, *, version, **values):
    """Write `values` into `score` and return the row as saved. `version` is the one the form was opened on;
    ValidationError with code `stale` when someone saved in between, with code `gone` when it was removed, or keyed by
    field, see `settle_skill_score`.
    """
    enrollment = score.enrollment
    with recording(actor, "edit_skill_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        settled = settle_skill_score(enrollment, values, other_than=score.public_id)
        saved, changed = write_changes(score, version, settled)
        if changed:
            event.about(saved, score=score_label(enrollment.program, saved))
            scores_changed.send(sender=SkillScore, enrollment_ids=[score.enrollment_id])
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
