"""Services of Apprenticeship Illinois. The source has no list, so the rows are inferred (domain.md 4, 6.13)."""

from dataclasses import replace

from programs.shared.make import ours, seed
from programs.shared.support import REFERRALS, SUPPORT_SERVICES
from programs.types import Kind, MeasuredAs, Options, ServiceType

SERVICE_FAMILIES = Options(
    "service_families",
    (
        seed("career", "Career Service", "Servicio de carrera", "004:668"),
        ours("training", "Training", "Capacitación", "domain.md 6.13"),
        ours("work_based", "Work-Based Learning", "Aprendizaje en el trabajo", "domain.md 6.13"),
        ours("support", "Support Service", "Servicio de apoyo", "domain.md 6.13"),
        ours("referral", "Referral", "Remisión", "domain.md 6.11"),
    ),
    customer_facing=True,
)


def _row(code: str, label: str, label_es: str, family: str, element: str = "", **more: object) -> ServiceType:
    return ours(
        code,
        label,
        label_es,
        "domain.md 4, 6.13",
        ServiceType,
        family=family,
        kind=Kind.ACTIVITY,
        federal_code=element,
        iwds_name=label,
        allows_cost=True,
        training=family == "training",
        worksite=family == "work_based",
        **more,
    )


_CAREER = (
    _row("intake", "Intake and eligibility", "Admisión y elegibilidad", "career", "1001"),
    _row("assessment", "Comprehensive assessment", "Evaluación completa", "career", "1200"),
    _row(
        "iep",
        "IEP - Individual Employment Plan",
        "IEP - Plan individual de empleo",
        "career",
        "1202",
        aliases=("IEP",),
    ),
    _row("case_management", "Case management", "Manejo de caso", "career", "1004"),
    _row("career_planning", "Career planning", "Planificación de carrera", "career", "1200"),
    _row(
        "apprenticeship_information",
        "Apprenticeship information",
        "Información sobre aprendizajes",
        "career",
        "1004",
        participates=False,
    ),
    _row(
        "apprenticeship_application",
        "Apprenticeship application assistance",
        "Ayuda con la solicitud de aprendizaje",
        "career",
        "1004",
    ),
    _row("job_search", "Job search and placement assistance", "Ayuda para buscar trabajo", "career", "1004"),
    _row("mentoring", "Mentoring", "Mentoría", "career", "1004"),
    _row("financial_literacy", "Financial literacy", "Educación financiera", "career", "1206"),
)

_TRAINING = (
    _row(
        "related_instruction",
        "Related technical instruction",
        "Instrucción técnica relacionada",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row(
        "occupational_skills",
        "Occupational skills training",
        "Capacitación en un oficio",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row(
        "basic_skills",
        "Basic skills with training",
        "Habilidades básicas con capacitación",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row(
        "pre_apprenticeship_class",
        "Pre-apprenticeship curriculum",
        "Currículo de preaprendizaje",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row(
        "english",
        "English Language Acquisition",
        "Aprendizaje del inglés",
        "training",
        "1303",
        measured_as=MeasuredAs.SECONDARY,
    ),
)

_WORK_BASED = (
    _row(
        "registered_apprenticeship",
        "Registered Apprenticeship",
        "Aprendizaje registrado",
        "work_based",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    _row("pre_apprenticeship", "Pre-Apprenticeship", "Preaprendizaje", "work_based", "1203"),
    _row(
        "youth_apprenticeship",
        "Youth Apprenticeship",
        "Aprendizaje juvenil",
        "work_based",
        "1405",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    _row(
        "non_registered",
        "Non-Registered Apprenticeship",
        "Aprendizaje no registrado",
        "work_based",
        "1303",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    _row(
        "on_the_job_training",
        "On-the-Job Training",
        "Capacitación en el trabajo",
        "work_based",
        "1303",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    _row(
        "work_experience",
        "Internship or work experience",
        "Pasantía o experiencia laboral",
        "work_based",
        "1203",
    ),
)

# "All services marked as complete" leaves none out (000:67, 000:250).
_SUPPORT = tuple(replace(service, blocks_exit=True) for service in SUPPORT_SERVICES)
_REFERRALS = tuple(replace(service, blocks_exit=True) for service in REFERRALS)

CATALOGUE: Options[ServiceType] = Options(
    "catalogue", _CAREER + _TRAINING + _WORK_BASED + _SUPPORT + _REFERRALS, customer_facing=True
)
