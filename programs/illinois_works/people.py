"""Roles (003:3, 003:15-18, C31), tabs and side bar (003:46-59)."""

from programs.shared.make import ours, seed
from programs.shared.pages import our_line, our_tab, profile, tab, tabs
from programs.types import Options, Reach, RoleSpec

ROLES: Options[RoleSpec] = Options(
    "roles",
    (
        ours(
            "statewide_staff",
            "Illinois Works Staff",
            "Personal de Illinois Works",
            "003:17; domain.md C30",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        seed(
            "super_administrator",
            "Super Administrators",
            "Superadministradores",
            "003:17",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        seed(
            "program_manager",
            "Program Managers",
            "Gerentes de programa",
            "003:16",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
            meaning="Regional staff: the region is the default filter, all participants are in reach (C31).",
            meaning_es="Personal regional: la región es el filtro inicial; alcanza a todos los participantes.",
        ),
        ours(
            "intermediary",
            "Intermediary",
            "Intermediario",
            "domain.md C30",
            RoleSpec,
            reach=Reach.ORGANISATION,
            opens_counts=True,
        ),
        seed(
            "case_worker",
            "Grantee/Service Providers",
            "Personal del beneficiario/proveedor",
            "003:15",
            RoleSpec,
            reach=Reach.ORGANISATION,
            opens_counts=True,
            meaning="The plan's main user is the Student Support Services Representative (003:3).",
            meaning_es="Quien más usa el plan es el representante de servicios de apoyo.",
        ),
        seed("customer", "Participants", "Participantes", "003:18", RoleSpec, reach=Reach.OWN, edits=False),
    ),
    customer_facing=True,
)

PROFILE_TABS = tabs(
    "profile_tabs",
    our_tab("overview", "Overview", "Resumen", "domain.md C17", "overview"),
    tab("plan", "Training/Services", "Capacitación/Servicios", "003:27", "plan"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "003:54", "case_notes"),
    our_tab("outcomes", "Outcomes", "Resultados", "domain.md C17", "outcomes"),
)

PLAN_TABS = tabs(
    "plan_tabs",
    tab("overview", "Overview", "Resumen", "003:46", "plan_overview"),
    tab(
        "assessments",
        "1. Review Assessment",
        "1. Revisar evaluaciones",
        "003:47",
        "review_assessments",
    ),
    tab("goals", "2. Set Goals", "2. Fijar metas", "003:48", "set_goals"),
    tab("steps", "3. Add Steps/Services", "3. Agregar pasos/servicios", "003:49", "add_steps"),
    tab("update_log", "Update Log", "Registro de cambios", "003:50", "update_log"),
)

SERVICE_TABS = tabs(
    "service_tabs",
    tab("status", "Status (Default)", "Estado", "003:116", "step_status"),
    tab("provider", "Service Provider/Instructor", "Proveedor/Instructor", "003:118", "step_provider"),
    tab("costs", "Dollar Value of Service/Training", "Valor en dólares", "003:121", "step_costs"),
    tab("attendance", "Attendance", "Asistencia", "003:123", "step_attendance"),
    tab("scores", "Post-Assessment", "Evaluación final", "003:133", "step_scores"),
    tab("credentials", "Earned Credentials", "Credenciales obtenidas", "003:135", "step_credentials"),
)

OUTCOME_SECTIONS = tabs(
    "outcome_sections",
    our_tab("services", "Steps/Services", "Pasos/Servicios", "domain.md 5.3", "outcome_services"),
    our_tab(
        "skill_gains", "Measurable Skill Gains", "Avances de habilidades", "domain.md 5.4", "skill_gains"
    ),
    our_tab("credentials", "Earned Credentials", "Credenciales obtenidas", "003:135", "credentials"),
    our_tab("employment", "Employment", "Empleo", "domain.md C21", "employment"),
    our_tab("exit", "Exit", "Salida", "domain.md 5.3", "exit"),
    our_tab("success_stories", "Success Stories", "Historias de éxito", "domain.md 5.6", "success_stories"),
    our_tab("follow_up", "Follow-up", "Seguimiento", "domain.md C10", "follow_up"),
)

SUMMARY_TOOLS = tabs(
    "summary_tools",
    our_tab("assessments", "Assessments", "Evaluaciones", "003:57", "assessments"),
    our_tab("attendance", "Attendance", "Asistencia", "003:58", "attendance"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "003:58", "case_notes"),
    our_tab("credentials", "Credentials", "Credenciales", "003:58", "credentials"),
    our_tab("services", "Training/Services", "Capacitación/Servicios", "003:58", "services"),
    our_tab("uploads", "Uploads", "Documentos", "003:58", "uploads"),
    our_tab("worksites", "Worksites", "Lugares de trabajo", "003:58", "worksites"),
)

PROFILE_FIELDS = profile(
    our_line("email", "Email", "Correo electrónico", "003:56", "email"),
    our_line("birth_date", "DOB", "Fecha de nacimiento", "003:56", "birth_date"),
    our_line("user_name", "User Name", "Nombre de usuario", "003:56", "user_name"),
    our_line("ssn_last4", "Last 4 SSN", "Últimos 4 del SSN", "domain.md 5.7", "ssn_last4"),
    our_line(
        "training_program",
        "Training Program",
        "Programa de capacitación",
        "003:138",
        "training_program",
        empty="None selected",
    ),
    our_line("enrolled_on", "Enrollment Date", "Fecha de inscripción", "003:56", "enrolled_on"),
    our_line(
        "providers", "Grantee/Service Provider", "Beneficiario/Proveedor", "003:15", "providers", always=False
    ),
)
