"""Files about assessments, providers, payments, attendance and agreements of the career plan."""

from careerplan.enums import (
    AgreementStatus,
    CostApproval,
    EnteredBy,
    Presence,
    ProviderSource,
    ScoreMoment,
    Subject,
)
from casework.exchange.formats.columns import (
    Check,
    Column,
    Kind,
    Once,
    RecordType,
    belongs_to_enrollment,
    choice,
    day,
    key,
    moment,
    number,
    refers,
    text,
    time,
)
from casework.exchange.formats.people import LANGUAGES
from programs.shared.agreements import AGREEMENT_STATEMENTS
from programs.shared.support import SITUATIONS

SERVICE_PROVIDERS = RecordType(
    code="service_providers",
    table="careerplan_serviceprovider",
    title="Service providers that are no organization of Casework",
    of_tenant=True,
    removable=True,
    columns=(
        key(),
        refers("organisation", "organisations", says="Who entered it. Empty for the state's WIOA list."),
        choice("source", ProviderSource, required=True),
        text("name", 160, required=True),
        text("street", 160, required=True),
        text("city", 80, required=True),
        text("state", 2, required=True),
        text("zip_code", 10, required=True),
    ),
    checks=(
        Check(
            column="organisation",
            fails="(s.source = 'wioa') <> (s.organisation IS NULL)",
            problem="A provider of the WIOA list has no organization, and one entered here has.",
            advice="Correct the source, or fill in or empty the organization.",
        ),
    ),
)

ASSESSMENT_RESULTS = RecordType(
    code="assessment_results",
    table="careerplan_assessmentresult",
    title="Assessment results",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("assessment", 60, says="A code of the program's list; empty for an external assessment."),
        text("name", 160, says="Name of an external assessment."),
        text("assessment_type", 80),
        text("category", 80),
        day("taken_on", required=True),
        text("result", 4_000),
        refers("document", "documents"),
        refers("entered_by", "users", required=True),
    ),
    checks=(
        Check(
            column="name",
            fails="s.assessment IS NULL AND s.name IS NULL",
            problem="The row names no assessment.",
            advice="Fill in assessment or name.",
        ),
    ),
)

SKILL_SCORES = RecordType(
    code="skill_scores",
    table="careerplan_skillscore",
    title="Scores of basic-skills tests",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("test", 60, required=True, says="A code of the program's basic-skills assessments."),
        text("form", 20, required=True),
        text("test_level", 4),
        choice("subject", Subject, required=True),
        choice("moment", ScoreMoment, required=True),
        Column(name="scale_score", kind=Kind.NUMBER, target="scale_score", required=True),
        day("taken_on", required=True),
        refers("entered_by", "users", required=True),
    ),
    once=(
        Once(
            column="test",
            columns=("enrollment", "test", "form", "subject", "taken_on"),
            problem="The customer has another score of this test on this day.",
        ),
    ),
)

ASSESSMENT_SUMMARIES = RecordType(
    code="assessment_summaries",
    table="careerplan_assessmentsummary",
    title="Assessment summaries",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("text", 10_000, required=True),
        refers("written_by", "users", required=True),
        moment("written_at", required=True),
    ),
)

CAREER_PATHS = RecordType(
    code="career_paths",
    table="careerplan_careerpath",
    title="Desired career paths",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("career_pathway", 120),
        text("occupation_1", 120),
        text("occupation_2", 120),
        number("wage_goal_hourly", says="In US dollars an hour."),
    ),
    once=(Once(column="enrollment", columns=("enrollment",), problem="The plan has another career path."),),
)

