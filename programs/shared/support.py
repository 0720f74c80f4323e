"""Support services, subtypes, ways to pay and who pays; the situations a service addresses (domain.md 6.11)."""

from programs.shared.make import ours, seed
from programs.types import Kind, Option, Options, ServiceType

_D11 = "domain.md 6.11"


def _support(code: str, label: str, label_es: str, source: str = "", **more: object) -> ServiceType:
    write = seed if source else ours
    return write(
        code,
        label,
        label_es,
        source or _D11,
        ServiceType,
        family="support",
        kind=Kind.SUPPORT,
        allows_cost=True,
        blocks_exit=False,
        **more,
    )


SUPPORT_SERVICES: tuple[ServiceType, ...] = (
    _support(
        "transportation", "Transportation", "Transporte", "001:119", aliases=("Transportation assistance",)
    ),
    _support("childcare_medical", "Childcare/Medical", "Cuidado de niños/Atención médica", "004:410"),
    _support("clothing", "Clothing", "Ropa"),
    _support("books_supplies", "Books & Training Supplies", "Libros y materiales de capacitación"),
    _support("mandatory_fees", "Mandatory Fees", "Cuotas obligatorias"),
    _support("physical_exam", "Physical Examinations", "Exámenes médicos"),
    _support("state_id", "State Identification Card", "Tarjeta de identificación estatal"),
    _support("background_check", "Background Checks", "Verificación de antecedentes"),
    _support("job_search_allowance", "Job Search Allowance", "Ayuda para buscar trabajo"),
    _support("work_activity_allowance", "Work Activity Allowance", "Ayuda para la actividad laboral"),
    _support("dependent_care", "Child/Dependent care", "Cuidado de niños o dependientes"),
    _support(
        "initial_employment",
        "Initial Employment/Job Retention expenses",
        "Gastos para empezar o conservar un trabajo",
    ),
)

REFERRALS: tuple[ServiceType, ...] = tuple(
    ours(
        f"referral_{code}",
        f"Referral: {label}",
        f"Remisión: {label_es}",
        _D11,
        ServiceType,
        family="referral",
        kind=Kind.REFERRAL,
        blocks_exit=False,
    )
    for code, label, label_es in (
        ("housing", "Housing", "vivienda"),
        ("food", "Food", "alimentos"),
        ("health", "Health care", "atención médica"),
        ("mental_health", "Mental health", "salud mental"),
        ("substance_use", "Substance use treatment", "tratamiento por consumo de sustancias"),
        ("child_care", "Child care", "cuidado de niños"),
        ("legal_aid", "Legal aid", "ayuda legal"),
        ("domestic_violence", "Domestic violence services", "servicios por violencia doméstica"),
        ("disability", "Disability services", "servicios por discapacidad"),
        ("veterans", "Veterans services", "servicios para veteranos"),
        ("utilities", "Utility assistance", "ayuda con servicios públicos"),
    )
)

