"""Files about what came of the plan: gains, credentials, jobs, studies, exits, gaps and stories."""

from casework.cases.enums import SchoolStatus
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
from outcomes.enums import (
    Achievement,
    Evidence,
    FollowUpEnd,
    GainBasis,
    GapReason,
    JobKind,
    PayPeriod,
    StoryStatus,
    StoryVoice,
    StudyKind,
)
from programs.shared.credentials import CREDENTIAL_DATA_SOURCES
from programs.shared.skill_gains import MSG_TYPES
from programs.skill_gains import federal


def _ends_after(starts, ends, what):
    """The check that `ends` is no earlier than `starts`; `what` names the thing in the problem's words."""
    return Check(
        column=ends,
        fails=f"s.{ends} < s.{starts}",
        problem=f"{what} ends before it starts.",
        advice="Correct one of the two dates.",
    )


def _answer(name):
    """A column of a question that need not have been asked: yes, no or empty."""
    return Column(
        name=name,
        kind=Kind.FLAG,
        target=name,
        default="NULL",
        exported=f"CASE t.{name} WHEN true THEN 'yes' WHEN false THEN 'no' END",
        says="Empty where the question was not asked.",
    )


def _federal(place):
    """SQL of the federal type (`place` 0) or the PIRL element (1) of a staged skill gain, as the rules give it."""
    whens = [
        f"WHEN s.skill_type = '{kind.code}' AND coalesce(s.achievement, '') = '{achievement}'"
        f" THEN '{federal(kind, achievement)[place]}'"
        for kind in MSG_TYPES
        for achievement in ("", *Achievement.values)
    ]
    return f"CASE {' '.join(whens)} ELSE '' END"


SKILL_GAINS = RecordType(
    code="skill_gains",
    table="outcomes_skillgain",
    title="Measurable skill gains",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("skill_type", 60, required=True),
        day("attained_on", required=True),
        text("comment", 2_000, required=True),
        text("answer", 20, says="The code of the answer to the question of the type."),
        text("education_level", 20),
        choice("achievement", Achievement),
        day("semester_started_on"),
        day("semester_ended_on"),
        number("credits"),
        day("first_semester_started_on"),
        day("first_semester_ended_on"),
        number("first_semester_credits"),
        day("milestone_set_on"),
        refers("document", "documents", says="The proof."),
        choice("data_source", CREDENTIAL_DATA_SOURCES.codes, default="'worknet'"),
        refers("entered_by", "users"),
    ),
    exported=f"t.basis = '{GainBasis.ENTERED}'",
    checks=(_ends_after("semester_started_on", "semester_ended_on", "The semester"),),
    derived={"federal_type": _federal(0), "federal_element": _federal(1)},
)

CREDENTIALS = RecordType(
    code="credentials",
    table="outcomes_credential",
    title="Credentials",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", says="The service of the plan it was earned in."),
        text("program_credential", 60, says="A code of the program's own credentials; empty for another."),
        text("title", 160, required=True),
        text("institution", 160, required=True),
        text("credential_type", 60, required=True),
        text("credential_source", 60, required=True),
        day("attained_on", required=True),
        day("expires_on", says="The last day it is valid."),
        text("description", 2_000),
        Column(
            name="work_experience",
            kind=Kind.FLAG,
            target="work_experience",
            default="NULL",
            exported="CASE t.work_experience WHEN true THEN 'yes' WHEN false THEN 'no' END",
            says="Empty where the question was not asked.",
        ),
        refers("document", "documents", says="The proof."),
        choice("data_source", CREDENTIAL_DATA_SOURCES.codes, default="'worknet'"),
        text("registry_id", 60, says="The Credential Registry's own id."),
        refers("entered_by", "users"),
    ),
    checks=(
        Check(
            column="registry_id",
            fails="(coalesce(s.data_source, 'worknet') = 'registry') <> (s.registry_id IS NOT NULL)",
            problem="A credential of the registry has its CTID, and another has none.",
            advice="Fill in registry_id, or correct data_source.",
        ),
    ),
)

