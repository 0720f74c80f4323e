"""The undo of `remove_skill_score`, until the end of the day."""

from careerplan.models import SkillScore
from careerplan.queries.assessments import score_label
from careerplan.services.settle_skill_score import settle_skill_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.events import scores_changed
from casework.core.records import set_removed

FIELDS = ("test", "form", "test_level", "subject", "moment", "scale_score", "taken_on")


def restore_skill_score(actor, score):
    """Put `score` back and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), and on `taken_on`
    when the same test was entered anew meanwhile.
    """
    with recording(actor, "restore_skill_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        values = {name: getattr(score, name) for name in FIELDS}
        settle_skill_score(score.enrollment, values, other_than=score.public_id)
        saved, changed = set_removed(score, False)
        if changed:
            event.about(saved, score=score_label(score.enrollment.program, saved))
            scores_changed.send(sender=SkillScore, enrollment_ids=[score.enrollment_id])
            move_anchors(score.enrollment)
        else:
            event.drop()
    return changed
