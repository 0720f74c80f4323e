"""`ProgramSpec`: everything that differs between programs, as frozen data.

The parts live beside this file (options, people, plan, outcomes, lines); import them from here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from programs.ages import AgeLimit
from programs.lines import ACTS, ENROLLMENT_FIELDS, Clock, Line, Link, NextStep, Rule, Section
from programs.measures.spec import Measure, MeasuredAs, MeasurePolicy
from programs.options import Option, Options
from programs.outcomes import (
    SUMMARY_RULES,
    ActionItem,
    Assessment,
    CredentialType,
    CustomerText,
    ExitCheck,
    ExitFollowUp,
    ExitPolicy,
    ExitReason,
    ExitStatus,
    ExternalSystem,
    FollowUpTiming,
    HelpLink,
    JobRetention,
    MsgType,
    Notification,
    RequiredCredential,
    SendMode,
)
from programs.people import ProfileField, Reach, RoleSpec, Tab, Words
from programs.plan import (
    AgreementNeed,
    AgreementPolicy,
    AttendanceStyle,
    Cap,
    CostPolicy,
    GoalStatus,
    Kind,
    PresetGoal,
    ServiceStatus,
    ServiceType,
    SubsidyLimit,
    SubsidyPolicy,
    Window,
)

__all__ = [
    "ACTS",
    "ENROLLMENT_FIELDS",
    "SUMMARY_RULES",
    "ActionItem",
    "AgeLimit",
    "AgreementNeed",
    "AgreementPolicy",
    "Assessment",
    "AttendanceStyle",
    "Cap",
    "Clock",
    "CostPolicy",
    "CredentialType",
    "CustomerText",
    "ExitCheck",
    "ExitFollowUp",
    "ExitPolicy",
    "ExitReason",
    "ExitStatus",
    "ExternalSystem",
    "FollowUpTiming",
    "GoalStatus",
    "HelpLink",
    "JobRetention",
    "Kind",
    "Line",
    "Link",
    "Measure",
    "MeasurePolicy",
    "MeasuredAs",
    "MsgType",
    "NextStep",
    "Notification",
    "Option",
    "Options",
    "PresetGoal",
    "ProfileField",
    "ProgramSpec",
    "Reach",
    "RequiredCredential",
    "RoleSpec",
    "Rule",
    "Section",
    "SendMode",
    "ServiceStatus",
    "ServiceType",
    "SubsidyLimit",
    "SubsidyPolicy",
    "Tab",
    "Window",
    "Words",
]


@dataclass(frozen=True, kw_only=True, eq=False)
class ProgramSpec:
    """One program, read through `programs.registry.get_program(code)`. Shared code never asks which it is.

    There is one of each, compared by identity: as a key of a cache it costs nothing, however much it holds.

    `partners_address` is the short address of the program's landing page, such as /ISETSPartners, and `partner_tools`
    the words of its link into the program (001:56-57, 002:29-31).
    """

    code: str
    name: str
    name_es: str
    short_name: str
    partners_address: str
    partner_tools: str
    seeds: tuple[str, ...]
    words: Words
    roles: Options[RoleSpec]

    profile_tabs: Options[Tab]
    plan_tabs: Options[Tab]
    service_tabs: Options[Tab]
    outcome_sections: Options[Tab]
    summary_tools: Options[Tab]
    intake_steps: Options[Tab]
    provider_tabs: Options[Tab]
    add_buttons: Options
    profile_fields: Options[ProfileField]

    service_families: Options
    catalogue: Options[ServiceType]
    service_statuses: Options[ServiceStatus]
    situations: Options
    offerings: Options
    ticked_families: tuple[str, ...]
    provider_programs_lead_to_credentials: bool
    skills: Options
    interests: Options

    goal_categories: Options
    goal_terms: Options
    goal_statuses: Options[GoalStatus]
    preset_goals: Options[PresetGoal]
    goal_statement_limit: int

    enrollment_statuses: Options
    sub_programs: Options
    ages: AgeLimit | None
    agreement: AgreementPolicy
    asks_wioa_funded: bool
    cost_policy: CostPolicy
    attendance_style: AttendanceStyle
    attendance_note: str
    post_assessment: bool
    subsidy: SubsidyPolicy | None
    assessments: Options[Assessment]
    career_path_fields: tuple[str, ...]

    summary_items: Options[ActionItem]
    measures: MeasurePolicy
    msg_types: Options[MsgType]
    msg_required: bool
    credential_types: Options[CredentialType]
    credential_sources: Options
    credential_data_sources: Options
    credential_required_fields: tuple[str, ...]
    program_credentials: Options
    required_credentials: Options[RequiredCredential]
    education_levels: Options
    job_retention: JobRetention | None
    exit: ExitPolicy
    completion_statuses: Options
    follow_up_points: tuple[int, ...]
    follow_up_timing: FollowUpTiming
    exit_follow_ups: tuple[ExitFollowUp, ...]

    case_note_tasks: Options
    send_modes: Options[SendMode]
    recipients: Options
    note_amendable_same_day: bool
    note_prompt_after_step: bool
    referral_statuses: Options
    referral_reasons: Options
    not_enrolled_reasons: Options

    notifications: Options[Notification]
    sections: tuple[Section, ...]
    clocks: tuple[Clock, ...]
    help_links: Options[HelpLink]
    glossary: Options
    external_system: ExternalSystem | None
    customer_texts: Options[CustomerText]
    support_email: str

    @property
    def position_types(self) -> Options:
        """The types of position of its placements; none in a program without placements."""
        return self.subsidy.position_types if self.subsidy else Options("position_types", ())

    def lists(self) -> Iterator[Options[Any]]:
        """Yield every list of options of the program, those inside its policies included, each once."""
        yield from _lists_in(self, set())

    def editable_lists(self) -> tuple[Options[Any], ...]:
        """Return the lists an agency may correct as reference data: those holding an inferred value."""
        return tuple(found for found in self.lists() if found.editable)

    def section(self, code: str) -> Section:
        """Return the section with this code; KeyError when the program has none."""
        for section in self.sections:
            if section.code == code:
                return section
        raise KeyError(f"{self.code} has no section {code!r}")

    def section_of(self, line_code: str) -> Section:
        """Return the section that holds this line; KeyError when none does."""
        for section in self.sections:
            if any(line.code == line_code for line in section.lines):
                return section
        raise KeyError(f"{self.code} has no line {line_code!r}")

    @property
    def live_sections(self) -> tuple[Section, ...]:
        """The sections that can be computed now."""
        return tuple(section for section in self.sections if section.live)

    def role(self, code: str) -> RoleSpec | None:
        """Return the role as this program uses it, or None when the program does not know it."""
        return self.roles.get(code)

    def allows_cost(self, service: ServiceType) -> bool:
        """Return whether a dollar value may be entered on a service of this type (C5)."""
        return service.kind in self.cost_policy.kinds

    @property
    def follows_ies(self) -> bool:
        """Whether IES knows its customers: its profile shows a redetermination date (`domain.md` 1.2)."""
        return any(line.field == "redetermination_on" for line in self.profile_fields)

    @property
    def ticked_activities(self) -> tuple[ServiceType, ...]:
        """The rows of the catalogue that a plan may hold when its provider ticked them (004:166): those of
        `ticked_families`. All other rows may always be added."""
        return tuple(row for row in self.catalogue if row.family in self.ticked_families)

    @property
    def open_statuses(self) -> tuple[str, ...]:
        """The codes of service statuses that have begun and are not over: "Started/Open"."""
        return tuple(status.code for status in self.service_statuses if status.started and not status.closed)

    def notifies(self, code: str) -> bool:
        """Return whether the program sends this notification by default."""
        found = self.notifications.get(code)
        return found is not None and found.on


def _lists_in(value: Any, seen: set[int]) -> Iterator[Options[Any]]:
    if isinstance(value, Options):
        if id(value) not in seen:
            seen.add(id(value))
            yield value
        return
    for part in fields(value):
        inner = getattr(value, part.name)
        if isinstance(inner, Options) or hasattr(inner, "__dataclass_fields__"):
            yield from _lists_in(inner, seen)
