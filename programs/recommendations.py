"""Services the system recommends, each with its reasons (F240; seed 003:49, 004:303).

`shared/recommendations.csv` says what suggests what; a row counts in every program whose catalogue offers the service.
No source lists the recommendations, so every row is inferred and stands in a table that program staff can read.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.types import ProgramSpec, ServiceType

TABLE = Path(__file__).parent / "shared" / "recommendations.csv"
SITUATION = "situation"
AT_MOST = "_at_most"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A row of the catalogue that would help, and the findings that say why."""

    service: ServiceType
    reasons: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """An NRS level a customer was placed at in a subject, by a test taken on `taken_on`."""

    subject: str
    level: int
    taken_on: date


@cache
def recommendation_table() -> tuple[dict[str, str], ...]:
    """Return the rows of the table, as texts by column."""
    with TABLE.open(newline="", encoding="utf-8") as stream:
        return tuple(csv.DictReader(stream))


def recommend(
    spec: ProgramSpec,
    *,
    situations: Mapping[str, date],
    levels: Iterable[Level],
    held: Iterable[str],
    today: date,
) -> tuple[Recommendation, ...]:
    """Return what to recommend in the program `spec` on `today`, in the order of its catalogue.

    `situations` are open barriers with the day each was noted; `levels` the latest NRS levels, one for each subject;
    `held` the catalogue codes already in the plan, which are not recommended again.
    """
    levels, held = tuple(levels), frozenset(held)
    reasons: dict[str, list[Finding]] = {}
    for row in recommendation_table():
        found = _reason(spec, row, situations, levels)
        if found:
            reasons.setdefault(row["service_type"], []).append(found)
    return tuple(
        Recommendation(service, tuple(reasons[service.code]))
        for service in spec.catalogue
        if service.code in reasons and service.code not in held and service.offered_on(today)
    )


def _reason(spec, row, situations, levels):
    citation = Citation(row["source"])
    if row["because"] == SITUATION:
        noted = situations.get(row["value"])
        if noted is None:
            return None
        return Finding(
            "situation",
            _("Addresses: %(situation)s") % {"situation": spec.situations.text(row["value"])},
            {"noted": noted},
            citation,
            Severity.INFO,
        )
    subject, limit = row["because"].removesuffix(AT_MOST), int(row["value"])
    for placed in levels:
        if placed.subject == subject and placed.level <= limit:
            text = _("NRS level %(level)d in %(subject)s; suggested up to level %(limit)d")
            values = {"level": placed.level, "subject": _SUBJECTS[subject](), "limit": limit}
            return Finding("level", text % values, {"taken": placed.taken_on}, citation, Severity.INFO)
    return None


_SUBJECTS = {
    "reading": lambda: _("reading"),
    "mathematics": lambda: _("mathematics"),
    "language": lambda: _("language"),
}
