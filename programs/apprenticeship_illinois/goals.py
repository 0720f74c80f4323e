"""Goals: categories, terms, statuses (000:92-103)."""

from programs.shared.make import seed
from programs.shared.statuses import enrollment_statuses, goal_statuses, goal_terms, service_statuses
from programs.types import Options

GOAL_CATEGORIES = Options(
    "goal_categories",
    (
        seed("support_services", "Support Services", "Servicios de apoyo", "000:94"),
        seed("career_plan", "Career Plan", "Plan de carrera", "000:95"),
        seed("education_training", "Education/Training Plan", "Plan de educación o capacitación", "000:96"),
        seed("independent_living", "Independent Living", "Vida independiente", "000:97"),
    ),
    customer_facing=True,
)
GOAL_TERMS = goal_terms("Short Term", "Long Term Goal", "000:98")
GOAL_STATUSES = goal_statuses(
    "customer", ("000:100", "000:101", "000:102", "000:103"), not_started="Not Started – Preferred"
)
SERVICE_STATUSES = service_statuses()

ENROLLMENT_STATUSES = enrollment_statuses(
    {
        "applying": ("Applying", "En solicitud", ""),
        "ready": ("Ready for Enrollment", "Listo para inscribirse", ""),
        "enrolled": ("Enrolled", "Inscrito", ""),
        "exited": ("Exited", "Salió", ""),
        "not_enrolled": ("Not enrolled", "No inscrito", ""),
    }
)
