"""ISETS: the Illinois SNAP Employment and Training System (seeds 001 and 004)."""

from programs.isets import catalogue, costs, goals, outcomes, pages, people, sections, texts, words
from programs.shared.agreements import agreement
from programs.shared.credentials import PLAN_CREDENTIAL_FIELDS
from programs.shared.measures import SNAP_ET
from programs.shared.notes import SNAP_NOT_ENROLLED_REASONS, SNAP_REFERRAL_REASONS
from programs.shared.spec import program
from programs.types import AgreementNeed, AttendanceStyle, FollowUpTiming

SPEC = program(
    code="isets",
    name="ISETS – SNAP Employment & Training",
    name_es="ISETS – Empleo y Capacitación SNAP",
    short_name="ISETS",
    partners_address="ISETSPartners",
    partner_tools="ISETS Partner Tools",
    seeds=("001", "004"),
    words=words.WORDS,
    roles=people.ROLES,
    profile_tabs=pages.PROFILE_TABS,
    plan_tabs=pages.PLAN_TABS,
    service_tabs=pages.SERVICE_TABS,
    outcome_sections=pages.OUTCOME_SECTIONS,
    summary_tools=pages.SUMMARY_TOOLS,
    intake_steps=pages.INTAKE_STEPS,
    provider_tabs=pages.PROVIDER_TABS,
    add_buttons=pages.ADD_BUTTONS,
    profile_fields=pages.PROFILE_FIELDS,
    service_families=catalogue.SERVICE_FAMILIES,
    catalogue=catalogue.CATALOGUE,
    service_statuses=goals.SERVICE_STATUSES,
    offerings=catalogue.OFFERINGS,
    ticked_families=("job_search", "education", "work_experience", "employment"),
    provider_programs_lead_to_credentials=False,
    goal_categories=goals.GOAL_CATEGORIES,
    goal_terms=goals.GOAL_TERMS,
    goal_statuses=goals.GOAL_STATUSES,
    preset_goals=goals.PRESET_GOALS,
    enrollment_statuses=goals.ENROLLMENT_STATUSES,
    sub_programs=outcomes.SUB_PROGRAMS,
    agreement=agreement(
        AgreementNeed.REQUIRED,
        "The customer will be required to agree to the plan changes when a goal is added or marked as off track.",
    ),
    cost_policy=costs.COST_POLICY,
    attendance_style=AttendanceStyle.CLOCK_LUNCH,
    attendance_note="Enter the time for check-in, lunch, and check-out for each day.",
    subsidy=costs.SUBSIDY,
    summary_items=outcomes.SUMMARY_ITEMS,
    measures=SNAP_ET,
    credential_required_fields=PLAN_CREDENTIAL_FIELDS,
    job_retention=outcomes.JOB_RETENTION,
    exit=outcomes.EXIT,
    follow_up_timing=FollowUpTiming.AFTER_EXIT,
    exit_follow_ups=(),
    note_prompt_after_step=False,
    referral_reasons=SNAP_REFERRAL_REASONS,
    not_enrolled_reasons=SNAP_NOT_ENROLLED_REASONS,
    notifications=texts.NOTIFICATIONS,
    sections=sections.SECTIONS,
    clocks=texts.CLOCKS,
    help_links=texts.HELP_LINKS,
    glossary=texts.GLOSSARY,
    external_system=texts.EXTERNAL_SYSTEM,
    customer_texts=texts.CUSTOMER_TEXTS,
)
