"""Files about employers, worksites, jobs, placements and payroll."""

from careerplan.enums import ServiceStatus
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
    refers,
    text,
)
from casework.worksites.enums import WageArea


def _amount(name, says="In US dollars."):
    return Column(name=name, kind=Kind.NUMBER, target=name, required=True, says=says)


_ENDED_ON = day("ended_on", says="The last day of use.")

EMPLOYERS = RecordType(
    code="employers",
    table="worksites_employer",
    title="Employers",
    of_tenant=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        text("name", 160, required=True),
        text("phone", 10),
        text("contact_name", 120),
        text("contact_email", 254),
        _ENDED_ON,
    ),
)

WORKSITES = RecordType(
    code="worksites",
    table="worksites_worksite",
    title="Worksites",
    of_tenant=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        refers("employer", "employers", required=True),
        text("name", 160, required=True),
        text("street", 160, required=True),
        text("city", 80, required=True),
        text("state", 2, required=True),
        text("zip_code", 10, required=True),
        choice("wage_area", WageArea, default="'state'"),
        _ENDED_ON,
    ),
)

JOBS = RecordType(
    code="jobs",
    table="worksites_job",
    title="Jobs at worksites",
    of_tenant=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        refers("worksite", "worksites", required=True),
        text("title", 160, required=True),
        text("employment_type", 40, required=True),
        text("position_type", 20, required=True),
        _amount("hourly_wage", "In US dollars an hour."),
        Column(name="openings", kind=Kind.NUMBER, target="openings", required=True),
        _ENDED_ON,
    ),
    checks=(
        Check(
            column="openings",
            fails="s.openings::numeric < (SELECT x.taken FROM worksites_job x WHERE x.public_id = s.public_id)",
            problem="More positions of the job are taken than it has openings.",
            advice="Raise the openings, or deliver the changed placements first and the openings afterwards.",
        ),
    ),
)

_FACTS = (
    choice("status", ServiceStatus, required=True),
    day("started_on", required=True),
    day("inactive_on"),
    day("return_on"),
    day("subsidized_from"),
    day("subsidized_to"),
)

_JOB = "pg_temp.casework_public_id('jobs', s.job)"
_STANDS = """NOT EXISTS (SELECT FROM careerplan_placement p
 WHERE p.public_id = s.public_id AND p.removed_at IS NOT NULL)"""
_STAYING = """(SELECT count(*) FROM careerplan_placement p JOIN worksites_job x ON x.id = p.job_id
 WHERE x.public_id = pg_temp.casework_public_id('jobs', s.job) AND p.removed_at IS NULL
 AND NOT EXISTS (SELECT FROM stage_placements o WHERE o.public_id = p.public_id))"""
_ROOM = """coalesce((SELECT j.openings::numeric FROM stage_jobs j WHERE j.key = s.job LIMIT 1),
 (SELECT x.openings FROM worksites_job x WHERE x.public_id = pg_temp.casework_public_id('jobs', s.job)))"""
_TOO_MANY = (
    f"{_STANDS} AND {_STAYING} + count(*) FILTER (WHERE {_STANDS}) OVER (PARTITION BY {_JOB}) > {_ROOM}"
)

_OTHER_FACTS = """EXISTS (SELECT 1 FROM stage_services v WHERE v.key = s.service
 AND (v.status, v.started_on, v.due_on, v.completed_on)
 IS DISTINCT FROM (s.status, s.started_on, s.due_on, s.ended_on))
 OR NOT EXISTS (SELECT 1 FROM stage_services v WHERE v.key = s.service) AND EXISTS (SELECT 1 FROM careerplan_service v
 WHERE v.public_id = pg_temp.casework_public_id('services', s.service)
 AND (v.status, v.started_on::text, v.due_on::text, v.completed_on::text)
 IS DISTINCT FROM (s.status, s.started_on, s.due_on, s.ended_on))"""

