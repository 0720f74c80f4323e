"""Tabs, side bar and profile panel (001:71-92, 004:122-126, 004:230-240, 004:434)."""

from programs.shared.make import seed
from programs.shared.pages import line, our_tab, profile, tab, tabs
from programs.types import Options

PROFILE_TABS = tabs(
    "profile_tabs",
    tab("overview", "Overview", "Resumen", "001:71", "overview"),
    tab("intake", "Intake/Referral", "Admisión/Remisión", "001:71", "intake"),
    tab("plan", "IEP/Case Management", "Plan/Manejo de caso", "004:122", "plan"),
    tab("forms", "Customer Forms", "Formularios", "001:71", "forms"),
    tab("summary_tools", "Summary Tools", "Herramientas", "001:71", "summary_tools"),
    tab("outcomes", "Outcomes", "Resultados", "001:71", "outcomes"),
)

PLAN_TABS = tabs(
    "plan_tabs",
    tab("overview", "Overview", "Resumen", "004:236", "plan_overview"),
    tab(
        "assessments",
        "1. Review Assessment",
        "1. Revisar evaluaciones",
        "004:237",
        "review_assessments",
    ),
    tab("goals", "2. Set Goals", "2. Fijar metas", "004:238", "set_goals"),
    tab("steps", "3. Add Activities/Services", "3. Agregar actividades/servicios", "004:239", "add_steps"),
    tab("update_log", "Update Log", "Registro de cambios", "004:240", "update_log"),
)

SERVICE_TABS = tabs(
    "service_tabs",
    tab("status", "Status (Default)", "Estado", "004:434", "step_status"),
    tab("provider", "Service Provider", "Proveedor de servicios", "004:434", "step_provider"),
    tab("costs", "Dollar Value of Service", "Valor en dólares", "004:434", "step_costs"),
    tab("attendance", "Attendance", "Asistencia", "004:434", "step_attendance"),
    tab("credentials", "Earned Credentials", "Credenciales obtenidas", "004:434", "step_credentials"),
    our_tab(
        "placement", "Worksite Placement", "Colocación en un lugar de trabajo", "004:519", "step_placement"
    ),
)

OUTCOME_SECTIONS = tabs(
    "outcome_sections",
    tab("services", "Activities", "Actividades", "001:81", "outcome_services"),
    tab("skill_gains", "Measurable Skill Gains", "Avances de habilidades", "001:82", "skill_gains"),
    tab("credentials", "Credentials Earned", "Credenciales obtenidas", "001:83", "credentials"),
    tab("employment", "Employment", "Empleo", "001:84", "employment"),
    tab("exit", "Completed / Exited", "Completado / Salida", "001:85", "exit"),
    tab("post_exit", "POST-EXIT OPTIONS", "DESPUÉS DE LA SALIDA", "001:86", "post_exit"),
    tab("success_stories", "Success Stories", "Historias de éxito", "001:87", "success_stories"),
    tab("follow_up", "Follow-up", "Seguimiento", "001:88", "follow_up"),
)

SUMMARY_TOOLS = tabs(
    "summary_tools",
    tab("assessments", "Assessments", "Evaluaciones", "001:90", "assessments"),
    tab("case_notes", "Case Notes", "Notas de caso", "001:91", "case_notes"),
    tab("change_in_activity", "Change in Activity", "Cambio de actividad", "004:126", "change_in_activity"),
    tab("services", "Services", "Servicios", "001:92", "services"),
    tab("worksites", "Worksites", "Lugares de trabajo", "004:126", "worksites"),
    tab("uploads", "Uploads", "Documentos", "004:126", "uploads"),
    our_tab("attendance", "Attendance", "Asistencia", "004:473", "attendance"),
)

INTAKE_STEPS = tabs(
    "intake_steps",
    tab(
        "send_referrals",
        "View recommended providers and send Referrals",
        "Ver proveedores recomendados y enviar remisiones",
        "004:214",
        "send_referrals",
    ),
    tab(
        "needs_assessment",
        "Complete/Edit Needs Assessment",
        "Completar o editar la evaluación de necesidades",
        "004:216",
        "needs_assessment",
    ),
    tab(
        "reply_referrals",
        "Send/Reply Referrals",
        "Enviar o responder remisiones",
        "004:218",
        "reply_referrals",
    ),
    tab(
        "add_steps",
        "Add Activities & Services for your location",
        "Agregar actividades y servicios de su local",
        "004:220",
        "add_steps",
    ),
    tab(
        "not_eligible",
        "Mark the customer as not eligible or not participating",
        "Marcar que el cliente no es elegible o no participa",
        "004:222",
        "not_eligible",
    ),
)

PROVIDER_TABS = tabs(
    "provider_tabs",
    tab(
        "details",
        "ISETS Provider Details",
        "Datos del proveedor de ISETS",
        "004:165",
        "list_providers",
    ),
    tab("programs", "ISETS E&T Programs", "Programas de E&T de ISETS", "004:165", "list_provider_programs"),
)

ADD_BUTTONS = Options(
    "add_buttons",
    (
        seed("activity", "Add Activities", "Agregar actividades", "004:267"),
        seed("support", "Add Services", "Agregar servicios", "004:268"),
        seed("referral", "Add Referral To Services", "Agregar remisión a servicios", "004:269"),
    ),
    customer_facing=True,
)

PROFILE_FIELDS = profile(
    line("email", "Email", "Correo electrónico", "001:76", "email"),
    line("birth_date", "DOB", "Fecha de nacimiento", "001:77", "birth_date"),
    line("user_name", "User Name", "Nombre de usuario", "001:78", "user_name"),
    line("ssn_last4", "Last 4 SSN", "Últimos 4 del SSN", "001:79", "ssn_last4"),
    line("individual_number", "Individual Number", "Número individual", "001:80", "individual_number"),
    line(
        "redetermination_on",
        "Redetermination Date",
        "Fecha de redeterminación",
        "001:81",
        "redetermination_on",
    ),
    line("enrolled_on", "Enrollment Date", "Fecha de inscripción", "001:82", "enrolled_on"),
    line("providers", "E&T Provider(s)", "Proveedores de E&T", "001:83", "providers", always=False),
    line(
        "pending_referrals",
        "Provider(s) Pending Referral",
        "Proveedores con remisión pendiente",
        "001:84",
        "pending_referrals",
        always=False,
    ),
    line(
        "dhs_office", "DHS Office", "Oficina de DHS", "001:85", "dhs_office", empty="Unassigned", always=False
    ),
    line("sub_programs", "Program Enrollment", "Programa", "001:86", "sub_programs", always=False),
)
