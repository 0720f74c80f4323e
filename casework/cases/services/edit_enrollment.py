"""Change where, with whom and how far a customer is in a program."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.constraints import broken_constraint


def edit_enrollment(actor, enrollment, *, version, values, reason=""):
    """Write `values` (field of Enrollment -> value) that differ and return the enrollment.

    `version` is the one the actor saw. Anchors move in the same transaction. Nothing changed, nothing is recorded.
    Raises ValidationError, code "stale", when someone else saved in between; or when a second episode with the
    same provider and program is open.
    """
    with transaction.atomic():
        saved = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if saved.version != version:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        changed = {name: value for name, value in values.items() if getattr(saved, name) != value}
        if not changed:
            return saved
        with recording(actor, "edit_enrollment", reason=reason, about=saved):
            try:
                with transaction.atomic():
                    move_anchors(saved, **changed, version=saved.version + 1)
            except IntegrityError as error:
                if broken_constraint(error) != "one_open_enrollment":
                    raise
                raise ValidationError({"status": _second_episode()}) from error
    return saved


def _second_episode():
    """Why a closed episode cannot be opened again while another is open."""
    return _("Another enrollment of this customer with the same provider and program is open. Use that one.")
