"""What ISETS calls things (001, 004)."""

from programs.types import Words

WORDS = Words(
    person="customer",
    people="customers",
    person_es="cliente",
    people_es="clientes",
    plan="plan",
    plan_es="plan",
    plan_title="IEP/Case Management",
    plan_title_es="Plan individual de empleo/Manejo de caso",
    step="activity/service",
    steps="activities/services",
    step_es="actividad/servicio",
    steps_es="actividades/servicios",
    steps_tab_title="3. Add Activities/Services",
    add_step="Add Activities",
    steps_for="Services/Activities for: {goal}",
    unassigned_steps="Activities not assigned to a goal",
    open_plan="Go To Customer EP Page",
    add_steps_title="STEP 1: Add Services / Activities",
    assign_steps="STEP 2: Assign Activity/Service(s) to a Goal",
    manage_steps="STEP 3: Manage Activity/Service(s) in Goal",
    provider="E&T Provider(s)",
    provider_es="Proveedores de E&T",
    redetermination="Redetermination Date",
    credentials_title="Credentials Earned",
    exit_title="Completed / Exited",
    exit_title_es="Completado / Salida",
    summaries_title="Assessment History",
    due_date="Planned Completion Date",
)
