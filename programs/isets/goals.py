"""Goals: categories, terms, statuses, and the preset goals tied to the performance measures (004:109, 004:143-158)."""

from programs.shared.make import ours, seed
from programs.shared.statuses import enrollment_statuses, goal_statuses, goal_terms, service_statuses
from programs.types import Options, PresetGoal

GOAL_CATEGORIES = Options(
    "goal_categories",
    (
        seed("support_services", "Support Services", "Servicios de apoyo", "004:145"),
        seed("career_plan", "Career Plan", "Plan de carrera", "004:145"),
        seed("education_training", "Education/Training Plan", "Plan de educación o capacitación", "004:145"),
    ),
    customer_facing=True,
)
GOAL_TERMS = goal_terms("Short Term Goal", "Long Term Goal", "004:156", "004:158")
GOAL_STATUSES = goal_statuses(
    "customer",
    ("004:149", "004:150", "004:151", "004:152"),
    off_track_note=(
        "A notification is sent to the customer to let them know the plan has been set to off track and the career "
        "planner would like to work with them to help them get back on track."
    ),
    evaluated="004:109",
)
SERVICE_STATUSES = service_statuses("Planned/Not Started (Scheduled)", "004:283")

ENROLLMENT_STATUSES = enrollment_statuses(
    {
        "applying": ("Referred", "Remitido", ""),
        "ready": ("Ready for Enrollment", "Listo para inscribirse", ""),
        "enrolled": ("Enrolled", "Inscrito", ""),
        "exited": ("Exited", "Salió", ""),
        "not_enrolled": ("Not eligible or not participating", "No elegible o no participa", ""),
    }
)

PRESET_GOALS: Options[PresetGoal] = Options(
    "preset_goals",
    (
        seed(
            "complete_program",
            "Complete the SNAP program",
            "Completar el programa SNAP",
            "004:351",
            PresetGoal,
            category="career_plan",
            term="short",
            measure="activity_successful",
        ),
        ours(
            "gain_credential",
            "Gain a credential",
            "Obtener una credencial",
            "001:77",
            PresetGoal,
            category="education_training",
            term="short",
            measure="credential_entered",
        ),
        ours(
            "gain_employment",
            "Gain employment",
            "Obtener empleo",
            "001:78",
            PresetGoal,
            category="career_plan",
            term="short",
            steps=(
                "get_started",
                "explore_jobs",
                "prepare_resume",
                "build_network",
                "get_permanent_employment",
            ),
            measure="employment_entered",
        ),
        ours(
            "retain_employment",
            "Retain employment for 90 days",
            "Conservar el empleo 90 días",
            "001:79",
            PresetGoal,
            category="career_plan",
            term="long",
            measure="retained_90_days",
        ),
    ),
    customer_facing=True,
)
