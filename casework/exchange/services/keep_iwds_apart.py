"""A person says that a row of ours and a row of IWDS are not the same (N12)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.exchange.enums import RequestKind
from casework.exchange.models import IwdsApart
from casework.exchange.queries.iwds_sides import partner_of, side_of_theirs


def keep_iwds_apart(actor, enrollment, own, theirs):
    """Keep `own` and `theirs` (Sides) of `enrollment` apart and return the IwdsApart; pressing twice is one.

    A pair that was matched is parted.
    """
    ours_name, theirs_name = (
        ("service", "iwds_service") if own.kind == RequestKind.SERVICE else ("credential", "iwds_credential")
    )
    with recording(actor, "keep_iwds_apart") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        pair = {ours_name: own.row, theirs_name: theirs.row}
        found = IwdsApart.objects.filter(removed_at=None, **pair).first()
        if found:
            event.drop()
            return found
        apart = IwdsApart.objects.create(**IwdsApart.belonging_to(enrollment), said_by=actor, **pair)
        held = type(theirs.row).objects.select_for_update().get(pk=theirs.row.pk)
        if partner_of(side_of_theirs(held)) == own.key:
            setattr(held, ours_name, None)
            held.touch()
            held.save(update_fields=[ours_name, "version", "updated_at"])
        event.about(apart, entry=own.name)
        move_anchors(enrollment)
    return apart
