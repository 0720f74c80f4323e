"""Roles (000:24, 000:40-43), tabs and side bar (000:28-35; the plan's tabs are inferred)."""

from programs.shared.make import ours, seed
from programs.shared.pages import our_line, our_tab, profile, tab, tabs
from programs.types import Options, Reach, RoleSpec

ROLES: Options[RoleSpec] = Options(
    "roles",
    (
        ours(
            "statewide_staff",
            "Statewide staff",
            "Personal estatal",
            "domain.md C30",
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
            opens_counts=True,
            sets_up_programs=True,
        ),
        ours(
            "intermediary",
            "Navigator/Intermediary",
            "Orientador/Intermediario",
            "000:24",
            RoleSpec,
            reach=Reach.ORGANISATION,
            opens_counts=True,
        ),
        seed(
            "case_worker",
            "Partner Role",
            "Personal asociado",
            "000:42",
            RoleSpec,
            reach=Reach.LOCATION,
            opens_counts=True,
        ),
        ours(
            "lwia_career_planner",
            "LWIA career planner",
            "Orientador de carrera de LWIA",
            "domain.md C30",
            RoleSpec,
            reach=Reach.REGION,
            edits=False,
            opens_counts=True,
        ),
        seed("customer", "Customers", "Clientes", "000:43", RoleSpec, reach=Reach.OWN, edits=False),
    ),
    customer_facing=True,
)

PROFILE_TABS = tabs(
    "profile_tabs",
    our_tab("overview", "Overview", "Resumen", "domain.md C17", "overview"),
    tab("plan", "Career Plan", "Plan de carrera", "000:82", "plan"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "domain.md C34", "case_notes"),
    tab("outcomes", "Outcomes", "Resultados", "000:54", "outcomes"),
)

OUTCOME_SECTIONS = tabs(
    "outcome_sections",
    tab("services", "Services", "Servicios", "000:28", "outcome_services"),
    tab("goals", "Goals", "Metas", "000:29", "outcome_goals"),
    tab("skill_gains", "Measurable Skill Gains", "Avances de habilidades", "000:30", "skill_gains"),
    tab("credentials", "Earned Credentials", "Credenciales obtenidas", "000:31", "credentials"),
    tab("success_stories", "Success Stories", "Historias de éxito", "000:32", "success_stories"),
    tab("exit", "Exit", "Salida", "000:34", "exit"),
    tab("employment", "Employment", "Empleo", "000:33", "employment"),
    tab("follow_up", "Follow-up", "Seguimiento", "000:35", "follow_up"),
)

SUMMARY_TOOLS = tabs(
    "summary_tools",
    our_tab("assessments", "Assessments", "Evaluaciones", "domain.md C34", "assessments"),
    our_tab("attendance", "Attendance", "Asistencia", "domain.md C34", "attendance"),
    our_tab("case_notes", "Case Notes", "Notas de caso", "domain.md C34", "case_notes"),
    our_tab("services", "Services", "Servicios", "domain.md C34", "services"),
    our_tab("credentials", "Credentials", "Credenciales", "domain.md C34", "credentials", False),
    our_tab("uploads", "Uploads", "Documentos", "domain.md C34", "uploads"),
    our_tab("worksites", "Worksites", "Lugares de trabajo", "domain.md C34", "worksites"),
)

PROFILE_FIELDS = profile(
    our_line("email", "Email", "Correo electrónico", "domain.md 5.7", "email"),
    our_line("birth_date", "DOB", "Fecha de nacimiento", "domain.md 5.7", "birth_date"),
    our_line("user_name", "User Name", "Nombre de usuario", "domain.md 5.7", "user_name"),
    our_line("ssn_last4", "Last 4 SSN", "Últimos 4 del SSN", "domain.md 5.7", "ssn_last4"),
    our_line(
        "iwds_status",
        "IWDS Application Status",
        "Estado en IWDS",
        "domain.md 2.2",
        "iwds_status",
        empty="Not Synced",
    ),
    our_line(
        "training_program", "Training Program", "Programa de capacitación", "domain.md 4", "training_program"
    ),
    our_line("enrolled_on", "Enrollment Date", "Fecha de inscripción", "domain.md 4", "enrolled_on"),
    our_line("providers", "Intermediary", "Intermediario", "000:24", "providers", always=False),
)
