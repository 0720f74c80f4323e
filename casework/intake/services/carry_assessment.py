"""The needs assessment goes with the customer to the provider that accepted the referral."""

from casework.cases.services.move_anchors import move_anchors
from casework.intake.models import NeedsAssessment

CARRIED = ("form_id", "answers", "sections_done", "started_at", "completed_at", "completed_by_id")


def carry_assessment(source, target):
    """Copy the needs assessment of the enrollment `source` to `target`, of the same program, and return the copy; None
    where there is none, or `target` has its own already.

    The assessment is the customer's (seed 004:115: ISETS Universal Assessment) and the referral shares it with consent,
    so nobody is asked twice. From then on each provider edits its own. Call it inside the transaction of the answer.
    """
    found = NeedsAssessment.objects.filter(enrollment=source).first()
    if found is None or NeedsAssessment.objects.filter(enrollment=target).exists():
        return None
    values = {name: getattr(found, name) for name in CARRIED}
    copy = NeedsAssessment.objects.create(**NeedsAssessment.belonging_to(target), **values)
    move_anchors(target)
    return copy
