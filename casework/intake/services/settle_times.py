"""What times of a planner must be: still to come, and none across another one."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.core import clock
from casework.intake.models import AppointmentSlot
from casework.intake.queries.times import overlap, time_in_words

MOST = 500
"""So many times can be published at once."""


def settle_times(planner, starts, minutes, *, leave_out=False):
    """The moments of `starts` (aware datetimes in order) that can be published for `planner`, each `minutes` long.

    With `leave_out`, those that lie across a time the planner has are left out; without it they are refused, with
    which one. Call it behind the lock of the planner's row. Raises ValidationError keyed by field when there is none,
    when there are too many, or when one has passed.
    """
    if not starts:
        raise ValidationError({"ends": _("No time of this length lies in these days and hours.")})
    if len(starts) > MOST:
        text = _("These are %(count)s times. Publish at most %(most)s at once.")
        raise ValidationError({"ends_on": text % {"count": len(starts), "most": MOST}})
    new = [AppointmentSlot(starts_at=moment, minutes=minutes) for moment in starts]
    if new[0].starts_at <= clock.now():
        raise ValidationError({"starts_on": _("%(when)s has passed.") % {"when": time_in_words(new[0])}})
    across = _across(planner, new)
    if across and not leave_out:
        raise ValidationError({"begins": _across_words(across)})
    taken = {mine.starts_at for mine, _other in across}
    free = [slot.starts_at for slot in new if slot.starts_at not in taken]
    if not free:
        raise ValidationError({"begins": _across_words(across)})
    return free


def _across(planner, new):
    """(new time, published one) for each new time that shares a minute with a published one of the planner."""
    window = (new[0].starts_at - timedelta(days=1), new[-1].starts_at + timedelta(days=1))
    rows = AppointmentSlot.objects.published().filter(planner=planner, starts_at__range=window)
    known = list(rows.order_by("starts_at"))
    found = []
    for slot in new:
        other = next((row for row in known if overlap(slot, row)), None)
        if other:
            found.append((slot, other))
    return found


def _across_words(across):
    slot, other = across[0]
    words = {"new": time_in_words(slot), "known": time_in_words(other), "place": other.place}
    text = _("%(new)s overlaps a time of yours: %(known)s, %(place)s.") % words
    more = len(across) - 1
    if more:
        text += " " + ngettext("%(n)s more time overlaps.", "%(n)s more times overlap.", more) % {"n": more}
    return text
