"""Illinois Works pre-apprenticeship (seed 003)."""

from programs.illinois_works import catalogue, goals, outcomes, people, sections, texts, words
from programs.shared.agreements import agreement
from programs.shared.costs import costs_on_any_service
from programs.shared.measures import LIKE_WIOA
from programs.shared.spec import program
from programs.types import AgreementNeed, AttendanceStyle

SPEC = program(
    code="illinois_works",
    name="Illinois Works Pre-Apprenticeship",
    name_es="Preaprendizaje de Illinois Works",
    short_name="Illinois Works",
    partners_address="IllinoisWorksPartners",
    partner_tools="Illinois Works Partner Tools",
    seeds=("003",),
    words=words.WORDS,
    roles=people.ROLES,
    profile_tabs=people.PROFILE_TABS,
    plan_tabs=people.PLAN_TABS,
    service_tabs=people.SERVICE_TABS,
    outcome_sections=people.OUTCOME_SECTIONS,
    summary_tools=people.SUMMARY_TOOLS,
    profile_fields=people.PROFILE_FIELDS,
    service_families=catalogue.SERVICE_FAMILIES,
    catalogue=catalogue.CATALOGUE,
    ticked_families=("training",),
    service_statuses=goals.SERVICE_STATUSES,
    goal_categories=goals.GOAL_CATEGORIES,
    goal_terms=goals.GOAL_TERMS,
    goal_statuses=goals.GOAL_STATUSES,
    preset_goals=goals.PRESET_GOALS,
    enrollment_statuses=goals.ENROLLMENT_STATUSES,
    agreement=agreement(AgreementNeed.OFFERED_NOT_REQUIRED, "Note: This is not a requirement for ILW."),
    cost_policy=costs_on_any_service(
        ("illinois_works", "Illinois Works grant", "Subvención de Illinois Works"),
        ("grantee", "Grantee funds", "Fondos del beneficiario"),
        note="Enter the dollar amount related to the service or training.",
        note_es="Anote el valor en dólares del servicio o de la capacitación.",
    ),
    attendance_style=AttendanceStyle.ABSENT_MAKEUP,
    attendance_note=(
        "If the participant was absent, click on the Absent box for each day. If the participant made up the session, "
        "enter the time on the Make-up Session."
    ),
    post_assessment=True,
    subsidy=None,
    summary_items=outcomes.SUMMARY_ITEMS,
    measures=LIKE_WIOA,
    program_credentials=outcomes.PROGRAM_CREDENTIALS,
    required_credentials=outcomes.REQUIRED_CREDENTIALS,
    exit=outcomes.EXIT,
    notifications=texts.NOTIFICATIONS,
    sections=sections.SECTIONS,
    clocks=texts.CLOCKS,
    help_links=texts.HELP_LINKS,
    glossary=texts.GLOSSARY,
    customer_texts=texts.CUSTOMER_TEXTS,
)
