"""Services of Apprenticeship Illinois. The source has no list, so the rows are inferred (domain.md 4, 6.13)."""

from dataclasses import replace

from programs.shared.activities import inferred_activity
from programs.shared.make import ours, seed
from programs.shared.support import REFERRALS, SUPPORT_SERVICES
from programs.types import MeasuredAs, Options, ServiceType

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


_CAREER = (
    inferred_activity("intake", "Intake and eligibility", "Admisión y elegibilidad", "career", "1001"),
    inferred_activity("assessment", "Comprehensive assessment", "Evaluación completa", "career", "1200"),
    inferred_activity(
        "iep",
        "IEP - Individual Employment Plan",
        "IEP - Plan individual de empleo",
        "career",
        "1202",
        aliases=("IEP",),
    ),
    inferred_activity("case_management", "Case management", "Manejo de caso", "career", "1004"),
    inferred_activity("career_planning", "Career planning", "Planificación de carrera", "career", "1200"),
    inferred_activity(
        "apprenticeship_information",
        "Apprenticeship information",
        "Información sobre aprendizajes",
        "career",
        "1004",
        participates=False,
    ),
    inferred_activity(
        "apprenticeship_application",
        "Apprenticeship application assistance",
        "Ayuda con la solicitud de aprendizaje",
        "career",
        "1004",
    ),
    inferred_activity(
        "job_search", "Job search and placement assistance", "Ayuda para buscar trabajo", "career", "1004"
    ),
    inferred_activity("mentoring", "Mentoring", "Mentoría", "career", "1004"),
    inferred_activity("financial_literacy", "Financial literacy", "Educación financiera", "career", "1206"),
)

_TRAINING = (
    inferred_activity(
        "related_instruction",
        "Related technical instruction",
        "Instrucción técnica relacionada",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "occupational_skills",
        "Occupational skills training",
        "Capacitación en un oficio",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "basic_skills",
        "Basic skills with training",
        "Habilidades básicas con capacitación",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "pre_apprenticeship_class",
        "Pre-apprenticeship curriculum",
        "Currículo de preaprendizaje",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "english",
        "English Language Acquisition",
        "Aprendizaje del inglés",
        "training",
        "1303",
        measured_as=MeasuredAs.SECONDARY,
    ),
)

_WORK_BASED = (
    inferred_activity(
        "registered_apprenticeship",
        "Registered Apprenticeship",
        "Aprendizaje registrado",
        "work_based",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity("pre_apprenticeship", "Pre-Apprenticeship", "Preaprendizaje", "work_based", "1203"),
    inferred_activity(
        "youth_apprenticeship",
        "Youth Apprenticeship",
        "Aprendizaje juvenil",
        "work_based",
        "1405",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    inferred_activity(
        "non_registered",
        "Non-Registered Apprenticeship",
        "Aprendizaje no registrado",
        "work_based",
        "1303",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    inferred_activity(
        "on_the_job_training",
        "On-the-Job Training",
        "Capacitación en el trabajo",
        "work_based",
        "1303",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    inferred_activity(
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
