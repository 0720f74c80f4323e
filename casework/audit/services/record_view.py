"""Who looked: one row for each look at a customer's record."""

from casework.audit.models import RecordView
from casework.core.middleware import current_request_id


def record_view(viewer, page, *, customer_id, enrollment_id=None, organisation_id=None, object_id=None):
    """Note that `viewer` (a User) opened `page` (a view's name) about a customer. Returns nothing."""
    RecordView.objects.create(
        viewer=viewer,
        page=page,
        customer_id=customer_id,
        enrollment_id=enrollment_id,
        organisation_id=organisation_id,
        object_id=object_id,
        request_id=current_request_id(),
    )
