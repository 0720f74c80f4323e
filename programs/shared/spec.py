"""What programs have in common: each states what is its own, and takes the rest from here."""

from typing import Any

from programs.shared.assessments import ASSESSMENTS, DESIRED_CAREER_PATH
from programs.shared.credentials import (
    CREDENTIAL_DATA_SOURCES,
    CREDENTIAL_SOURCES,
    CREDENTIAL_TYPES,
    EDUCATION_LEVELS,
    OUTCOMES_CREDENTIAL_FIELDS,
)
from programs.shared.exits import COMPLETION_STATUSES, NO_SUB_PROGRAMS, QUARTERLY_FOR_A_YEAR
from programs.shared.matching import INTERESTS, SKILLS
from programs.shared.notes import (
    CASE_NOTE_TASKS,
    NOT_ENROLLED_REASONS,
    RECIPIENTS,
    REFERRAL_REASONS,
    REFERRAL_STATUSES,
    SEND_MODES,
)
from programs.shared.pages import NO_INTAKE_STEPS, ONE_ADD_BUTTON, PROVIDER_TABS
from programs.shared.placements import FOLLOW_UP_POINTS
from programs.shared.skill_gains import MSG_TYPES
from programs.shared.support import SITUATIONS
from programs.types import FollowUpTiming, Options, ProgramSpec

COMMON: dict[str, Any] = {
    "intake_steps": NO_INTAKE_STEPS,
    "provider_tabs": PROVIDER_TABS,
    "add_buttons": ONE_ADD_BUTTON,
    "situations": SITUATIONS,
    "offerings": Options("offerings", ()),
    "provider_programs_lead_to_credentials": True,
    "skills": SKILLS,
    "interests": INTERESTS,
    "preset_goals": Options("preset_goals", ()),
    "goal_statement_limit": 144,
    "sub_programs": NO_SUB_PROGRAMS,
    "ages": None,
    "asks_wioa_funded": False,
    "post_assessment": False,
    "assessments": ASSESSMENTS,
    "career_path_fields": DESIRED_CAREER_PATH,
    "msg_types": MSG_TYPES,
    "msg_required": False,
    "credential_types": CREDENTIAL_TYPES,
    "credential_sources": CREDENTIAL_SOURCES,
    "credential_data_sources": CREDENTIAL_DATA_SOURCES,
    "credential_required_fields": OUTCOMES_CREDENTIAL_FIELDS,
    "program_credentials": Options("program_credentials", (), customer_facing=True, open_list=True),
    "required_credentials": Options("required_credentials", ()),
    "education_levels": EDUCATION_LEVELS,
    "job_retention": None,
    "completion_statuses": COMPLETION_STATUSES,
    "follow_up_points": FOLLOW_UP_POINTS,
    "follow_up_timing": FollowUpTiming.ANY_TIME,
    "exit_follow_ups": QUARTERLY_FOR_A_YEAR,
    "case_note_tasks": CASE_NOTE_TASKS,
    "send_modes": SEND_MODES,
    "recipients": RECIPIENTS,
    "note_amendable_same_day": True,
    "note_prompt_after_step": True,
    "referral_statuses": REFERRAL_STATUSES,
    "referral_reasons": REFERRAL_REASONS,
    "not_enrolled_reasons": NOT_ENROLLED_REASONS,
    "sections": (),
    "external_system": None,
    "support_email": "info@illinoisworkNet.com",
}
"""Attributes of `ProgramSpec` with the value they have unless a program says otherwise."""


def program(**own: Any) -> ProgramSpec:
    """Return the spec of a program from what is its `own`. Raises TypeError when an attribute is missing or unknown."""
    return ProgramSpec(**(COMMON | own))
