"""The undo of a removed credential, until the end of the day."""

from careerplan.services.hold_service import hold_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def restore_credential(actor, credential):
    """Put back `credential` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), with code `gone` when
    its service left the plan meanwhile.
    """
    with recording(actor, "restore_credential") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=credential.enrollment_id)
        if credential.service_id:
            hold_service(credential.service)
        saved, changed = set_removed(credential, False)
        if changed:
            event.about(saved, credential=saved.title)
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