PLACEMENTS = RecordType(
    code="placements",
    table="careerplan_placement",
    title="Placements at worksites",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("service", "services", required=True),
        refers("job", "jobs", required=True),
        *_FACTS,
        _amount("minimum_wage", "In US dollars an hour, as it was when the placement was made."),
        _amount("hourly_wage", "In US dollars an hour."),
        _amount("subsidized_wage", "In US dollars an hour."),
        _amount("employer_wage", "In US dollars an hour."),
        text("position_type", 20, required=True),
        day("due_on", required=True),
        day("ended_on"),
    ),
    checks=(
        Check(
            column="job",
            fails=_TOO_MANY,
            problem="The job has fewer openings than placements.",
            advice="Raise the openings of the job, or correct the placement.",
        ),
        Check(
            column="service",
            fails=_OTHER_FACTS,
            problem="The placement and its service differ in status, start, due or end date.",
            advice="Give both the same: the end date of the placement is the completion date of the service.",
        ),
        Check(
            column="hourly_wage",
            fails="s.hourly_wage::numeric < s.minimum_wage::numeric",
            problem="The hourly wage is below the minimum wage.",
            advice="Correct one of the two wages.",
        ),
        Check(
            column="subsidized_wage",
            fails="s.subsidized_wage::numeric > s.minimum_wage::numeric",
            problem="The subsidized wage is above the minimum wage.",
            advice="Correct one of the two wages.",
        ),
        Check(
            column="employer_wage",
            fails="s.hourly_wage::numeric <> s.subsidized_wage::numeric + s.employer_wage::numeric",
            problem="The subsidized wage and the employer's match do not make the hourly wage.",
            advice="Correct one of the three wages.",
        ),
        Check(
            column="due_on",
            fails="s.due_on < s.started_on",
            problem="The planned due date is before the start date.",
            advice="Correct one of the two dates.",
        ),
        Check(
            column="ended_on",
            fails="s.ended_on < s.started_on",
            problem="The end date is before the start date.",
            advice="Correct one of the two dates.",
        ),
        Check(
            column="subsidized_to",
            fails="s.subsidized_to < s.subsidized_from",
            problem="The subsidy ends before it starts.",
            advice="Correct one of the two dates.",
        ),
    ),
    once=(Once(column="service", columns=("service",), problem="The service has another placement."),),
)

PLACEMENT_HISTORY = RecordType(
    code="placement_history",
    table="careerplan_placementstatus",
    title="Status history of placements",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("placement", "placements", required=True),
        *_FACTS,
        moment("recorded_at", required=True),
        refers("recorded_by", "users", required=True),
    ),
)

FOLLOW_UPS = RecordType(
    code="follow_ups",
    table="careerplan_followup",
    title="Follow-ups of placements",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("placement", "placements", required=True),
        Column(name="point", kind=Kind.NUMBER, target="point", required=True, says="Days after the start."),
        day("due_on", required=True),
        flag("is_employed", default=""),
        text("note", 500),
        moment("verified_at"),
        refers("verified_by", "users"),
    ),
    checks=(
        Check(
            column="verified_by",
            fails="s.verified_at IS NOT NULL AND (s.verified_by IS NULL OR s.is_employed IS NULL)",
            problem="A verified follow-up needs who verified it and whether the customer still works there.",
            advice="Fill in verified_by and is_employed.",
        ),
    ),
    once=(
        Once(
            column="point",
            columns=("placement", "point"),
            problem="The placement has another row for this follow-up.",
        ),
    ),
)

SUBSIDY_OVERRIDES = RecordType(
    code="subsidy_overrides",
    table="careerplan_subsidyoverride",
    title="Overrides of a limit on subsidized days",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        text("limit", 60, required=True),
        day("window_starts_on", required=True),
        Column(name="extra_days", kind=Kind.NUMBER, target="extra_days", required=True),
        text("reason", 500, required=True),
        refers("granted_by", "users", required=True),
        moment("granted_at", required=True),
    ),
)

PAYROLL = RecordType(
    code="payroll",
    table="worksites_payrollentry",
    title="Payroll",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("job", "jobs", required=True),
        day("paid_from", required=True),
        day("paid_to", required=True),
        _amount("hours", "Hours worked in the period."),
        _amount("gross_pay"),
        _amount("subsidized_pay"),
        moment("uploaded_at", required=True),
        refers("uploaded_by", "users", required=True),
    ),
    checks=(
        Check(
            column="paid_to",
            fails="s.paid_to < s.paid_from",
            problem="The period ends before it starts.",
            advice="Correct one of the two dates.",
        ),
        Check(
            column="subsidized_pay",
            fails="s.subsidized_pay::numeric > s.gross_pay::numeric",
            problem="The subsidized part is more than the gross pay.",
            advice="Correct one of the two amounts.",
        ),
    ),
    once=(
        Once(
            column="paid_from",
            columns=("enrollment", "job", "paid_from", "paid_to"),
            problem="The customer has another row for this job and period.",
        ),
    ),
)
