"""A time without services is planned, so that it does not end participation (`federal.md` EX-6)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before
from outcomes.models import PlannedGap
from outcomes.queries.exit_rules import gap_words
from outcomes.services.settle_gap import settle_gap


def add_planned_gap(actor, enrollment, *, key=None, **values):
    """Add the gap and return it. `values` are those of `settle_gap.FIELDS`; `key` is the UUID the form was opened with,
    so a form sent twice is one gap (`already_saved`). Raises ValidationError keyed by field."""
    with recording(actor, "add_planned_gap") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        values |= {"note": " ".join(values["note"].split())}
        earlier, public_id = sent_before(PlannedGap, key, {"enrollment": held}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        gap = PlannedGap.objects.create(
            **PlannedGap.belonging_to(held), public_id=public_id, entered_by=actor, **settle_gap(held, values)
        )
        gap.already_saved = False
        event.about(gap, gap=gap_words(gap))
        move_anchors(held)
    return gap
