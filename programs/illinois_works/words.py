"""What Illinois Works calls things (003)."""

from programs.types import Words

WORDS = Words(
    person="participant",
    people="participants",
    person_es="participante",
    people_es="participantes",
    plan="career plan",
    plan_es="plan de carrera",
    plan_title="Career Plan",
    plan_title_es="Plan de carrera",
    step="step/service",
    steps="steps/services",
    step_es="paso/servicio",
    steps_es="pasos/servicios",
    steps_tab_title="3. Add Steps/Services",
    add_step="Add Step/Service",
    steps_for="Steps/Services for: {goal}",
    unassigned_steps="Steps/services not assigned to a goal",
    assign_steps="Assign Step/Service(s) to a Goal",
    manage_steps="Manage Step/Services in Goal",
    provider="Service Provider/Instructor",
    provider_es="Proveedor/Instructor",
    agreement_title="Latest Customer Goal/Plan Agreement",
    planner="career planner",
    summaries_title="Assessment Summary",
    assessments_note=(
        "Note: These assessments are not requirements of ILW, but may be utilized by Grantee/Service Providers "
        "if they choose."
    ),
    assessment_cards_note="These assessments are not the required ILW assessments.",
)
