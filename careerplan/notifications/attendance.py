"""What is said to the person who entered attendance."""

from collections import Counter

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext, ngettext_lazy

_CLOSED = {
    "verified": (
        ngettext_lazy("%(n)s week was verified.", "%(n)s weeks were verified.", "n"),
        _lazy("Not verified:"),
    ),
    "submitted": (
        ngettext_lazy("%(n)s week was submitted.", "%(n)s weeks were submitted.", "n"),
        _lazy("Not submitted:"),
    ),
}


def say_attendance_saved(request, outcome):
    """Tell the person who entered attendance what was saved, what came back, and which weeks were closed."""
    back = len(outcome.refused)
    parts = []
    if outcome.saved or not (back or outcome.mark):
        parts.append(
            ngettext("%(n)s day was saved.", "%(n)s days were saved.", outcome.saved) % {"n": outcome.saved}
        )
    if back:
        said = ngettext("%(n)s day was not saved: see below.", "%(n)s days were not saved: see below.", back)
        parts.append(said % {"n": back})
    if outcome.mark:
        closed, left_open = _CLOSED[outcome.mark]
        parts += [closed % {"n": len(outcome.closed)}] if outcome.closed else []
        why_open = sorted(Counter(outcome.left_open.values()).items())
        parts += [f"{left_open} {f'{n} × ' if n > 1 else ''}{why}" for why, n in why_open]
    say = messages.warning if back or outcome.left_open else messages.success
    say(request, " ".join(str(part) for part in parts))


def say_grid_filled(request, fill):
    """Tell the person what a `Fill` typed into the grid, and that nothing is saved yet."""
    filled = ngettext("Filled %(n)s cell", "Filled %(n)s cells", fill.filled) % {"n": fill.filled}
    changed = ngettext("changed %(n)s existing mark", "changed %(n)s existing marks", fill.changed)
    messages.info(request, f"{filled}, {changed % {'n': fill.changed}}. {_('Nothing is saved yet.')}")
