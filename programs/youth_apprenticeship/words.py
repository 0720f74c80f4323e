"""What Youth Apprenticeship & Career Pathways calls things (002; the plan's words are inferred where 002 is silent)."""

from programs.types import Words

WORDS = Words(
    credential_name="Title",
    credential_date="Date Earned",
    person="customer",
    people="customers",
    person_es="cliente",
    people_es="clientes",
    plan="career plan",
    plan_es="plan de carrera",
    plan_title="Progress page",
    open_plan="Go to Progress page",
    plan_title_es="Página de progreso",
    step="service",
    steps="services",
    step_es="servicio",
    steps_es="servicios",
    steps_tab_title="3. Add Steps/Services",
    add_step="Add Step/Service",
    steps_for="Steps for: {goal}",
    unassigned_steps="Services not assigned to a goal",
    assign_steps="Assign Step/Service(s) to a Goal",
    manage_steps="Manage Step/Services in Goal",
    provider="Service Provider",
    planner="career planner",
    exit_title="Program Completion Status",
    exit_title_es="Finalización del programa",
)
