"""Two rows that were said not to be the same may be a pair again: the undo of keeping them apart."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.exchange.queries.iwds_requests import oldest_request_on
from casework.exchange.services.match_iwds import match_iwds


def drop_iwds_apart(actor, apart):
    """Take back `apart` (IwdsApart); returns whether this call did it. Rows that agree are matched again."""
    with recording(actor, "drop_iwds_apart") as event:
        enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=apart.enrollment_id)
        saved, changed = set_removed(apart, True)
        if changed:
            match_iwds(enrollment, actor)
            event.about(saved, entry=str((saved.iwds_service or saved.iwds_credential).name))
            move_anchors(enrollment, iwds_requested_on=oldest_request_on(enrollment))
        else:
            event.drop()
    return changed
