"""Dollars and subsidized wages in ISETS (004:391-424, 004:532-536; domain.md 1.5, R14 to R16, C13)."""

from datetime import date
from decimal import Decimal

from casework.core.types import Dated
from programs.shared.make import ours
from programs.shared.placements import NINETY_DAYS, SINCE, SIX_MONTHS_CALENDAR_YEAR, subsidy
from programs.shared.support import PAYMENT_METHODS, SUPPORT_SUBTYPES, funding_sources
from programs.types import Cap, CostPolicy, Kind, Options, SubsidyLimit, Window

COST_POLICY = CostPolicy(
    kinds=frozenset({Kind.SUPPORT}),
    needs_goal=True,
    needs_started=True,
    one_open_support=True,
    methods=PAYMENT_METHODS,
    funding_sources=funding_sources(
        ("snap_et_50_50", "SNAP E&T 50/50 funds", "Fondos SNAP E&T 50/50"),
        ("snap_et_100", "SNAP E&T 100% funds", "Fondos SNAP E&T al 100%"),
        ("provider", "Provider funds", "Fondos del proveedor"),
    ),
    subtypes=SUPPORT_SUBTYPES,
    caps=Options(
        "cost_caps",
        (
            ours(
                "tools",
                "Tools: $500",
                "Herramientas: $500",
                "domain.md 1.5",
                Cap,
                category="books_supplies",
                amount=Dated(((date(2021, 7, 1), Decimal("500.00")),)),
                window="lifetime",
                meaning="A supervisor may approve more. Tools do not count toward clothing.",
                meaning_es="Un supervisor puede aprobar más. Las herramientas no cuentan como ropa.",
            ),
        ),
        customer_facing=True,
    ),
    note="Costs associated with activities are added to Support Services.",
    note_es="Los costos de las actividades se agregan en los servicios de apoyo.",
    reference="WAG",
)

EARNFARE = ours(
    "earnfare_six_months",
    "Earnfare: 6 months from July to June",
    "Earnfare: 6 meses de julio a junio",
    "89 Ill. Adm. Code 121.182; domain.md C13",
    SubsidyLimit,
    window=Window.STATE_FISCAL_YEAR,
    limit_days=Dated(((SINCE, 180),)),
    warn_days=Dated(((SINCE, 150),)),
    applies_to=("earnfare", "transitional_jobs_earnfare"),
    meaning="180 distinct days from July 1 to June 30. A supervisor may override.",
    meaning_es="180 días distintos del 1 de julio al 30 de junio. Un supervisor puede autorizar más.",
)

SUBSIDY = subsidy(NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR, EARNFARE)
