"""Activities, support services, referrals and steps (004:193-206; newer components from domain.md 6.1).

The source uses JT for two activities, and SJ and SJS for one: our `code` is the key, never the short code (C14).
`federal_code` is the clause of 7 USC 2015(d)(4)(B)(i) the activity counts under (federal.md 6.1).
"""

from programs.shared.make import ours, seed
from programs.shared.support import REFERRALS, SUPPORT_SERVICES
from programs.types import Kind, MeasuredAs, Options, ServiceType

SERVICE_FAMILIES = Options(
    "service_families",
    (
        ours("job_search", "Non-education/non-work", "Búsqueda de trabajo", "domain.md 1.4"),
        ours("education", "Education", "Educación", "domain.md 1.4"),
        ours("work_experience", "Work experience", "Experiencia laboral", "domain.md 1.4"),
        ours("employment", "Employment", "Empleo", "domain.md 1.4"),
        seed("career", "Career Service", "Servicio de carrera", "004:668"),
        seed("support", "Support Services", "Servicios de apoyo", "004:166"),
        seed("referral", "Referrals to Support Services", "Remisiones a servicios de apoyo", "004:166"),
    ),
    customer_facing=True,
)


def _activity(
    short: str, code: str, name: str, name_es: str, source: str, family: str, clause: str = "", **more: object
) -> ServiceType:
    return seed(
        code,
        f"{short} - {name}",
        name_es,
        source,
        ServiceType,
        family=family,
        kind=Kind.ACTIVITY,
        short_code=short,
        federal_code=clause,
        iwds_name="",
        training=family == "education",
        **more,
    )


def _newer(code: str, name: str, name_es: str, family: str, clause: str, **more: object) -> ServiceType:
    return ours(
        code,
        name,
        name_es,
        "domain.md 6.1",
        ServiceType,
        family=family,
        kind=Kind.ACTIVITY,
        federal_code=clause,
        training=family == "education",
        **more,
    )


def _step(code: str, label: str, label_es: str, source: str, **more: object) -> ServiceType:
    return seed(
        code,
        label,
        label_es,
        source,
        ServiceType,
        family="career",
        kind=Kind.STEP,
        blocks_exit=False,
        participates=False,
        **more,
    )


_ACTIVITIES = (
    _activity(
        "WE",
        "work_experience",
        "Work Experience",
        "Experiencia laboral",
        "004:193",
        "work_experience",
        "IV",
        worksite=True,
    ),
    _activity(
        "JR", "job_readiness", "Job Readiness", "Preparación para el trabajo", "004:194", "job_search", "II"
    ),
    _activity(
        "SJ",
        "supervised_job_search",
        "Supervised Job Search",
        "Búsqueda de trabajo supervisada",
        "004:195",
        "job_search",
        "I",
        aliases=("SJS - Supervised Job Search", "SJS"),
    ),
    _activity(
        "VT",
        "vocational_training",
        "Vocational Training",
        "Capacitación vocacional",
        "004:196",
        "education",
        "V",
        measured_as=MeasuredAs.TRAINING,
    ),
    _activity(
        "BE",
        "basic_education",
        "Basic Education (ABE/GED/Bridge)",
        "Educación básica (ABE/GED/Bridge)",
        "004:197",
        "education",
        "V",
        aliases=("BE - Basic Education (ABE/GED)", "BE - Basic Education"),
        measured_as=MeasuredAs.SECONDARY,
    ),
    _activity(
        "CW",
        "community_workfare",
        "Community Workfare",
        "Trabajo comunitario",
        "004:198",
        "job_search",
        "III",
        worksite=True,
    ),
    _activity(
        "JRS",
        "job_retention",
        "Job Retention Services",
        "Servicios para conservar el trabajo",
        "004:199",
        "job_search",
        "VII",
    ),
    _activity("EF", "earnfare", "Earnfare", "Earnfare", "004:200", "work_experience", "IV", worksite=True),
    _activity(
        "E",
        "employment",
        "Employment (subsidized or unsubsidized)",
        "Empleo (subsidiado o no)",
        "004:201",
        "employment",
        worksite=True,
    ),
    _activity(
        "SE", "self_employment", "Self Employment", "Trabajo por cuenta propia", "004:202", "employment", "VI"
    ),
    _activity(
        "CS",
        "community_service",
        "Community Service",
        "Servicio comunitario",
        "004:203",
        "job_search",
        "III",
        worksite=True,
    ),
    _activity(
        "A/BA",
        "degree",
        "Associates/Bachelor degree",
        "Título asociado o licenciatura",
        "004:204",
        "education",
        "V",
        measured_as=MeasuredAs.POSTSECONDARY,
    ),
    _activity(
        "JT",
        "job_skills_training",
        "Job Skills Training",
        "Capacitación en habilidades laborales",
        "004:205",
        "education",
        "V",
        measured_as=MeasuredAs.TRAINING,
    ),
    _activity(
        "JT",
        "job_search_training",
        "Job Search Training",
        "Capacitación para buscar trabajo",
        "004:284",
        "job_search",
        "II",
    ),
    _activity(
        "ABU",
        "associate",
        "Associate's",
        "Título asociado",
        "004:206",
        "education",
        "V",
        measured_as=MeasuredAs.POSTSECONDARY,
    ),
)

