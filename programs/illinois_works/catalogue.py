"""Steps and services. The source names four groups and no list, so the rows are inferred (003:79)."""

from dataclasses import replace

from programs.shared.make import ours
from programs.shared.support import REFERRALS, SUPPORT_SERVICES
from programs.types import Kind, MeasuredAs, Options, ServiceType

SERVICE_FAMILIES = Options(
    "service_families",
    (
        ours("wrap_around", "Wrap-around services", "Servicios integrales", "003:79"),
        ours("student_support", "Student support services", "Servicios de apoyo al estudiante", "003:79"),
        ours("training", "Training services", "Servicios de capacitación", "003:79"),
        ours("transition", "Transition services", "Servicios de transición", "003:79"),
        ours("referral", "Referral", "Remisión", "domain.md 6.11"),
    ),
    customer_facing=True,
)


def _row(code: str, label: str, label_es: str, family: str, **more: object) -> ServiceType:
    return ours(
        code,
        label,
        label_es,
        "domain.md 3, 6.13",
        ServiceType,
        family=family,
        kind=Kind.STEP,
        allows_cost=True,
        training=family == "training",
        **more,
    )


_WRAP_AROUND = (
    _row(
        "needs_review", "Review of needs and barriers", "Revisión de necesidades y obstáculos", "wrap_around"
    ),
    _row(
        "barrier_reduction",
        "Barrier reduction funds",
        "Fondos para superar obstáculos",
        "wrap_around",
        participates=False,
    ),
    _row("stipend", "Stipend", "Estipendio", "wrap_around", participates=False),
    _row(
        "drivers_license",
        "Driver's license assistance",
        "Ayuda para la licencia de conducir",
        "wrap_around",
        participates=False,
    ),
)

_STUDENT_SUPPORT = (
    _row("orientation", "Orientation", "Orientación", "student_support"),
    _row("case_management", "Case management", "Manejo de caso", "student_support"),
    _row("tutoring", "Tutoring", "Tutoría", "student_support"),
    _row(
        "math_review",
        "Construction math review",
        "Repaso de matemáticas para la construcción",
        "student_support",
    ),
    _row("mentoring", "Mentoring", "Mentoría", "student_support"),
    _row("financial_literacy", "Financial literacy", "Educación financiera", "student_support"),
)

_TRAINING = (
    _row(
        "nabtu_mc3",
        "NABTU Multi-Craft Core Curriculum (MC3)",
        "Currículo NABTU MC3",
        "training",
        aliases=("MC3", "NABTU"),
        measured_as=MeasuredAs.TRAINING,
    ),
    _row(
        "nccer_core",
        "NCCER Core",
        "NCCER Core",
        "training",
        aliases=("NCCER",),
        measured_as=MeasuredAs.TRAINING,
    ),
    _row("osha_10", "OSHA-10", "OSHA-10", "training"),
    _row("first_aid_cpr", "First-Aid CPR", "Primeros auxilios y RCP", "training"),
    _row("employability_skills", "Employability skills", "Habilidades para el empleo", "training"),
    _row(
        "hands_on",
        "Hands-on construction training",
        "Capacitación práctica en construcción",
        "training",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row("site_visit", "Construction site visit", "Visita a una obra", "training", worksite=False),
    _row("physical_conditioning", "Physical conditioning", "Preparación física", "training"),
)

_TRANSITION = (
    _row(
        "apprenticeship_exploration",
        "Apprenticeship exploration",
        "Exploración de aprendizajes",
        "transition",
    ),
    _row(
        "apprenticeship_application",
        "Registered apprenticeship application assistance",
        "Ayuda con la solicitud de aprendizaje registrado",
        "transition",
    ),
    _row(
        "entrance_exam",
        "Apprenticeship entrance exam preparation",
        "Preparación para el examen de ingreso",
        "transition",
    ),
    _row("interview_preparation", "Interview preparation", "Preparación para entrevistas", "transition"),
    _row("job_placement", "Job placement assistance", "Ayuda para colocación laboral", "transition"),
    _row(
        "retention_support",
        "Apprenticeship retention support",
        "Apoyo para permanecer en el aprendizaje",
        "transition",
    ),
)

_SUPPORT = tuple(replace(service, family="wrap_around") for service in SUPPORT_SERVICES)

CATALOGUE: Options[ServiceType] = Options(
    "catalogue",
    _WRAP_AROUND + _SUPPORT + _STUDENT_SUPPORT + _TRAINING + _TRANSITION + REFERRALS,
    customer_facing=True,
)
