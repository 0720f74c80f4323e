"""Files about customers, their enrollments, and what was said and filed."""

from careerplan.queries import received_on
from careerplan.queries.services import FAMILIES, SERVED, kinds_of_family
from casework.cases.enums import (
    ApplicationOutcome,
    CompletionStatus,
    DocumentKind,
    Education,
    EnrollmentStatus,
    IwdsStatus,
    MessageKind,
    Recipient,
    Recommendation,
    SchoolStatus,
    SendMode,
)
from casework.exchange.formats.columns import (
    Check,
    Column,
    Kind,
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
from casework.exchange.formats.people import LANGUAGES
from outcomes.queries.exit_rules import EVIDENCE
from programs.registry import all_programs, program_codes

CHICAGO_DAY = "(s.{0}::timestamptz AT TIME ZONE 'America/Chicago')::date"

CUSTOMERS = RecordType(
    code="customers",
    table="cases_customer",
    title="Customers",
    columns=(
        key(),
        refers("organisation", "organisations", required=True, says="Who first recorded the person."),
        refers("user", "users", says="The account the person signs in with."),
        text("first_name", 80, required=True),
        text("middle_name", 80),
        text("last_name", 80, required=True),
        text("preferred_name", 80),
        day("birth_date", required=True),
        text("email", 254),
        text("phone", 10, says="Ten digits, nothing else."),
        text("street", 160),
        text("city", 80),
        text("state", 2),
        text("zip_code", 10),
        text("ssn_last4", 4, says="The last four digits and never more."),
        text("individual_number", 20),
        choice("language", LANGUAGES, default="'en'"),
        choice("education", Education),
        choice("school_status", SchoolStatus),
        refers("merged_into", "customers", says="The record that goes on for the same person."),
    ),
    checks=(
        Check(
            column="ssn_last4",
            fails="s.ssn_last4 !~ '^[0-9]{4}$'",
            problem="This is not four digits.",
            advice="Give the last four digits only, with leading zeros. Never send the whole number.",
        ),
        Check(
            column="phone",
            fails="s.phone !~ '^[0-9]{10}$'",
            problem="This is not a phone number of ten digits.",
            advice="Write the area code and number as ten digits.",
        ),
        Check(
            column="individual_number",
            fails="count(*) OVER (PARTITION BY s.individual_number) > 1 AND s.individual_number IS NOT NULL",
            problem="Another row has the same individual number.",
            advice="One person is one row: join the two, or correct the number.",
        ),
        Check(
            column="individual_number",
            fails="s.individual_number IS NOT NULL AND EXISTS (SELECT 1 FROM cases_customer x"
            " WHERE x.individual_number = s.individual_number AND x.public_id <> s.public_id)",
            problem="A customer recorded before has the same individual number.",
            advice="Use that customer's key, or correct the number.",
        ),
        Check(
            column="key",
            fails="s.ssn_last4 IS NOT NULL AND count(*) OVER"
            " (PARTITION BY lower(s.last_name), s.birth_date, s.ssn_last4) > 1",
            problem="Another row has the same last name, date of birth and last four.",
            advice="One person is one row: join the two.",
        ),
        Check(
            column="key",
            fails="s.ssn_last4 IS NOT NULL AND EXISTS (SELECT 1 FROM cases_customer x"
            " WHERE x.ssn_last4 = s.ssn_last4 AND lower(x.last_name) = lower(s.last_name)"
            " AND x.birth_date::text = s.birth_date AND x.public_id <> s.public_id)"
            " AND NOT EXISTS (SELECT 1 FROM cases_customer k WHERE k.public_id = s.public_id)",
            problem="A customer recorded before has the same last name, date of birth and last four.",
            advice="Use that customer's key, so that the person stays one record.",
        ),
    ),
)

ANCHORS = (
    "pre_screening_started_on",
    "pre_screening_completed_on",
    "application_started_on",
    "application_submitted_on",
)

TODAY = "(now() AT TIME ZONE 'America/Chicago')::date"

_LATEST = """
LEFT JOIN (SELECT s.enrollment, max({day}) AS day FROM {stage} s WHERE {counts} GROUP BY s.enrollment) {alias}
  ON {alias}.enrollment = s.key
"""
_SERVED = received_on("s.status", "s.started_on::date", "s.completed_on::date", TODAY)


def _listed(codes):
    return ", ".join(f"'{code}'" for code in codes)


_FIRST_DAYS = ", ".join(
    f"min(s.started_on::date) FILTER (WHERE s.status IN ({_listed(SERVED)})"
    f" AND e.program || '.' || s.service_type IN ({_listed(kinds_of_family(family))})) AS {family}"
    for family in FAMILIES
)
_SERVICES = """
LEFT JOIN (
  SELECT s.enrollment, max({served}) AS day,
    min(s.started_on::date) FILTER (WHERE s.status = 'not_started') AS planned, {first_days}
  FROM stage_services s JOIN stage_enrollments e ON e.key = s.enrollment GROUP BY s.enrollment
) i_served ON i_served.enrollment = s.key
"""
_LEFT_WITH = ", ".join(
    f"max(s.exited_on::date) FILTER (WHERE '{code}' = ANY (string_to_array(s.evidence, '|'))) AS {code}"
    for code in EVIDENCE
)
_EXITS = """
LEFT JOIN (SELECT s.enrollment, {left_with} FROM stage_exits s GROUP BY s.enrollment) i_left
  ON i_left.enrollment = s.key
"""


def _at_entry(name, choices):
    """A column for what the customer's `name` was on the day of enrollment."""
    return choice(
        f"{name}_at_entry",
        choices,
        default=f"CASE WHEN i_known.enrolled_on IS NOT NULL THEN i_known.{name}_at_entry"
        f" WHEN s.enrolled_on IS NULL THEN '' ELSE r_customer.{name} END",
        says="On the day of enrollment. Empty: what is recorded already, else what the customer's is.",
    )


ENROLLMENTS = RecordType(
    code="enrollments",
    table="cases_enrollment",
    title="Enrollments",
    columns=(
        key(),
        refers("customer", "customers", required=True),
        refers("organisation", "organisations", required=True),
        refers("location", "locations", within="organisation"),
        choice("program", program_codes(), required=True),
        Column(
            name="sub_programs",
            kind=Kind.CHOICES,
            target="sub_programs",
            choices=tuple(code for spec in all_programs() for code in spec.sub_programs.codes),
            default="'{}'",
            says="Codes joined by |: the programs inside the program.",
        ),
        text("training_program", 160),
        refers("assigned_worker", "users"),
        choice("status", EnrollmentStatus, required=True),
        *(day(name) for name in ANCHORS),
        choice("application_outcome", ApplicationOutcome),
        choice("recommendation", Recommendation),
        day("recommended_on"),
        choice("iwds_status", IwdsStatus),
        day("iwds_status_since"),
        day("iwds_exited_on"),
        day("enrolled_on"),
        _at_entry("education", Education),
        _at_entry("school_status", SchoolStatus),
        day("exited_on"),
        text("exit_status", 40),
        text("exit_reason", 60),
        choice("completion_status", CompletionStatus, default="'not_complete'"),
        day("completed_on"),
        day("redetermination_on"),
        text("dhs_office", 120),
        day("not_enrolled_on"),
        text("not_enrolled_reason", 60),
        day("iwds_requested_on", says="When the oldest open request to IWDS was made."),
        day("iwds_served_on", says="The first service that IWDS holds."),
        day("iss_served_on", says="The Individual Service Strategy in IWDS."),
        day("iwds_credential_on", says="The first credential in IWDS that was earned while enrolled."),
    ),
    derived={"name_key": "r_customer.name_key"},
    initial={
        "last_staff_note_on": "i_note.day",
        "progress_confirmed_on": "i_confirmed.day",
        "last_service_on": "i_served.day",
        "service_planned_on": "i_served.planned",
        **{fact: f"i_served.{family}" for family, fact in FAMILIES.items()},
        **{f"completed_with_{code}_on": f"i_left.{code}" for code in EVIDENCE},
        "last_touched_on": TODAY,
    },
    initial_joins="LEFT JOIN cases_enrollment i_known ON i_known.public_id = s.public_id"
    + "".join(
        _LATEST.format(alias=alias, stage=f"stage_{code}", day=day_, counts=counts)
        for alias, code, day_, counts in (
            (
                "i_note",
                "case_notes",
                CHICAGO_DAY.format("entered_at"),
                "coalesce(s.is_system, 'no') <> 'yes'",
            ),
            ("i_confirmed", "progress_confirmations", CHICAGO_DAY.format("confirmed_at"), "true"),
        )
    )
    + _SERVICES.format(served=_SERVED, first_days=_FIRST_DAYS)
    + _EXITS.format(left_with=_LEFT_WITH),
    checks=(
        Check(
            column="enrolled_on",
            fails="s.status = 'enrolled' AND s.enrolled_on IS NULL",
            problem="An enrolled customer needs the date of enrollment.",
            advice="Fill in enrolled_on, or correct the status.",
        ),
        Check(
            column="exited_on",
            fails="s.status = 'exited' AND s.exited_on IS NULL",
            problem="An exited customer needs the date of exit.",
            advice="Fill in exited_on, or correct the status.",
        ),
        Check(
            column="iwds_exited_on",
            fails="s.iwds_status = 'exited' AND s.iwds_exited_on IS NULL",
            problem="A customer who exited from IWDS needs the date.",
            advice="Fill in iwds_exited_on, or correct iwds_status.",
        ),
        Check(
            column="status",
            fails="s.status IN ('applying', 'ready', 'enrolled') AND count(*) FILTER"
            " (WHERE s.status IN ('applying', 'ready', 'enrolled')) OVER"
            " (PARTITION BY s.customer, s.organisation, s.program) > 1",
            problem="Another row has the same customer open with the same organization and program.",
            advice="End one of the two enrollments.",
        ),
        Check(
            column="status",
            fails="s.status IN ('applying', 'ready', 'enrolled') AND EXISTS (SELECT 1 FROM cases_enrollment x"
            " JOIN cases_customer c ON c.id = x.customer_id JOIN accounts_organisation o ON o.id = x.organisation_id"
            " WHERE c.public_id = pg_temp.casework_public_id('customers', s.customer) AND o.code = s.organisation"
            " AND x.program = s.program AND x.status IN ('applying', 'ready', 'enrolled')"
            " AND x.public_id <> s.public_id)",
            problem="The customer is already open with this organization and program.",
            advice="Use the key of that enrollment, or end it first.",
        ),
    ),
)

CASE_NOTES = RecordType(
    code="case_notes",
    table="cases_casenote",
    title="Case notes",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("author", "users"),
        text("task", 60),
        day("contact_on", required=True),
        text("subject", 160),
        text("text", 20_000, required=True),
        choice("send_mode", SendMode, default="'save_only'"),
        Column(
            name="recipients",
            kind=Kind.CHOICES,
            target="recipients",
            choices=tuple(Recipient.values),
            default="'{}'",
            says="Codes joined by |.",
        ),
        moment("entered_at", required=True),
        moment("amended_at"),
        refers("corrects", "case_notes"),
        flag("is_confidential"),
        flag("is_system"),
    ),
    derived={"entered_on": CHICAGO_DAY.format("entered_at")},
    checks=(
        Check(
            column="contact_on",
            fails="s.contact_on > " + CHICAGO_DAY.format("entered_at") + "::text",
            problem="The contact date is after the day the note was entered.",
            advice="A contact cannot lie in the future: correct one of the two.",
        ),
        Check(
            column="author",
            fails="s.author IS NULL AND coalesce(s.is_system, 'no') <> 'yes'",
            problem="A note that a person wrote needs its author.",
            advice="Give the author's e-mail address.",
        ),
    ),
)

