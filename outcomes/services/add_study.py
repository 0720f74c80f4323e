"""Education or training beside the plan enters the record."""

from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import sent_before
from outcomes.models import Study
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_computed_gains import settle_computed_gains
from outcomes.services.settle_study import settle_study


def add_study(actor, enrollment, *, key=None, checked_file=None, **values):
    """Add a course of study to `enrollment` and return it.

    `values` are those of `settle_study`; a `checked_file` is kept as its proof. `key` is the UUID the form was opened
    with, so a form sent twice is one study. Raises ValidationError keyed by field.
    """
    values = settle_study(enrollment.customer, values, today=clock.today())
    with recording(actor, "add_study") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier, public_id = sent_before(Study, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            return earlier
        row = Study.objects.create(
            **Study.belonging_to(enrollment),
            public_id=public_id,
            entered_by=actor,
            **values,
            **keep_proof(actor, enrollment, checked_file, values["institution"], DocumentKind.TRANSCRIPT),
        )
        event.about(row, institution=row.institution)
        settle_computed_gains([enrollment.pk])
        move_anchors(enrollment)
    return row