BARRIERS = RecordType(
    code="barriers",
    table="careerplan_barrier",
    title="Situations in the customer's way",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("situation", SITUATIONS.codes, required=True),
        day("noted_on", required=True),
        refers("noted_by", "users", required=True),
        day("resolved_on"),
    ),
    checks=(
        Check(
            column="resolved_on",
            fails="s.resolved_on < s.noted_on",
            problem="It is resolved before it was noted.",
            advice="Correct one of the two dates.",
        ),
    ),
    once=(
        Once(
            column="situation",
            columns=("enrollment", "situation"),
            counts="{row}.resolved_on IS NULL",
            problem="The situation stands already.",
        ),
    ),
)

_FIRST_IMPORTED = (
    "(SELECT c.created_at FROM careerplan_servicecost c WHERE c.public_id = s.public_id)",
    "statement_timestamp()",
)


def _asked(*values):
    """SQL for a column that only a payment above a limit has: the first of `values` that is there."""
    return f"CASE WHEN s.approval IS NOT NULL THEN coalesce({', '.join(values)}) END"


SERVICE_COSTS = RecordType(
    code="service_costs",
    table="careerplan_servicecost",
    title="Payments for services",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", required=True),
        text("subtype", 80),
        text("method", 40, required=True),
        day("paid_on", required=True),
        Column(name="unit_cost", kind=Kind.NUMBER, target="unit_cost", required=True, says="In US dollars."),
        Column(name="quantity", kind=Kind.NUMBER, target="quantity", required=True),
        text("funding_source", 60, required=True),
        choice("approval", CostApproval),
        text("approval_reason", 500),
        refers("asked_by", "users", says="Who asked for more than a limit; empty: who entered the payment."),
        moment("asked_at", says="Empty: when the payment was first imported."),
        text("decision_reason", 500, says="Why the supervisor approved or refused it."),
        refers("decided_by", "users"),
        moment("decided_at"),
        refers("entered_by", "users", required=True),
    ),
    derived={
        "asked_by_id": _asked("r_asked_by.id", "r_entered_by.id"),
        "asked_at": _asked("s.asked_at::timestamptz", *_FIRST_IMPORTED),
    },
    checks=(
        Check(
            column="decided_by",
            fails="s.approval IN ('approved', 'refused') AND s.decided_by IS NULL",
            problem="A decided payment needs who decided.",
            advice="Give the e-mail address of who approved or refused it.",
        ),
    ),
)

ATTENDANCE_DAYS = RecordType(
    code="attendance_days",
    table="careerplan_attendanceday",
    title="Attendance by day",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", required=True),
        day("day", required=True),
        choice("presence", Presence, default="'present'"),
        time("check_in"),
        time("lunch_start"),
        time("lunch_end"),
        time("check_out"),
        Column(name="hours", kind=Kind.NUMBER, target="hours", default="0"),
        Column(name="make_up_minutes", kind=Kind.NUMBER, target="make_up_minutes", default="0"),
        choice("entered_as", EnteredBy, default="'import'"),
        refers("entered_by", "users", required=True),
        moment("entered_at", required=True),
    ),
    checks=(
        Check(
            column="lunch_end",
            fails="(s.lunch_start IS NULL) <> (s.lunch_end IS NULL)",
            problem="Lunch has only one of its two times.",
            advice="Fill in both, or neither.",
        ),
        Check(
            column="hours",
            fails="s.presence IN ('absent', 'excused') AND coalesce(s.hours, '0') !~ '^0+([.]0+)?$'",
            problem="An absence has no hours.",
            advice="Empty the hours, or correct the mark.",
        ),
        Check(
            column="hours",
            fails="s.hours ~ '^[0-9]+([.][0-9]+)?$' AND s.hours::numeric > 24",
            problem="A day has 24 hours.",
            advice="Give the hours of one day.",
        ),
        Check(
            column="make_up_minutes",
            fails="s.make_up_minutes ~ '^[0-9]+([.][0-9]+)?$' AND s.make_up_minutes::numeric > 1440",
            problem="A make-up session is longer than a day.",
            advice="Give the time made up in minutes.",
        ),
    ),
    once=(
        Once(column="day", columns=("service", "day"), problem="The service has another row for this day."),
    ),
)

