"""Whether an enrollment is over follows from its exits and the programs inside the program (F134-F146)."""

from casework.cases.enums import EnrollmentStatus
from casework.cases.services.move_anchors import move_anchors
from outcomes.models import Exit
from outcomes.queries.exit_rules import enrollment_after
from outcomes.services.settle_computed_gains import settle_computed_gains


def settle_ending(enrollment):
    """End `enrollment` or open it again, as its exits and `sub_programs` say now. Returns nothing.

    Call it inside the transaction that changed them, with the enrollment locked. One without an exit, or whose customer
    was turned away, stays as it is: it ended otherwise or not at all.
    """
    exits = list(Exit.objects.kept().filter(enrollment=enrollment))
    if not exits or enrollment.status == EnrollmentStatus.NOT_ENROLLED:
        return
    facts = enrollment_after(enrollment, exits)
    if any(getattr(enrollment, name) != value for name, value in facts.items()):
        move_anchors(enrollment, **facts)
        settle_computed_gains([enrollment.pk])
