"""Dollars and subsidized wages in ISETS (004:391-424, 004:532-536; domain.md 1.5, R14 to R16, C13)."""

from decimal import Decimal

from casework.core.types import Dated
from programs.shared.make import ours
from programs.shared.placements import NINETY_DAYS, SINCE, SIX_MONTHS_CALENDAR_YEAR, subsidy
from programs.shared.support import PAYMENT_METHODS, SUPPORT_SUBTYPES, funding_sources
from programs.types import Cap, CostPolicy, Kind, Options, SubsidyLimit, Window


def _cap(
    code: str, label: str, label_es: str, category: str, dollars: str, window: Window, *subtypes: str
) -> Cap:
    """Return a cap in force since our records begin; the agency corrects amounts as the guide changes them."""
    amount = Decimal(dollars)
    return ours(
        code,
        f"{label}: ${amount:,.0f}",
        f"{label_es}: ${amount:,.0f}",
        "domain.md 1.5",
        Cap,
        category=category,
        subtypes=tuple(f"{category}.{subtype}" for subtype in subtypes),
        amount=Dated(((SINCE, amount),)),
        window=window,
        meaning="A supervisor may approve more.",
        meaning_es="Un supervisor puede aprobar más.",
    )


_EMPLOYMENT = "initial_employment"
CAPS = Options(
    "cost_caps",
    (
        _cap("tools", "Tools", "Herramientas", "books_supplies", "500", Window.LIFETIME, "tools"),
        _cap(
            "employment_overall",
            "Initial Employment/Job Retention expenses in 12 months",
            "Gastos para empezar o conservar un trabajo en 12 meses",
            _EMPLOYMENT,
            "400",
            Window.ROLLING_YEAR,
        ),
        _cap(
            "employment_clothing",
            "Clothing for the job",
            "Ropa para el trabajo",
            _EMPLOYMENT,
            "200",
            Window.LIFETIME,
            "clothing",
        ),
        _cap(
            "employment_tools",
            "Job tools",
            "Herramientas de trabajo",
            _EMPLOYMENT,
            "200",
            Window.LIFETIME,
            "tools",
        ),
        _cap(
            "employment_dcfs",
            "DCFS licensing items",
            "Artículos para licencia de DCFS",
            _EMPLOYMENT,
            "300",
            Window.LIFETIME,
            "dcfs_licensing",
        ),
        _cap(
            "employment_other",
            "Other job items",
            "Otros artículos de trabajo",
            _EMPLOYMENT,
            "300",
            Window.LIFETIME,
            "other",
        ),
        _cap(
            "auto_insurance",
            "Auto liability insurance",
            "Seguro de auto",
            "transportation",
            "150",
            Window.LIFETIME,
            "auto_insurance",
        ),
    ),
    customer_facing=True,
)
"""Known caps on support services: tools from the current manual, the others from its older edition (domain.md 1.5)."""

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
    caps=CAPS,
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
