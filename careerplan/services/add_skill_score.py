"""A score of a basic-skills test enters the record; its NRS level follows from it (`domain.md` 6.7)."""

from careerplan.models import SkillScore
from careerplan.queries.assessments import score_label
from careerplan.services.settle_skill_score import settle_skill_score
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.events import scores_changed
from casework.core.records import sent_before


def add_skill_score(actor, enrollment, *, key, **values):
    """Add a score to `enrollment` and return it. `values` are the fields of SkillScore a person fills in.

    `key` is the UUID the form was opened with: sent twice, it is one score; sent with other values, it is
    another. Raises ValidationError keyed by field,
    see `settle_skill_score`.
    """
    with recording(actor, "add_skill_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier, public_id = sent_before(SkillScore, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            return earlier
        score = SkillScore.objects.create(
            **SkillScore.belonging_to(enrollment),
            public_id=public_id,
            entered_by=actor,
            **settle_skill_score(enrollment, values),
        )
        event.about(score, score=score_label(enrollment.program, score))
        scores_changed.send(sender=SkillScore, enrollment_ids=[score.enrollment_id])
        move_anchors(enrollment)
    return score
