"""End a person's role at an organisation."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import Membership, User
from casework.audit.services.record_event import recording
from casework.core import clock


def end_membership(actor, membership, *, ends_on, reason: str = "") -> None:
    """Let `ends_on` be the last day of `membership`; the person's sessions end now (security.md, threat 3).

    Raises ValidationError beside `ends_on` when it lies before the first day.
    """
    with recording(actor, "end_membership", reason=reason, about=membership) as event:
        row = Membership.objects.select_for_update().get(pk=membership.pk)
        if ends_on < row.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first day.")})
        row.ends_on = ends_on
        row.touch()
        row.save(update_fields=["ends_on", "version", "updated_at"])
        event.about(row, person=row.user_id, role=row.role)
        User.objects.filter(pk=row.user_id).update(sessions_ended_at=clock.now())
