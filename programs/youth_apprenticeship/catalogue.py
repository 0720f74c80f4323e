"""Services of the program: three families from 002:105-107, rows from the 14 WIOA youth elements [inferred].

`federal_code` is the PIRL element of each (federal.md 5.2).
"""

from dataclasses import replace

from programs.shared.activities import inferred_activity
from programs.shared.make import ours, seed
from programs.shared.support import REFERRALS, SUPPORT_SERVICES
from programs.types import Kind, MeasuredAs, Options, ServiceType

SERVICE_FAMILIES = Options(
    "service_families",
    (
        seed(
            "career", "Career Service", "Servicio de carrera", "004:668", meaning="Case management (002:105)."
        ),
        ours("training", "Training", "Capacitación", "002:106", meaning="Academic learning (002:106)."),
        seed(
            "work_based",
            "Work Based Learning",
            "Aprendizaje en el trabajo",
            "002:107",
            meaning="Work based learning in any pathway (002:107).",
        ),
        ours("support", "Support Service", "Servicio de apoyo", "domain.md 6.13"),
        ours("referral", "Referral", "Remisión", "domain.md 6.11"),
        ours("follow_up", "Follow-up", "Seguimiento", "domain.md 6.13"),
    ),
    customer_facing=True,
)


_CAREER = (
    inferred_activity(
        "iss",
        "ISS - Individual Service Strategy",
        "ISS - Plan individual de servicios",
        "career",
        "1202",
        aliases=("ISS", "Individual Service Strategy"),
    ),
    inferred_activity("case_management", "Case Management", "Manejo de caso", "career", "1004"),
    inferred_activity(
        "objective_assessment", "Objective Assessment", "Evaluación objetiva", "career", "1200"
    ),
    inferred_activity(
        "guidance", "Comprehensive guidance and counseling", "Orientación y consejería", "career", "1411"
    ),
    inferred_activity("mentoring", "Adult mentoring", "Mentoría de un adulto", "career", "1410"),
    inferred_activity(
        "leadership", "Leadership development opportunities", "Desarrollo de liderazgo", "career", "1408"
    ),
    inferred_activity(
        "financial_literacy", "Financial literacy education", "Educación financiera", "career", "1206"
    ),
    inferred_activity(
        "career_awareness",
        "Career awareness, career exploration and labor market information",
        "Exploración de carreras e información del mercado laboral",
        "career",
        "1414",
    ),
    inferred_activity(
        "postsecondary_preparation",
        "Postsecondary preparation and transition activities",
        "Preparación para estudios postsecundarios",
        "career",
        "1415",
    ),
    inferred_activity(
        "job_search", "Job search and placement assistance", "Ayuda para buscar trabajo", "career", "1004"
    ),
)

_TRAINING = (
    inferred_activity(
        "tutoring",
        "Tutoring, study skills training and dropout prevention",
        "Tutoría, técnicas de estudio y prevención del abandono escolar",
        "training",
        "1402",
    ),
    inferred_activity(
        "alternative_secondary",
        "Alternative secondary school services or dropout recovery",
        "Escuela secundaria alternativa o recuperación escolar",
        "training",
        "1403",
        measured_as=MeasuredAs.SECONDARY,
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
        "concurrent_education",
        "Education offered concurrently with workforce preparation",
        "Educación junto con preparación para el trabajo",
        "training",
        "1407",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "related_instruction",
        "Related technical instruction",
        "Instrucción técnica relacionada",
        "training",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "entrepreneurial", "Entrepreneurial skills training", "Capacitación empresarial", "training", "1413"
    ),
    inferred_activity(
        "hse_preparation",
        "High school equivalency preparation",
        "Preparación para el GED/HSE",
        "training",
        "1401",
        measured_as=MeasuredAs.SECONDARY,
    ),
)

_WORK_BASED = (
    inferred_activity(
        "work_experience_paid", "Paid work experience", "Experiencia laboral pagada", "work_based", "1405"
    ),
    inferred_activity(
        "work_experience_unpaid",
        "Unpaid work experience",
        "Experiencia laboral no pagada",
        "work_based",
        "1405",
    ),
    inferred_activity("internship", "Internship", "Pasantía", "work_based", "1405"),
    inferred_activity("job_shadowing", "Job shadowing", "Observación en el trabajo", "work_based", "1405"),
    inferred_activity("pre_apprenticeship", "Pre-Apprenticeship", "Preaprendizaje", "work_based", "1405"),
    inferred_activity(
        "youth_apprenticeship",
        "Youth Apprenticeship (450 OJT hours)",
        "Aprendizaje juvenil (450 horas)",
        "work_based",
        "1405",
        measured_as=MeasuredAs.WORK_BASED,
    ),
    inferred_activity(
        "registered_apprenticeship",
        "Registered Apprenticeship",
        "Aprendizaje registrado",
        "work_based",
        "1303",
        measured_as=MeasuredAs.TRAINING,
    ),
    inferred_activity(
        "on_the_job_training",
        "On-the-Job Training",
        "Capacitación en el trabajo",
        "work_based",
        "1405",
        measured_as=MeasuredAs.WORK_BASED,
    ),
)

_SUPPORT = tuple(replace(service, federal_code="1409") for service in SUPPORT_SERVICES)

_FOLLOW_UP = (
    ours(
        "follow_up_services",
        "Follow-up services",
        "Servicios de seguimiento",
        "domain.md 6.13",
        ServiceType,
        family="follow_up",
        kind=Kind.STEP,
        federal_code="1412",
        blocks_exit=False,
        participates=False,
        allows_cost=True,
    ),
)

CATALOGUE: Options[ServiceType] = Options(
    "catalogue",
    _CAREER + _TRAINING + _WORK_BASED + _SUPPORT + REFERRALS + _FOLLOW_UP,
    customer_facing=True,
)
