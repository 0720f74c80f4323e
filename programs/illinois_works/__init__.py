"""Illinois Works pre-apprenticeship (seed 003)."""

from programs.illinois_works import catalogue, goals, outcomes, people, texts, words
from programs.shared.agreements import agreement
from programs.shared.assessments import ASSESSMENTS, DESIRED_CAREER_PATH
from programs.shared.credentials import (
    CREDENTIAL_DATA_SOURCES,
    CREDENTIAL_SOURCES,
    CREDENTIAL_TYPES,
    EDUCATION_LEVELS,
    OUTCOMES_CREDENTIAL_FIELDS,
)
from programs.shared.exits import COMPLETION_STATUSES, NO_SUB_PROGRAMS
from programs.shared.notes import CASE_NOTE_TASKS, RECIPIENTS, REFERRAL_REASONS, REFERRAL_STATUSES, SEND_MODES
from programs.shared.pages import NO_INTAKE_STEPS, ONE_ADD_BUTTON
from programs.shared.placements import FOLLOW_UP_POINTS
from programs.shared.skill_gains import MSG_TYPES
from programs.shared.support import PAYMENT_METHODS, SITUATIONS, SUPPORT_SUBTYPES, funding_sources
from programs.types import (
    AgreementNeed,
    AttendanceStyle,
    CostPolicy,
    FollowUpTiming,
    Kind,
    Options,
    ProgramSpec,
)

SPEC = ProgramSpec(
    code="illinois_works",
    name="Illinois Works Pre-Apprenticeship",
    name_es="Preaprendizaje de Illinois Works",
    short_name="Illinois Works",
    seeds=("003",),
    words=words.WORDS,
    roles=people.ROLES,
    profile_tabs=people.PROFILE_TABS,
    plan_tabs=people.PLAN_TABS,
    service_tabs=people.SERVICE_TABS,
    outcome_sections=people.OUTCOME_SECTIONS,
    summary_tools=people.SUMMARY_TOOLS,
    intake_steps=NO_INTAKE_STEPS,
    add_buttons=ONE_ADD_BUTTON,
    profile_fields=people.PROFILE_FIELDS,
    service_families=catalogue.SERVICE_FAMILIES,
    catalogue=catalogue.CATALOGUE,
    service_statuses=goals.SERVICE_STATUSES,
    situations=SITUATIONS,
    offerings=Options("offerings", ()),
    goal_categories=goals.GOAL_CATEGORIES,
    goal_terms=goals.GOAL_TERMS,
    goal_statuses=goals.GOAL_STATUSES,
    preset_goals=goals.PRESET_GOALS,
    goal_statement_limit=144,
    enrollment_statuses=goals.ENROLLMENT_STATUSES,
    sub_programs=NO_SUB_PROGRAMS,
    agreement=agreement(AgreementNeed.OFFERED_NOT_REQUIRED, "Note: This is not a requirement for ILW."),
    asks_wioa_funded=False,
    cost_policy=CostPolicy(
        kinds=frozenset({Kind.ACTIVITY, Kind.SUPPORT, Kind.STEP}),
        needs_goal=False,
        needs_started=False,
        one_open_support=False,
        methods=PAYMENT_METHODS,
        funding_sources=funding_sources(
            ("illinois_works", "Illinois Works grant", "Subvención de Illinois Works"),
            ("grantee", "Grantee funds", "Fondos del beneficiario"),
        ),
        subtypes=SUPPORT_SUBTYPES,
        caps=Options("cost_caps", ()),
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
    assessments=ASSESSMENTS,
    career_path_fields=DESIRED_CAREER_PATH,
    summary_items=outcomes.SUMMARY_ITEMS,
    msg_types=MSG_TYPES,
    msg_required=False,
    credential_types=CREDENTIAL_TYPES,
    credential_sources=CREDENTIAL_SOURCES,
    credential_data_sources=CREDENTIAL_DATA_SOURCES,
    credential_required_fields=OUTCOMES_CREDENTIAL_FIELDS,
    program_credentials=outcomes.PROGRAM_CREDENTIALS,
    required_credentials=outcomes.REQUIRED_CREDENTIALS,
    education_levels=EDUCATION_LEVELS,
    exit=outcomes.EXIT,
    completion_statuses=COMPLETION_STATUSES,
    follow_up_points=FOLLOW_UP_POINTS,
    follow_up_timing=FollowUpTiming.ANY_TIME,
    follow_up_months=12,
    case_note_tasks=CASE_NOTE_TASKS,
    send_modes=SEND_MODES,
    recipients=RECIPIENTS,
    note_amendable_same_day=True,
    note_prompt_after_step=True,
    referral_statuses=REFERRAL_STATUSES,
    referral_reasons=REFERRAL_REASONS,
    notifications=texts.NOTIFICATIONS,
    sections=(),
    clocks=texts.CLOCKS,
    help_links=texts.HELP_LINKS,
    glossary=texts.GLOSSARY,
    external_system=None,
    customer_texts=texts.CUSTOMER_TEXTS,
    support_email="info@illinoisworkNet.com",
)