_NEWER = (
    _newer(
        "english",
        "English Language Acquisition",
        "Aprendizaje del inglés",
        "education",
        "V",
        measured_as=MeasuredAs.SECONDARY,
    ),
    _newer("work_readiness", "Work Readiness Training", "Preparación laboral", "education", "V"),
    _newer(
        "on_the_job_training",
        "On-the-Job Training",
        "Capacitación en el trabajo",
        "work_experience",
        "IV",
        worksite=True,
        measured_as=MeasuredAs.WORK_BASED,
    ),
    _newer("internship", "Internship", "Pasantía", "work_experience", "IV", worksite=True),
    _newer(
        "transitional_jobs",
        "Transitional Jobs",
        "Trabajos de transición",
        "work_experience",
        "IV",
        worksite=True,
    ),
    _newer(
        "transitional_jobs_earnfare",
        "Transitional Jobs–Earnfare",
        "Trabajos de transición: Earnfare",
        "work_experience",
        "IV",
        worksite=True,
    ),
    _newer(
        "pre_apprenticeship",
        "Pre-Apprenticeship",
        "Preaprendizaje",
        "work_experience",
        "IV",
        worksite=True,
        measured_as=MeasuredAs.WORK_BASED,
    ),
    _newer(
        "apprenticeship",
        "Apprenticeship",
        "Aprendizaje",
        "work_experience",
        "IV",
        worksite=True,
        measured_as=MeasuredAs.TRAINING,
    ),
    _newer("case_management", "Case Management", "Manejo de caso", "job_search", "", blocks_exit=False),
)

_STEPS = (
    _step(
        "get_started",
        "Get Started: Learn about exploring careers.",
        "Para empezar: aprenda a explorar carreras.",
        "004:668",
    ),
    _step(
        "explore_jobs",
        "Explore jobs, required skill/credentials, and wage information.",
        "Explore trabajos, los requisitos y los salarios.",
        "004:157",
    ),
    _step("prepare_resume", "Prepare your resume.", "Prepare su currículum.", "004:157"),
    _step(
        "build_network",
        "Build your network of people that can help you find a job.",
        "Forme una red de personas que le ayuden a encontrar trabajo.",
        "004:674",
    ),
    _step(
        "get_permanent_employment",
        "Get permanent employment as part of this program.",
        "Obtenga empleo permanente como parte de este programa.",
        "004:157",
    ),
)

CATALOGUE: Options[ServiceType] = Options(
    "catalogue", _ACTIVITIES + _NEWER + SUPPORT_SERVICES + REFERRALS + _STEPS, customer_facing=True
)

OFFERINGS = Options(
    "offerings",
    (
        seed(
            "training_and_placement",
            "Training & Job Placement Services",
            "Capacitación y colocación laboral",
            "004:187",
        ),
        seed("placement_only", "Only Job Placement Services", "Solo colocación laboral", "004:188"),
        seed("none", "None of the above", "Ninguna de las anteriores", "004:189"),
    ),
    customer_facing=True,
)
