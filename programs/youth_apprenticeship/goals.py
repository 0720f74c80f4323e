"""Goals and statuses. The source is silent on the plan, so these follow the sister tools [inferred]."""

from programs.shared.make import ours
from programs.shared.statuses import enrollment_statuses, goal_statuses, goal_terms, service_statuses
from programs.types import Options

GOAL_CATEGORIES = Options(
    "goal_categories",
    (
        ours("support_services", "Support Services", "Servicios de apoyo", "domain.md C22"),
        ours("career_plan", "Career Plan", "Plan de carrera", "domain.md C22"),
        ours(
            "education_training",
            "Education/Training Plan",
            "Plan de educación o capacitación",
            "domain.md C22",
        ),
        ours("independent_living", "Independent Living", "Vida independiente", "domain.md C22"),
    ),
    customer_facing=True,
)
GOAL_TERMS = goal_terms("Short Term", "Long Term", "000:98")
GOAL_STATUSES = goal_statuses("customer", ("004:149", "004:150", "004:151", "004:152"))
SERVICE_STATUSES = service_statuses()

ENROLLMENT_STATUSES = enrollment_statuses(
    {
        "applying": ("Applying", "En solicitud", ""),
        "ready": ("Ready for Enrollment", "Listo para inscribirse", "002:64"),
        "enrolled": ("Enrolled", "Inscrito", "002:76"),
        "exited": ("Exited", "Salió", "002:80"),
        "not_enrolled": ("Not Enrolled", "No inscrito", "002:71"),
    }
)
