"""An item of the worklist is put off (beyond.md N21)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.words import short_date
from dashboard.models import Snooze
from dashboard.queries.attention import needs_of
from dashboard.queries.worklist import latest_until


def snooze_line(actor, enrollment, *, line, until, reason, may_repeat=False):
    """Put off the item of `line` (a code) of `enrollment` until a date, and return the Snooze.

    `until` is the day the item comes back, after today and at most `latest_until`; `reason` a SnoozeReason. The same
    snooze twice is one: the row has `already_saved` set. Raises ValidationError with code "gone" when the enrollment
    does not stand on the line any more, with code "repeated" when it was put off before since the line began and
    `may_repeat` does not allow a second time, and keyed by `until` for a date out of bounds.
    """
    today = clock.today()
    with recording(actor, "snooze_line") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        need = next((need for need in needs_of(held, today) if need.line.code == line), None)
        if need is None:
            raise ValidationError(_("This is cleared already; there is nothing to snooze."), code="gone")
        _check_until(until, need, today)
        before = Snooze.objects.filter(
            enrollment=held, line=line, removed_at=None, snoozed_on__gte=need.since
        )
        twin = before.filter(until=until, reason=reason, snoozed_by=actor, snoozed_on=today).first()
        if twin:
            event.drop()
            twin.already_saved = True
            return twin
        if before.exists() and not may_repeat:
            raise ValidationError(
                _("This was snoozed once already. A second time is for a manager to decide."), code="repeated"
            )
        before.on(today).update(removed_at=clock.now())
        snooze = Snooze.objects.create(
            **Snooze.belonging_to(held),
            line=line,
            snoozed_on=today,
            until=until,
            reason=reason,
            snoozed_by=actor,
        )
        snooze.already_saved = False
        event.about(snooze, line=need.line.label)
    return snooze


def _check_until(until, need, today):
    latest = latest_until(need, today)
    if until <= today:
        raise ValidationError({"until": _("Enter a date after today")})
    if until > latest:
        text = _("Enter a date up to %(day)s") % {"day": short_date(latest)}
        raise ValidationError({"until": text})
