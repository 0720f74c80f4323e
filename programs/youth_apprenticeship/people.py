"""Who works with the program, and the tabs and panels of its pages."""

from programs.shared.make import ours, seed
from programs.shared.pages import line, our_line, our_tab, profile, tab, tabs
from programs.types import Options, Reach, RoleSpec

ROLES: Options[RoleSpec] = Options(
    "roles",
    (
        seed(
            "statewide_staff",
            "Super User",
            "Superusuario",
            "002:37; domain.md C30",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        ours(
            "super_administrator",
            "Super Administrator",
            "Superadministrador",
            "domain.md C30",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        ours(
            "program_manager",
            "Program Manager",
            "Gerente de programa",
            "domain.md C30",
            RoleSpec,
            reach=Reach.ORGANISATION,
            sets_up_programs=True,
        ),
        ours(
            "intermediary",
            "Intermediary",
            "Intermediario",
            "domain.md C30",
            RoleSpec,
            reach=Reach.ORGANISATION,
        ),
        seed(
            "case_worker",
            "Career Planner/Case Worker",
            "Orientador/Trabajador de caso",
            "002:37",
            RoleSpec,
            reach=Reach.LOCATION,
            opens_counts=True,
        ),
        seed(
            "lwia_career_planner",
            "LWIA career planner",
            "Orientador de carrera de LWIA",
            "002:72",
            RoleSpec,
            reach=Reach.REGION,
            edits=False,
            opens_counts=True,
        ),
        ours(
            "customer",
            "Customer",
            "Cliente",
            "002:77",
            RoleSpec,
            reach=Reach.OWN,
            edits=False,
        ),
    ),
    customer_facing=True,
)

PROFILE_TABS = tabs(
    "profile_tabs",
    our_tab("overview", "Overview", "Resumen", "002:114", "overview"),
    our_tab("suitability", "Suitability", "Solicitud e idoneidad", "002:64", "suitability"),
    tab("plan", "Progress page", "Página de progreso", "002:86", "plan"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "002:94", "case_notes"),
    our_tab("outcomes", "Outcomes", "Resultados", "domain.md 5.3", "outcomes"),
)

OUTCOME_SECTIONS = tabs(
    "outcome_sections",
    our_tab("services", "Services", "Servicios", "domain.md 5.3", "outcome_services"),
    our_tab(
        "skill_gains", "Measurable Skill Gains", "Avances de habilidades", "domain.md 5.4", "skill_gains"
    ),
    our_tab("credentials", "Earned Credentials", "Credenciales obtenidas", "domain.md 5.6", "credentials"),
    our_tab("employment", "Employment", "Empleo", "domain.md C21", "employment"),
    tab("completion", "Program Completion Status", "Finalización del programa", "002:110", "exit"),
    our_tab("success_stories", "Success Stories", "Historias de éxito", "domain.md 5.6", "success_stories"),
    our_tab("follow_up", "Follow-up", "Seguimiento", "domain.md C10", "follow_up"),
)

SUMMARY_TOOLS = tabs(
    "summary_tools",
    our_tab("assessments", "Assessments", "Evaluaciones", "domain.md C34", "assessments"),
    our_tab("attendance", "Attendance", "Asistencia", "domain.md C34", "attendance"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "domain.md C34", "case_notes"),
    our_tab("services", "Services", "Servicios", "domain.md C34", "services"),
    our_tab("uploads", "Uploads", "Documentos", "domain.md C34", "uploads"),
    our_tab("worksites", "Worksites", "Lugares de trabajo", "domain.md C34", "worksites"),
)

PROFILE_FIELDS = profile(
    our_line("email", "Email", "Correo electrónico", "domain.md 5.7", "email"),
    our_line("birth_date", "DOB", "Fecha de nacimiento", "domain.md 5.7", "birth_date"),
    our_line("user_name", "User Name", "Nombre de usuario", "domain.md 5.7", "user_name"),
    our_line(
        "ssn_last4",
        "Last 4 SSN",
        "Últimos 4 del SSN",
        "002:70",
        "ssn_last4",
    ),
    line(
        "iwds_status",
        "IWDS Application Status",
        "Estado de la solicitud en IWDS",
        "002:70",
        "iwds_status",
        empty="Not Synced",
    ),
    our_line(
        "training_program",
        "Training Program",
        "Programa de capacitación",
        "002:63",
        "training_program",
        empty="None selected",
    ),
    our_line(
        "enrolled_on", "Enrollment Date", "Fecha de inscripción", "domain.md 2.2", "enrolled_on", always=False
    ),
    our_line(
        "completion_status",
        "Program Completion Status",
        "Finalización del programa",
        "domain.md C8",
        "completion_status",
        always=False,
    ),
    line("lwia_planner", "LWIA career planner", "Orientador de LWIA", "002:72", "lwia_planner", always=False),
)
