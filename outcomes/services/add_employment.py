"""A job enters the record."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before
from outcomes.models import Employment
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_employment import settle_employment


def add_employment(actor, enrollment, *, key=None, checked_file=None, **values):
    """Add a job to `enrollment` and return it.

    `values` are those of `settle_employment`; a `checked_file` is kept as its proof. `key` is the UUID the form
    was opened with, so a form sent twice is one job. Raises ValidationError keyed by field.
    """
    values = settle_employment(enrollment.customer, values, today=clock.today())
    with recording(actor, "add_employment") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier, public_id = sent_before(Employment, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            return earlier
        row = Employment.objects.create(
            **Employment.belonging_to(enrollment),
            public_id=public_id,
            entered_by=actor,
            **values,
            **keep_proof(actor, enrollment, checked_file, values["employer"]),
        )
        event.about(row, employer=row.employer)
        move_anchors(enrollment)
    return row
