"""Files about how people came to a program: forms, applications, provider programs, referrals, appointments."""

from casework.exchange.formats.columns import (
    Check,
    Once,
    RecordType,
    belongs_to_enrollment,
    choice,
    codes,
    day,
    flag,
    key,
    moment,
    number,
    refers,
    structure,
    text,
)
from casework.intake.enums import DeterminationOutcome, FormKind, ReferralKind, ReferralStatus
from programs.registry import program_codes

CONTACTS = RecordType(
    code="contacts",
    table="cases_contact",
    title="Contacts of customers in the workforce system",
    belongs=True,
    removable=True,
    columns=(key(), belongs_to_enrollment(), refers("user", "users", required=True)),
)

INTAKE_FORMS = RecordType(
    code="intake_forms",
    table="intake_intakeform",
    title="Editions of the forms of intake",
    columns=(
        key(),
        choice("program", program_codes(), required=True),
        choice("kind", FormKind, required=True),
        number("number", says="The editions of a form are counted from 1.", required=True),
        structure("content", required=True, says="Sections, questions, options and rules."),
        text("what_changed", 500),
        moment("published_at", says="Empty for a draft."),
        refers("published_by", "users"),
    ),
    derived={"digest": "encode(sha256(convert_to((s.content::jsonb)::text, 'UTF8')), 'hex')"},
    once=(
        Once(
            column="number",
            columns=("program", "kind", "number"),
            problem="Another edition of this form has the same number.",
        ),
        Once(
            column="published_at",
            columns=("program", "kind"),
            problem="This form has a draft already.",
            counts="{row}.published_at IS NULL",
        ),
    ),
)

PROVIDER_PROGRAMS = RecordType(
    code="provider_programs",
    table="intake_providerprogram",
    title="Programs that providers offer",
    of_tenant=True,
    removable=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        refers("location", "locations", within="organisation"),
        choice("program", program_codes(), required=True),
        text("name", 160, required=True),
        text("contract_number", 40),
        number("fiscal_year", says="The year the state fiscal year ends in.", required=True),
        text("schedule", 300),
        text("description", 4000),
        text("offering", 40),
        codes("activities", says="Codes of the catalogue joined by |."),
        text("other_training", 300),
        codes("skills"),
        codes("interests"),
        codes("counties", says="Joined by |; empty for every county."),
        number("slots", says="Places for customers at one time; empty when nobody counts them."),
        flag("takes_referrals", default="true"),
    ),
)

PROGRAM_CREDENTIALS = RecordType(
    code="program_credentials",
    table="intake_programcredential",
    title="Credentials that programs of providers lead to",
    of_tenant=True,
    removable=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        refers("provider_program", "provider_programs", required=True),
        text("name", 160, required=True),
        text("code", 40),
        text("registry_ctid", 60),
        moment("approved_at"),
        refers("approved_by", "users"),
    ),
    once=(
        Once(column="name", columns=("provider_program", "name"), problem="The credential is listed twice."),
    ),
)

APPLICATIONS = RecordType(
    code="applications",
    table="intake_application",
    title="Applications",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("pre_screening_form", "intake_forms", required=True),
        structure("pre_screening", says="Answers by question."),
        refers("form", "intake_forms"),
        structure("answers", says="Answers by question."),
        codes("sections_done"),
        choice("language", ("en", "es"), default="'en'"),
        moment("started_at", required=True),
        moment("pre_screened_at"),
        moment("submitted_at"),
        moment("ended_at"),
        codes("not_suitable_because"),
        text("declined_because", 500),
        refers("training", "provider_programs"),
        text("review_note", 4000),
        refers("reviewed_by", "users"),
        moment("reviewed_at"),
    ),
    checks=(
        Check(
            column="form",
            fails="s.submitted_at IS NOT NULL AND s.form IS NULL",
            problem="A submitted application names the form it answered.",
            advice="Fill in form, or leave submitted_at empty.",
        ),
    ),
    once=(
        Once(column="enrollment", columns=("enrollment",), problem="The enrollment has two applications."),
    ),
)