EMPLOYMENTS = RecordType(
    code="employments",
    table="outcomes_employment",
    title="Jobs",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("kind", JobKind, default="'employment'"),
        text("employer", 160, required=True),
        text("employer_fein", 9, says="Nine digits."),
        text("job_title", 160, required=True),
        day("started_on", required=True),
        day("ended_on", says="Empty while the customer works there."),
        text("street_1", 160),
        text("street_2", 160),
        text("city", 80),
        text("state", 2),
        text("zip_code", 10),
        text("job_duties", 2_000),
        number("weekly_hours"),
        number("pay_amount", says="US dollars before deductions, for one pay period."),
        choice("pay_period", PayPeriod),
        text("meets_needs", 2_000),
        _answer("in_credential_field"),
        flag("is_subsidized"),
        choice("evidence", Evidence),
        refers("document", "documents", says="The proof."),
        refers("entered_by", "users"),
    ),
    checks=(
        _ends_after("started_on", "ended_on", "The job"),
        Check(
            column="pay_period",
            fails="(s.pay_amount IS NULL) <> (s.pay_period IS NULL)",
            problem="Pay needs both the amount and what it is for.",
            advice="Fill in pay_amount and pay_period, or empty both.",
        ),
        Check(
            column="employer_fein",
            fails="s.employer_fein !~ '^[0-9]{9}$'",
            problem="A FEIN has nine digits.",
            advice="Leave out the hyphen, or empty the cell.",
        ),
        Check(
            column="weekly_hours",
            fails="s.weekly_hours ~ '^[0-9]+([.][0-9]+)?$' AND s.weekly_hours::numeric > 168",
            problem="A week has 168 hours.",
            advice="Give the hours of one week.",
        ),
    ),
)

STUDIES = RecordType(
    code="studies",
    table="outcomes_study",
    title="Education and training beside the plan",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("kind", StudyKind, required=True),
        text("institution", 160, required=True),
        text("course", 160),
        day("started_on", required=True),
        day("ended_on", says="Empty while it goes on."),
        flag("leads_to_credential"),
        choice("evidence", Evidence),
        refers("document", "documents", says="The proof."),
        refers("entered_by", "users"),
    ),
    checks=(_ends_after("started_on", "ended_on", "The study"),),
)

EXITS = RecordType(
    code="exits",
    table="outcomes_exit",
    title="Exits",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("sub_program", 40, says="The program inside the program, where it has any."),
        text("exit_status", 40, required=True),
        text("exit_reason", 60),
        text("reason_text", 500),
        Column(
            name="evidence",
            kind=Kind.CHOICES,
            target="evidence",
            choices=("credential", "employment", "education"),
            default="'{}'",
            says="Codes joined by |: what a successful completion rests on.",
        ),
        flag("left_early"),
        day("exited_on", required=True),
        choice("school_status", SchoolStatus),
        refers("case_note", "case_notes", says="The note that explains why the customer left early."),
        choice("follow_up_end", FollowUpEnd),
        day("follow_up_ended_on"),
        refers("recorded_by", "users"),
        moment("recorded_at", default="now()"),
    ),
    checks=(
        Check(
            column="follow_up_ended_on",
            fails="(s.follow_up_end IS NULL) <> (s.follow_up_ended_on IS NULL)",
            problem="The end of follow-up needs its reason and its date.",
            advice="Fill in both, or empty both.",
        ),
    ),
    once=(
        Once(
            column="sub_program",
            columns=("enrollment", "sub_program"),
            problem="The enrollment has an exit from this program already.",
        ),
    ),
)

PLANNED_GAPS = RecordType(
    code="planned_gaps",
    table="outcomes_plannedgap",
    title="Planned gaps in services",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        day("starts_on", required=True),
        day("ends_on", required=True, says="The last day of the gap."),
        choice("reason", GapReason, required=True),
        text("note", 500, required=True),
        refers("entered_by", "users"),
    ),
    checks=(
        _ends_after("starts_on", "ends_on", "The gap"),
        Check(
            column="ends_on",
            fails="s.ends_on >= '2100-01-01'",
            problem="The last day of the gap is too far away.",
            advice="Give the day before services go on.",
        ),
    ),
)

SUCCESS_STORIES = RecordType(
    code="success_stories",
    table="outcomes_successstory",
    title="Success stories",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("title", 160, required=True),
        choice("voice", StoryVoice, default="'provider'"),
        text("text", 10_000, required=True),
        text("career_pathway", 120),
        choice("status", StoryStatus, default="'draft'"),
        refers("photo", "documents"),
        text("consent_name", 160),
        day("consent_on"),
        text("returned_why", 500),
        refers("written_by", "users"),
        moment("submitted_at"),
        moment("published_at"),
        refers("published_by", "users"),
    ),
    checks=(
        Check(
            column="photo",
            fails="s.photo IS NOT NULL AND (s.consent_name IS NULL OR s.consent_on IS NULL)",
            problem="A photo needs the consent: who gave it, and when.",
            advice="Fill in consent_name and consent_on, or leave the photo out.",
        ),
        Check(
            column="published_at",
            fails="s.status = 'published' AND s.published_at IS NULL",
            problem="A published story says when it was published.",
            advice="Fill in published_at, or correct the status.",
        ),
    ),
)
