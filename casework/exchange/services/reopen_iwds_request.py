"""A request to the career planner is open again: the undo of deleting it."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.constraints import broken_constraint
from casework.core.records import write_changes
from casework.exchange.queries.iwds_requests import oldest_request_on

_ONE_OPEN = ("one_open_request_of_a_service", "one_open_request_of_a_credential")


def reopen_iwds_request(actor, request, *, version, closed_at, closed_by, outcome):
    """Write `closed_at`, `closed_by` and `outcome` as they were before into `request` and return the row.

    Raises ValidationError, code "stale" when somebody changed it since `version`, "asked" when it was asked for anew.
    """
    values = {"closed_at": closed_at, "closed_by": closed_by, "outcome": outcome}
    with recording(actor, "reopen_iwds_request") as event:
        enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=request.enrollment_id)
        try:
            with transaction.atomic():
                saved, changed = write_changes(request, version, values)
        except IntegrityError as error:
            if broken_constraint(error) not in _ONE_OPEN:
                raise
            raise ValidationError(_("It was asked for anew since."), code="asked") from error
        if changed:
            event.about(saved, entry=saved.name)
            move_anchors(enrollment, iwds_requested_on=oldest_request_on(enrollment))
        else:
            event.drop()
    return saved
