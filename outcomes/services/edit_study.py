"""Education or training beside the plan is corrected."""

from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import write_changes
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_computed_gains import settle_computed_gains
from outcomes.services.settle_study import settle_study


def edit_study(actor, row, *, version, checked_file=None, **values):
    """Write `values` (see `settle_study`) into `row` and return it as saved.

    A `checked_file` takes the place of the proof there was, which stays among the uploads. `version` is the one the
    form was opened on: ValidationError with code `stale` when someone saved in between, with code `gone` when it was
    removed, keyed by field when a value is wrong.
    """
    enrollment = row.enrollment
    values = settle_study(enrollment.customer, values, today=clock.today())
    with recording(actor, "edit_study") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        values |= keep_proof(actor, enrollment, checked_file, values["institution"], DocumentKind.TRANSCRIPT)
        saved, changed = write_changes(row, version, values)
        if changed:
            event.about(saved, institution=saved.institution)
            settle_computed_gains([enrollment.pk])
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
