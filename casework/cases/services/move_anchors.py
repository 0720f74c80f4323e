"""The one way an enrollment's facts move: locked, written once, and announced."""

from casework.cases.models import Enrollment
from casework.cases.queries.derived_facts import computed_facts
from casework.cases.services.derive_facts import derive_facts
from casework.core import clock
from casework.core.events import enrollments_changed


def move_anchors(enrollment, **facts):
    """Set `facts` (field name -> value) on `enrollment` and mark its record as touched today.

    Call it inside the transaction of the event that moves them. The row is locked first, so
    two events at once are written one after the other; facts that other records decide
    follow (ADR 15), and apps that keep something derived from all these refresh it before the
    transaction ends. Changes the given instance too. Returns nothing.
    Source: ARCHITECTURE, "Clocks and standing", 1; `domain.md` R30.
    """
    Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
    facts["last_touched_on"] = clock.today()
    for field, value in facts.items():
        setattr(enrollment, field, value)
    for field, value in computed_facts(enrollment).items():
        facts[field] = value
        setattr(enrollment, field, value)
    enrollment.updated_at = clock.now()
    enrollment.save(update_fields=[*facts, "updated_at"])
    derive_facts([enrollment.pk])
    enrollments_changed.send(sender=Enrollment, enrollment_ids=[enrollment.pk])
