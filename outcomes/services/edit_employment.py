"""A job is corrected."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import write_changes
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_employment import settle_employment


def edit_employment(actor, row, *, version, checked_file=None, **values):
    """Write `values` (see `settle_employment`) into `row` and return it as saved.

    A `checked_file` takes the place of the proof there was, which stays among the uploads. `version` is the one the
    form was opened on: ValidationError with code `stale` when someone saved in between, with code `gone` when it was
    removed, keyed by field when a value is wrong.
    """
    enrollment = row.enrollment
    values = settle_employment(enrollment.customer, values, today=clock.today())
    with recording(actor, "edit_employment") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        values |= keep_proof(actor, enrollment, checked_file, values["employer"])
        saved, changed = write_changes(row, version, values)
        if changed:
            event.about(saved, employer=saved.employer)
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
