"""Apprenticeship Illinois (seed 000)."""

from programs.apprenticeship_illinois import catalogue, goals, outcomes, people, sections, texts, words
from programs.shared.agreements import agreement
from programs.shared.costs import costs_on_any_service
from programs.shared.iwds import iwds
from programs.shared.measures import WIOA_ADULTS
from programs.shared.notes import RECIPIENTS_WITH_PLANNER
from programs.shared.pages import PLAN_TABS, SERVICE_TABS
from programs.shared.placements import NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR, subsidy
from programs.shared.spec import program
from programs.types import AgreementNeed, AttendanceStyle

SPEC = program(
    code="apprenticeship_illinois",
    name="Apprenticeship Illinois",
    name_es="Aprendizajes de Illinois",
    short_name="Apprenticeship Illinois",
    partners_address="ApprenticeshipIllinoisPartners",
    partner_tools="Apprenticeship Illinois Partner Tools",
    seeds=("000",),
    words=words.WORDS,
    roles=people.ROLES,
    profile_tabs=people.PROFILE_TABS,
    plan_tabs=PLAN_TABS,
    service_tabs=SERVICE_TABS,
    outcome_sections=people.OUTCOME_SECTIONS,
    summary_tools=people.SUMMARY_TOOLS,
    profile_fields=people.PROFILE_FIELDS,
    service_families=catalogue.SERVICE_FAMILIES,
    catalogue=catalogue.CATALOGUE,
    ticked_families=("training", "work_based"),
    service_statuses=goals.SERVICE_STATUSES,
    goal_categories=goals.GOAL_CATEGORIES,
    goal_terms=goals.GOAL_TERMS,
    goal_statuses=goals.GOAL_STATUSES,
    enrollment_statuses=goals.ENROLLMENT_STATUSES,
    agreement=agreement(AgreementNeed.OFFERED),
    asks_wioa_funded=True,
    cost_policy=costs_on_any_service(
        ("apprenticeship_grant", "Apprenticeship grant", "Subvención de aprendizaje"),
        ("wioa", "WIOA", "WIOA"),
        ("employer", "Employer funds", "Fondos del empleador"),
        note="A dollar value may be entered on any service.",
        note_es="Cualquier servicio puede tener un valor en dólares.",
    ),
    attendance_style=AttendanceStyle.CLOCK,
    attendance_note="Enter the time for check-in and check-out for each day.",
    subsidy=subsidy(NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR),
    summary_items=outcomes.SUMMARY_ITEMS,
    measures=WIOA_ADULTS,
    msg_required=True,
    exit=outcomes.EXIT,
    recipients=RECIPIENTS_WITH_PLANNER,
    notifications=texts.NOTIFICATIONS,
    sections=sections.SECTIONS,
    clocks=texts.CLOCKS,
    help_links=texts.HELP_LINKS,
    glossary=texts.GLOSSARY,
    external_system=iwds(requests=False),
    customer_texts=texts.CUSTOMER_TEXTS,
)
