"""A score of a basic-skills test leaves the record; it is kept for the log (`domain.md` C26)."""

from careerplan.models import SkillScore
from careerplan.queries.assessments import score_label
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.events import scores_changed
from casework.core.records import set_removed


def remove_skill_score(actor, score):
    """Remove `score` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_skill_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved, changed = set_removed(score, True)
        if changed:
            event.about(saved, score=score_label(score.enrollment.program, saved))
            scores_changed.send(sender=SkillScore, enrollment_ids=[score.enrollment_id])
            move_anchors(score.enrollment)
        else:
            event.drop()
    return changed