ATTENDANCE_WEEKS = RecordType(
    code="attendance_weeks",
    table="careerplan_attendanceweek",
    title="Weeks of attendance that were submitted or verified",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", required=True),
        day("starts_on", required=True, says="The Sunday."),
        moment("submitted_at"),
        refers("submitted_by", "users"),
        moment("verified_at"),
        refers("verified_by", "users"),
        text("reopened_reason", 500),
    ),
    checks=(
        Check(
            column="starts_on",
            fails="pg_input_is_valid(s.starts_on, 'date') AND extract(dow FROM s.starts_on::date) <> 0",
            problem="A week starts on a Sunday.",
            advice="Give the Sunday on or before the day.",
        ),
        Check(
            column="verified_by",
            fails="(s.verified_at IS NULL) <> (s.verified_by IS NULL)",
            problem="A verified week needs who verified it and when.",
            advice="Fill in both, or neither.",
        ),
    ),
    once=(
        Once(
            column="starts_on",
            columns=("service", "starts_on"),
            problem="The service has another row for this week.",
        ),
    ),
)

MODULE_SCORES = RecordType(
    code="module_scores",
    table="careerplan_modulescore",
    title="Post-assessments of training modules",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", required=True),
        text("module", 160, required=True),
        Column(name="percent", kind=Kind.NUMBER, target="percent", required=True),
        day("taken_on", required=True),
        refers("entered_by", "users", required=True),
    ),
    checks=(
        Check(
            column="percent",
            fails="s.percent ~ '^[0-9]+([.][0-9]+)?$' AND s.percent::numeric > 100",
            problem="A score is a percentage.",
            advice="Give a number from 0 to 100.",
        ),
    ),
)

AGREEMENTS = RecordType(
    code="agreements",
    table="careerplan_agreement",
    title="Agreements to the plan",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        Column(name="number", kind=Kind.NUMBER, target="number", required=True),
        choice("status", AgreementStatus, required=True),
        moment("asked_at", required=True),
        refers("asked_by", "users"),
        moment("settled_at"),
        refers("settled_by", "users"),
        day("signed_on"),
        text("signer_name", 160),
        choice("language", LANGUAGES, default="'en'"),
        Column(
            name="statements",
            kind=Kind.CHOICES,
            target="statements",
            choices=AGREEMENT_STATEMENTS.codes,
            default="'{}'",
            says="Codes joined by |: what the customer ticked.",
        ),
        text("reason", 500, says="Why no agreement could be got."),
        text("content", 1_000_000, says="The canonical text that was agreed to, to the letter."),
        text("sha256", 64, says="SHA-256 of the hash before, a line feed and the content."),
        text("previous_sha256", 64, says="The hash of the signed plan before; empty for the first."),
        text("code", 12),
        refers("document", "documents"),
        day("superseded_on"),
        text("superseded_why", 40),
    ),
    checks=(
        Check(
            column="content",
            fails="s.status IN ('agreed_electronically', 'signed_on_paper')"
            " AND (coalesce(s.content, '') = '' OR s.signed_on IS NULL)",
            problem="A signed agreement has its content and the date it was signed.",
            advice="Fill in both, or give it another status.",
        ),
        Check(
            column="sha256",
            fails="coalesce(s.content, '') <> '' AND coalesce(s.sha256, '') <>"
            " encode(sha256(convert_to(coalesce(s.previous_sha256, '') || E'\\n' || s.content, 'UTF8')), 'hex')",
            problem="The hash is not the hash of the content.",
            advice="The text was changed after it was signed. Bring the text that was signed.",
        ),
        Check(
            column="reason",
            fails="s.status = 'unable' AND coalesce(s.reason, '') = ''",
            problem="An agreement that could not be got says why.",
            advice="Fill in the reason.",
        ),
    ),
    once=(Once(column="number", columns=("enrollment", "number"), problem="This number is taken."),),
)
