"""Assessments (domain.md 6.7): the overview card, the review page, basic skills, and the desired career path."""

from programs.shared.make import ours, seed
from programs.types import Assessment, Options

ASSESSMENTS: Options[Assessment] = Options(
    "assessments",
    (
        seed(
            "career_cluster",
            "Career Cluster Inventory",
            "Inventario de áreas profesionales",
            "004:104",
            Assessment,
            group="overview",
        ),
        seed(
            "employment_101_pre",
            "Employment 101 - Pre",
            "Empleo 101: inicial",
            "004:104",
            Assessment,
            group="overview",
        ),
        seed(
            "employment_101_post",
            "Employment 101 - Post",
            "Empleo 101: final",
            "004:104",
            Assessment,
            group="overview",
        ),
        seed("nocti", "NOCTI", "NOCTI", "004:104", Assessment, group="overview"),
        seed(
            "skills_interests",
            "SKILLS AND INTERESTS",
            "HABILIDADES E INTERESES",
            "004:131",
            Assessment,
            group="review",
        ),
        seed(
            "disability_benefits",
            "DISABILITY BENEFITS ESTIMATOR",
            "CALCULADORA DE BENEFICIOS POR DISCAPACIDAD",
            "004:131",
            Assessment,
            group="review",
        ),
        seed("employment_101", "EMPLOYMENT 101", "EMPLEO 101", "004:131", Assessment, group="review"),
        seed("nocti_results", "NOCTI RESULTS", "RESULTADOS DE NOCTI", "004:131", Assessment, group="review"),
        seed("self_evaluation", "SELF-EVALUATION", "AUTOEVALUACIÓN", "004:131", Assessment, group="review"),
        seed(
            "observational",
            "OBSERVATIONAL EVALUATION",
            "EVALUACIÓN POR OBSERVACIÓN",
            "004:131",
            Assessment,
            group="review",
        ),
        seed(
            "worksite_evaluation",
            "WORKSITE EVALUATION",
            "EVALUACIÓN EN EL LUGAR DE TRABAJO",
            "004:131",
            Assessment,
            group="review",
        ),
        seed("tabe_11_12", "TABE 11/12", "TABE 11/12", "000:122", Assessment, group="basic_skills"),
        ours("tabe_13_14", "TABE 13&14", "TABE 13&14", "federal.md 0.3", Assessment, group="basic_skills"),
        ours("casas", "CASAS", "CASAS", "federal.md 0.3", Assessment, group="basic_skills"),
    ),
    customer_facing=True,
)

DESIRED_CAREER_PATH = ("career_pathway", "occupation_1", "occupation_2", "wage_goal_hourly")