SUPPORT_SUBTYPES = Options(
    "support_subtypes",
    tuple(
        ours(f"{category}.{code}", label, label_es, _D11)
        for category, rows in {
            "transportation": (
                ("fare_card", "Fare card/transit pass", "Tarjeta o pase de transporte"),
                ("mileage", "Mileage", "Millaje"),
                ("gas_card", "Gas card", "Tarjeta para gasolina"),
                ("ride_service", "Ride service", "Servicio de viajes"),
                ("plate_fees", "License-plate fees", "Placas del vehículo"),
                ("auto_insurance", "Auto liability insurance", "Seguro de auto"),
            ),
            "childcare_medical": (
                ("childcare", "Childcare", "Cuidado de niños"),
                ("medical", "Medical", "Atención médica"),
            ),
            "clothing": (
                ("work", "Work/interview clothing", "Ropa de trabajo o entrevista"),
                ("earnfare", "Earnfare clothing allowance", "Ayuda de ropa de Earnfare"),
                ("special", "Special clothing", "Ropa especial"),
            ),
            "books_supplies": (
                ("tuition", "Tuition/Books/Supplies", "Matrícula, libros y materiales"),
                (
                    "accommodations",
                    "Reasonable Accommodations Supplies",
                    "Materiales para adaptaciones razonables",
                ),
                ("tools", "Tools", "Herramientas"),
            ),
            "mandatory_fees": (
                ("application", "Application", "Solicitud"),
                ("registration", "Registration", "Inscripción"),
                ("activities", "Activities", "Actividades"),
                ("laboratory", "Laboratory", "Laboratorio"),
                ("graduation", "Graduation", "Graduación"),
                ("testing", "Testing (including GED)", "Exámenes (incluye GED)"),
            ),
            "dependent_care": (
                ("child", "Child care", "Cuidado de niños"),
                ("dependent", "Dependent care", "Cuidado de dependientes"),
            ),
            "initial_employment": (
                ("clothing", "Clothing", "Ropa"),
                ("tools", "Job tools", "Herramientas de trabajo"),
                ("dcfs_licensing", "DCFS licensing items", "Artículos para licencia de DCFS"),
                ("other", "Other job items", "Otros artículos de trabajo"),
            ),
        }.items()
        for code, label, label_es in rows
    ),
    customer_facing=True,
)

PAYMENT_METHODS = Options(
    "payment_methods",
    (
        seed("direct_payment", "Direct Payment", "Pago directo", "004:419"),
        ours("check", "Check", "Cheque", _D11),
        ours("money_order", "Money order", "Giro postal", _D11),
        ours("fare_card", "Fare card", "Tarjeta de transporte", _D11),
        ours("electronic", "Electronic payment", "Pago electrónico", _D11),
        ours("gift_card", "Gift card", "Tarjeta de regalo", _D11),
        ours("cash", "Cash", "Efectivo", _D11),
    ),
    customer_facing=True,
)


def funding_sources(*rows: tuple[str, str, str]) -> Options:
    """Return where funds may come from, all inferred; rows are (code, label, Spanish)."""
    return Options(
        "funding_sources",
        (
            *(ours(code, label, label_es, "domain.md 1.5") for code, label, label_es in rows),
            ours("other", "Other funds", "Otros fondos", "domain.md 1.5"),
        ),
        customer_facing=True,
    )


SITUATIONS: Options[Option] = Options(
    "situations",
    tuple(
        ours(code, label, label_es, "004:363; values from federal.md 5.1")
        for code, label, label_es in (
            ("transportation", "Transportation", "Transporte"),
            ("child_care", "Child or dependent care", "Cuidado de niños o dependientes"),
            ("housing", "Homeless or unstable housing", "Sin hogar o vivienda inestable"),
            ("basic_skills", "Basic skills or low literacy", "Habilidades básicas o lectura"),
            ("english", "English language learner", "Aprende inglés"),
            ("no_diploma", "No high school diploma", "Sin diploma de preparatoria"),
            ("long_term_unemployed", "Long-term unemployed", "Sin trabajo por mucho tiempo"),
            ("little_experience", "Little or no work experience", "Poca o ninguna experiencia laboral"),
            ("disability", "Disability", "Discapacidad"),
            ("health", "Health or mental health", "Salud física o mental"),
            ("substance_use", "Substance use", "Consumo de sustancias"),
            ("justice", "Arrest or conviction record", "Antecedentes penales"),
            ("single_parent", "Single parent", "Madre o padre soltero"),
            ("foster_care", "Foster care", "Cuidado de crianza"),
            ("pregnant_parenting", "Pregnant or parenting", "Embarazo o crianza"),
            ("clothing_tools", "Work clothing or tools", "Ropa o herramientas de trabajo"),
            ("documents", "Identification or work documents", "Identificación o documentos de trabajo"),
            ("digital", "Computer or internet access", "Acceso a computadora o internet"),
        )
    ),
    customer_facing=True,
)