NEEDS_ASSESSMENTS = RecordType(
    code="needs_assessments",
    table="intake_needsassessment",
    title="Needs assessments",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("form", "intake_forms", required=True),
        structure("answers", says="Answers by question."),
        codes("sections_done"),
        moment("started_at", required=True),
        moment("completed_at"),
        refers("completed_by", "users"),
    ),
    once=(
        Once(
            column="enrollment", columns=("enrollment",), problem="The enrollment has two needs assessments."
        ),
    ),
)

CUSTOMER_FORMS = RecordType(
    code="customer_forms",
    table="intake_customerform",
    title="Forms filled in with customers",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("form", "intake_forms", required=True),
        structure("answers", says="Answers by question."),
        moment("started_at", required=True),
        moment("completed_at", says="Empty for a draft."),
        refers("completed_by", "users"),
        refers("signed_copy", "documents"),
    ),
    checks=(
        Check(
            column="signed_copy",
            fails="coalesce(s.signed_copy, '') <> '' AND s.completed_at IS NULL",
            problem="Only a completed form has a signed copy.",
            advice="Fill in completed_at, or leave signed_copy empty.",
        ),
    ),
    once=(
        Once(
            column="form",
            columns=("enrollment", "form"),
            problem="The enrollment has two drafts of this form.",
            counts="{row}.completed_at IS NULL",
        ),
    ),
)

_REPLIED = "s.status IN ('accepted', 'rejected') AND s.replied_at IS NULL"

REFERRALS = RecordType(
    code="referrals",
    table="intake_referral",
    title="Referrals",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        choice("kind", ReferralKind, required=True),
        refers("receiver", "organisations", required=True),
        refers("provider_program", "provider_programs", elsewhere=True),
        choice("status", ReferralStatus, required=True),
        text("message", 4000),
        day("consent_on"),
        day("received_on"),
        moment("sent_at"),
        refers("sent_by", "users"),
        text("reason", 40),
        text("reply", 4000),
        moment("replied_at"),
        refers("replied_by", "users"),
        moment("appointment_at"),
        day("waiting_since"),
        refers("answered_with", "enrollments"),
    ),
    checks=(
        Check(
            column="sent_at",
            fails="s.status <> 'draft' AND s.sent_at IS NULL",
            problem="A referral that was sent says when.",
            advice="Fill in sent_at, or make it a draft.",
        ),
        Check(
            column="replied_at",
            fails=_REPLIED,
            problem="A referral that was answered says when.",
            advice="Fill in replied_at, or correct the status.",
        ),
    ),
)

PROVIDER_DETERMINATIONS = RecordType(
    code="provider_determinations",
    table="intake_providerdetermination",
    title="Provider determinations",
    belongs=True,
    removable=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        day("decided_on", required=True),
        text("statement", 4000, required=True),
        day("state_told_on"),
        choice("outcome", DeterminationOutcome),
        day("office_told_on"),
        day("notice_sent_on"),
    ),
    once=(
        Once(column="enrollment", columns=("enrollment",), problem="The enrollment has two determinations."),
    ),
)

APPOINTMENT_SLOTS = RecordType(
    code="appointment_slots",
    table="intake_appointmentslot",
    title="Times of career planners",
    of_tenant=True,
    columns=(
        key(),
        refers("organisation", "organisations", required=True),
        refers("planner", "users", required=True),
        moment("starts_at", required=True),
        number("minutes", required=True),
        text("place", 200, required=True),
        moment("withdrawn_at"),
    ),
    checks=(
        Check(
            column="minutes",
            fails="s.minutes ~ '^[0-9]+$' AND s.minutes::numeric NOT BETWEEN 10 AND 480",
            problem="The length is not between 10 minutes and 8 hours.",
            advice="Give the length in minutes.",
        ),
    ),
)

APPOINTMENTS = RecordType(
    code="appointments",
    table="intake_appointment",
    title="Appointments",
    belongs=True,
    columns=(
        key(),
        belongs_to_enrollment(),
        refers("slot", "appointment_slots", required=True, elsewhere=True),
        text("purpose", 200),
        refers("booked_by", "users", required=True),
        moment("booked_at", required=True),
        moment("cancelled_at"),
        refers("cancelled_by", "users"),
        text("cancelled_because", 300),
        moment("reminded_at"),
    ),
    once=(
        Once(
            column="slot",
            columns=("slot",),
            problem="Two customers are booked into this time.",
            counts="{row}.cancelled_at IS NULL",
        ),
    ),
)