MESSAGES = RecordType(
    code="messages",
    table="cases_message",
    title="Messages and notices",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("kind", MessageKind, default="'message'"),
        refers("sender", "users"),
        refers("case_note", "case_notes"),
        text("subject", 160, required=True),
        text("text", 20_000, required=True),
        text("link", 200),
        moment("sent_at", required=True),
    ),
)

RECEIPTS = RecordType(
    code="receipts",
    table="cases_receipt",
    title="Receipts of messages",
    key=("message", "reader"),
    conflict=("message_id", "reader_id"),
    has_record=False,
    columns=(
        refers("message", "messages", required=True),
        refers("reader", "users", required=True),
        flag("by_email"),
        moment("read_at"),
    ),
)

_HEX = "replace(s.public_id::text, '-', '')"

DOCUMENTS = RecordType(
    code="documents",
    table="cases_document",
    title="Documents",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("kind", DocumentKind, default="'other'"),
        text("title", 160, required=True),
        Column(
            name="file",
            required=True,
            max_length=200,
            exported="'documents/' || replace(t.public_id::text, '-', '')",
            says="The file's path inside the folder, below documents/.",
        ),
        text("original_name", 160, required=True),
        text("content_type", 100, required=True),
        Column(name="size", kind=Kind.NUMBER, target="size", required=True, says="In bytes."),
        text("sha256", 64, required=True),
        refers("uploaded_by", "users", required=True),
        moment("uploaded_at", required=True),
        flag("shared_with_customer"),
    ),
    derived={"file": f"'documents/' || left({_HEX}, 2) || '/' || {_HEX}"},
    checks=(
        Check(
            column="file",
            fails="s.file !~ '^documents/[A-Za-z0-9._-]+$' OR s.file ~ '[.][.]'",
            problem="The path leaves the documents folder.",
            advice="Name a file directly below documents/, in plain letters, digits, dots and dashes.",
        ),
    ),
)
