"""What is doubtful about a program that a provider offers (seed 004:166-167, 004:185-191)."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.types import ProgramSpec

TRAINING, PLACEMENT = "training_and_placement", "placement_only"


def doubts_of_offering(
    spec: ProgramSpec,
    *,
    offering: str,
    activities: Collection[str],
    other_training: str,
    skills: Collection[str],
    interests: Collection[str],
) -> tuple[Finding, ...]:
    """Return what to check about a provider's program; all of it may be saved.

    `offering` is a code of `spec.offerings` or ""; `activities`, `skills` and `interests` are codes of its lists.
    """
    rows = [spec.catalogue[code] for code in activities if code in spec.catalogue]
    trains = [row for row in rows if row.training]
    found = []
    if not rows:
        text = _(
            "No training activity is ticked: because of it, plans may add support services and referrals only."
        )
        found.append(_doubt("nothing_ticked", text, "004:166"))
    elif offering == TRAINING and not trains and not other_training:
        text = _("It says that it offers training, but no training is ticked.")
        found.append(_doubt("training_is_missing", text, "004:187"))
    if offering == PLACEMENT and trains:
        text = _("It says that it offers only job placement, but ticks training: %(rows)s.")
        named = text % {"rows": ", ".join(row.text for row in trains)}
        found.append(_doubt("placement_with_training", named, "004:188"))
    if not skills and not interests:
        text = _("It names neither skills nor interests, so matching cannot suggest it for them.")
        found.append(_doubt("matches_nobody", text, "004:167"))
    return tuple(found)


def _doubt(code: str, text: str, source: str) -> Finding:
    return Finding(code, text, {}, Citation(source), Severity.WARNING)
