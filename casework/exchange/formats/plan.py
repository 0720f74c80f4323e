"""Files about goals, services and confirmations of the career plan."""

from careerplan.enums import COMPLETED, GoalStatus, GoalTerm, ProviderKind, ServiceStatus
from casework.exchange.formats.cases import CHICAGO_DAY
from casework.exchange.formats.columns import (
    Check,
    Column,
    Kind,
    Once,
    RecordType,
    belongs_to_enrollment,
    choice,
    day,
    flag,
    key,
    moment,
    number,
    refers,
    text,
)
from programs.shared.support import SITUATIONS

_COMPLETED = ", ".join(f"'{status}'" for status in COMPLETED)

GOALS = RecordType(
    code="goals",
    table="careerplan_goal",
    title="Goals",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("statement", 144, required=True),
        text("category", 60, required=True),
        choice("term", GoalTerm, required=True),
        choice("status", GoalStatus, required=True),
        day("status_since", required=True),
        text("preset", 60),
    ),
    once=(
        Once(
            column="preset",
            columns=("enrollment", "preset"),
            counts="coalesce({row}.preset, '') <> ''",
            problem="The plan has this goal of the program already.",
        ),
    ),
)

SERVICES = RecordType(
    code="services",
    table="careerplan_service",
    title="Services",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("goal", "goals"),
        text("service_type", 60, required=True, says="A code of the program's catalogue."),
        choice("status", ServiceStatus, required=True),
        day("status_since", required=True),
        day("started_on"),
        day("due_on"),
        day("completed_on"),
        number("weekly_hours"),
        text("notes", 5_000),
        Column(
            name="situations",
            kind=Kind.CHOICES,
            target="situations",
            choices=SITUATIONS.codes,
            default="'{}'",
            says="Codes joined by |: the situations the service addresses.",
        ),
        flag("wioa_funded"),
        flag("is_overnight"),
        choice("provider_kind", ProviderKind, default="'own'"),
        refers("provider_organisation", "organisations"),
        refers("provider", "service_providers"),
    ),
    checks=(
        Check(
            column="provider_kind",
            fails="(coalesce(s.provider_kind, 'own') = 'listed') <> (s.provider_organisation IS NOT NULL)"
            " OR (coalesce(s.provider_kind, 'own') IN ('wioa', 'other')) <> (s.provider IS NOT NULL)",
            problem="The kind of provider and the provider do not fit.",
            advice="Name an organization for listed, a service provider for wioa and other, none for own and none.",
        ),
        Check(
            column="completed_on",
            fails=f"s.status IN ({_COMPLETED}) AND s.completed_on IS NULL",
            problem="A completed service needs its completion date.",
            advice="Fill in completed_on, or correct the status.",
        ),
        Check(
            column="completed_on",
            fails="s.completed_on < s.started_on",
            problem="The completion date is before the start date.",
            advice="Correct one of the two dates.",
        ),
        Check(
            column="due_on",
            fails="s.due_on < s.started_on",
            problem="The planned due date is before the start date.",
            advice="Correct one of the two dates.",
        ),
        Check(
            column="weekly_hours",
            fails="s.weekly_hours ~ '^[0-9]+([.][0-9]+)?$' AND s.weekly_hours::numeric > 168",
            problem="A week has 168 hours.",
            advice="Give the planned hours of one week.",
        ),
    ),
)

PROGRESS_CONFIRMATIONS = RecordType(
    code="progress_confirmations",
    table="careerplan_progressconfirmation",
    title="Confirmations that the plan is current",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("confirmed_by", "users", required=True),
        moment("confirmed_at", required=True),
    ),
    derived={"confirmed_on": CHICAGO_DAY.format("confirmed_at")},
)
