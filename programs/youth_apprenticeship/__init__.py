"""Youth Apprenticeship & Career Pathways (seed 002)."""

from casework.core.types import Citation
from programs.shared.agreements import agreement
from programs.shared.costs import costs_on_any_service
from programs.shared.iwds import iwds
from programs.shared.measures import WIOA_YOUTH
from programs.shared.notes import RECIPIENTS_WITH_PLANNER
from programs.shared.pages import PLAN_TABS, SERVICE_TABS
from programs.shared.placements import NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR, subsidy
from programs.shared.spec import program
from programs.types import AgeLimit, AgreementNeed, AttendanceStyle
from programs.youth_apprenticeship import catalogue, goals, outcomes, people, sections, texts, words

_AGES = Citation("domain.md R40", "https://www.dhs.state.il.us/page.aspx?item=147723")

SPEC = program(
    code="youth_apprenticeship",
    name="Youth Apprenticeship & Career Pathways",
    name_es="Aprendizaje Juvenil y Trayectorias Profesionales",
    short_name="Youth Apprenticeship",
    partners_address="YACPartners",
    partner_tools="Youth Apprenticeship & Career Pathways Partner Tools",
    seeds=("002",),
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
        ("youth_career_pathways", "Youth Career Pathways grant", "Subvención Youth Career Pathways"),
        ("wioa_youth", "WIOA Youth", "WIOA para jóvenes"),
        note="A dollar value may be entered on any service.",
        note_es="Cualquier servicio puede tener un valor en dólares.",
    ),
    attendance_style=AttendanceStyle.CLOCK,
    attendance_note="Enter the time for check-in and check-out for each day.",
    ages=AgeLimit(youngest=16, oldest=24, citation=_AGES),
    subsidy=subsidy(NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR),
    summary_items=outcomes.SUMMARY_ITEMS,
    measures=WIOA_YOUTH,
    exit=outcomes.EXIT,
    recipients=RECIPIENTS_WITH_PLANNER,
    notifications=texts.NOTIFICATIONS,
    sections=sections.SECTIONS,
    clocks=texts.CLOCKS,
    help_links=texts.HELP_LINKS,
    glossary=texts.GLOSSARY,
    external_system=iwds(),
    customer_texts=texts.CUSTOMER_TEXTS,
)
