"""Files about organisations and the people who work there."""

from casework.accounts.enums import OrganisationKind, Role
from casework.exchange.formats.columns import Check, RecordType, choice, day, flag, key, refers, text
from programs.registry import program_codes

LANGUAGES = ("en", "es")

REGIONS = RecordType(
    code="regions",
    table="accounts_region",
    title="Regions",
    key=("code",),
    conflict=("code",),
    columns=(
        text("code", 20, required=True),
        text("name", 120, required=True),
        flag("is_active", default="true", says="No for a region that has ended."),
    ),
)

ORGANISATIONS = RecordType(
    code="organisations",
    table="accounts_organisation",
    title="Organizations",
    key=("code",),
    conflict=("code",),
    columns=(
        text("code", 40, required=True),
        text("name", 160, required=True),
        choice("kind", OrganisationKind, required=True),
        refers("parent", "organisations", says="The organization it works under."),
        refers("region", "regions"),
        flag("is_active", default="true"),
    ),
    checks=(
        Check(
            column="parent",
            fails="s.parent = s.code",
            problem="An organization cannot be its own parent.",
            advice="Leave the cell empty, or name the organization above it.",
        ),
    ),
)

LOCATIONS = RecordType(
    code="locations",
    table="accounts_location",
    title="Locations",
    key=("organisation", "code"),
    conflict=("organisation_id", "code"),
    columns=(
        refers("organisation", "organisations", required=True),
        text("code", 40, required=True),
        text("name", 160, required=True),
        text("street", 160),
        text("city", 80),
        text("state", 2),
        text("zip_code", 10),
        flag("is_active", default="true"),
    ),
)

ORGANISATION_PROGRAMS = RecordType(
    code="organisation_programs",
    table="accounts_organisationprogram",
    title="Programs an organization runs",
    key=("organisation", "program", "starts_on"),
    conflict=("organisation_id", "program", "starts_on"),
    columns=(
        refers("organisation", "organisations", required=True),
        choice("program", program_codes(), required=True),
        day("starts_on", required=True),
        day("ends_on"),
    ),
    checks=(
        Check(
            column="ends_on",
            fails="s.ends_on < s.starts_on",
            problem="The last day is before the first day.",
            advice="Correct one of the two dates.",
        ),
    ),
)

USERS = RecordType(
    code="users",
    table="accounts_user",
    title="Accounts",
    key=("email",),
    conflict=("email",),
    columns=(
        text("email", 254, required=True, says="The address the person signs in with, in lower case."),
        text("user_name", 60),
        text("first_name", 80, required=True),
        text("last_name", 80, required=True),
        choice("preferred_language", LANGUAGES, default="'en'"),
        flag("is_active", default="true"),
    ),
    derived={"password": "'!'", "is_staff": "false", "is_superuser": "false"},
    checks=(
        Check(
            column="email",
            fails="s.email <> lower(s.email) OR s.email !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$'",
            problem="This is no e-mail address in lower case.",
            advice="Write it like name@example.org.",
        ),
    ),
)

MEMBERSHIPS = RecordType(
    code="memberships",
    table="accounts_membership",
    title="Memberships",
    columns=(
        key(),
        refers("user", "users", required=True),
        refers("organisation", "organisations", required=True),
        choice("role", Role, required=True),
        choice("program", program_codes(), says="Empty for every program of the organization."),
        refers("location", "locations", within="organisation"),
        refers("region", "regions"),
        day("starts_on", required=True),
        day("ends_on"),
    ),
    checks=(
        Check(
            column="ends_on",
            fails="s.ends_on < s.starts_on",
            problem="The last day is before the first day.",
            advice="Correct one of the two dates.",
        ),
    ),
)
