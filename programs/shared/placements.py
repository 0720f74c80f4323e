"""Worksite placements: position and employment types, and the general subsidy limits (R13 to R16)."""

from datetime import date

from casework.core.types import Dated
from programs.shared.make import ours, seed
from programs.types import Options, SubsidyLimit, SubsidyPolicy, Window

FOLLOW_UP_POINTS = (30, 60, 90, 180, 270)
"""Days after a placement starts on which a follow-up falls due (004:596-604, C11)."""

POSITION_TYPES = Options(
    "position_types",
    (
        seed("full_time", "Full-time", "Tiempo completo", "004:539"),
        seed("part_time", "Part-time", "Tiempo parcial", "004:540"),
    ),
    customer_facing=True,
)

EMPLOYMENT_TYPES = Options(
    "employment_types",
    (
        ours("subsidized", "Subsidized", "Subsidiado", "domain.md 6.14"),
        ours("unsubsidized", "Unsubsidized", "No subsidiado", "domain.md 6.14"),
    ),
    customer_facing=True,
)

SINCE = date(2021, 7, 1)
"""The first program year of our records: where a source names no date, a threshold starts here [inferred]."""

NINETY_DAYS = ours(
    "placement_90_days",
    "90-day subsidized period for each placement",
    "Período subsidiado de 90 días por colocación",
    "004:542; domain.md R15",
    SubsidyLimit,
    window=Window.LIFETIME,
    limit_days=Dated(((SINCE, 90),)),
    warn_days=Dated(((SINCE, 75),)),
    per="placement",
    blocks=False,
    meaning="Day 90 is the start date plus 89. Planned/Not Started does not begin the period. A warning only.",
    meaning_es="El día 90 es la fecha de inicio más 89. Es solo un aviso.",
)

SIX_MONTHS_CALENDAR_YEAR = ours(
    "six_months_calendar_year",
    "6 months of subsidized wages per calendar year",
    "6 meses de salario subsidiado por año calendario",
    "004:536; domain.md R16",
    SubsidyLimit,
    window=Window.CALENDAR_YEAR,
    limit_days=Dated(((SINCE, 180),)),
    warn_days=Dated(((SINCE, 150),)),
    meaning="180 distinct days from January 1 to December 31. A supervisor may override.",
    meaning_es="180 días distintos del 1 de enero al 31 de diciembre. Un supervisor puede autorizar más.",
)


def subsidy(*limits: SubsidyLimit, note: str = "") -> SubsidyPolicy:
    """Return a policy of subsidized wages with these limits."""
    return SubsidyPolicy(
        limits=Options("subsidy_limits", limits, customer_facing=True),
        position_types=POSITION_TYPES,
        employment_types=EMPLOYMENT_TYPES,
        note=note or "Customer only receives 6 months of subsidized wages per calendar year.",
    )
