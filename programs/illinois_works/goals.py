"""Goals: categories, the four preset goals (003:79), terms, statuses (003:82-96)."""

from programs.shared.make import ours
from programs.shared.statuses import (
    OFF_TRACK_NOTICE,
    enrollment_statuses,
    goal_statuses,
    goal_terms,
    service_statuses,
)
from programs.types import Options, PresetGoal

_CATEGORIES = (
    ("wrap_around", "Wrap-around services", "Servicios integrales"),
    ("student_support", "Student support services", "Servicios de apoyo al estudiante"),
    ("training", "Training services", "Servicios de capacitación"),
    ("transition", "Transition services", "Servicios de transición"),
)

GOAL_CATEGORIES = Options(
    "goal_categories",
    (
        *(ours(code, label, label_es, "003:79; domain.md C22") for code, label, label_es in _CATEGORIES),
        ours("career_plan", "Career Plan", "Plan de carrera", "domain.md C22"),
        ours(
            "education_training",
            "Education/Training Plan",
            "Plan de educación o capacitación",
            "domain.md C22",
        ),
    ),
    customer_facing=True,
)
GOAL_TERMS = goal_terms("Short-Term", "Long-Term", "003:85")
GOAL_STATUSES = goal_statuses(
    "participant",
    ("003:88", "003:89", "003:90", "003:96"),
    working="toward",
    off_track_note=OFF_TRACK_NOTICE.format(person="participant"),
)
SERVICE_STATUSES = service_statuses()

ENROLLMENT_STATUSES = enrollment_statuses(
    {
        "applying": ("Applying", "En solicitud", ""),
        "ready": ("Accepted", "Aceptado", ""),
        "enrolled": ("Enrolled", "Inscrito", ""),
        "exited": ("Exited", "Salió", ""),
        "not_enrolled": ("Not enrolled", "No inscrito", ""),
    }
)

PRESET_GOALS: Options[PresetGoal] = Options(
    "preset_goals",
    tuple(
        ours(
            f"preset_{code}",
            statement,
            statement_es,
            "003:79",
            PresetGoal,
            category=code,
            term=term,
            steps=steps,
            measure=measure,
        )
        for code, statement, statement_es, term, steps, measure in (
            (
                "wrap_around",
                "Wrap-around services: get what I need to attend",
                "Servicios integrales: tener lo necesario para asistir",
                "short",
                ("needs_review",),
                "",
            ),
            (
                "student_support",
                "Student support services: stay in the program and do well",
                "Servicios de apoyo al estudiante: seguir en el programa con éxito",
                "short",
                ("orientation", "case_management"),
                "",
            ),
            (
                "training",
                "Training services: complete the curriculum and earn my credentials",
                "Servicios de capacitación: completar el currículo y obtener mis credenciales",
                "short",
                ("osha_10", "first_aid_cpr"),
                "required_credentials_entered",
            ),
            (
                "transition",
                "Transition services: enter a registered apprenticeship or construction job",
                "Servicios de transición: entrar a un aprendizaje registrado o a un trabajo de construcción",
                "long",
                ("apprenticeship_exploration",),
                "employment_entered",
            ),
        )
    ),
    customer_facing=True,
)
