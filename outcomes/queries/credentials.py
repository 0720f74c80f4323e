"""Credentials earned: of a service, of the person, what the program still asks for, and in whose words."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries import option_text, options_for
from casework.core import clock
from casework.core.cells import Lines, Link
from casework.core.lists import Column
from casework.core.search import holding_words
from casework.core.types import Colour
from casework.intake.queries.provider_programs import approved_codes
from outcomes.models import Credential
from outcomes.queries.tables import BY_WORDS, row_acts, section_table
from programs.credential_counts import counted
from programs.plan import Kind
from programs.registry import get_program
from programs.required_credentials import CredentialFact, requirements


def credentials_of_person(enrollment):
    """Kept credentials of the person of `enrollment`, whoever entered them, with the provider (F362).

    Of one that stands in another enrollment, only title, type, date and provider are for this one's readers; see
    `other_provider`.
    """
    rows = Credential.objects.kept().filter(customer_id=enrollment.customer_id)
    return rows.select_related("organisation", "service", "document")


def credentials_section(spec, outcomes):
    """The section of the Outcomes tab: the person's credentials in the seed's columns (F058, F132), and whether each
    counts for WIOA."""
    enrollment = outcomes.enrollment

    def own(read):
        return lambda row: read(row) if row.enrollment_id == enrollment.pk else ""

    by_words = (BY_WORDS,)
    columns = [
        Column("name", _("Name"), own_first(enrollment), sort=("title",)),
        Column(
            "type",
            _("Credential Type"),
            lambda row: spec.credential_types.text(row.credential_type),
            sort=by_words,
        ),
        Column(
            "source",
            _("Credential Source"),
            own(lambda row: spec.credential_sources.text(row.credential_source)),
            sort=by_words,
        ),
        Column("attained", _("Date Attained"), _attained, sort=("attained_on",), kind="date"),
        Column("institution", _("Institution"), own(lambda row: row.institution), sort=by_words),
        Column(
            "data_source",
            _("Source"),
            lambda row: own(lambda row: source_words(spec, row))(row) or other_provider(row),
            sort=by_words,
        ),
        Column("counts", _("Counts for WIOA"), own(lambda row: counts_cell(spec, row)), sort=by_words),
    ]
    return {
        "table": section_table(
            "earned",
            _("Credentials"),
            columns,
            outcomes.credentials,
            acts=_acts(enrollment) if enrollment.may_be_edited else None,
            empty=_("No credential is recorded."),
        )
    }


def own_first(enrollment):
    """What the first column shows of a credential: its title, with the proof where it is the enrollment's own."""

    def cell(row):
        if row.enrollment_id != enrollment.pk or row.document is None or row.document.removed_at:
            return row.title
        keys = [enrollment.public_id, row.document.public_id]
        return Lines(
            row.title, Link(_("Copy of the credential"), reverse("cases:download_document", args=keys))
        )

    return cell


def counts_of(spec, credential):
    """Whether a credential counts for WIOA, as `programs.credential_counts.Counted`."""
    return counted(spec, credential.credential_type, credential.title, credential.program_credential)


def counts_cell(spec, credential):
    """ "Yes", "No" or "To be checked", and why."""
    found = counts_of(spec, credential)
    return Lines(_counts_word(found), f"{found.finding.text} {found.finding.citation}.")


def _counts_word(found):
    if found.is_doubtful:
        return _("To be checked")
    return _("Yes") if found.counts else _("No")


def _attained(row):
    """The date in eight digits (`domain.md` R24), and until when it is valid."""
    return (
        Lines(f"{row.attained_on:%m/%d/%Y}", expiry_words(row))
        if row.expires_on
        else f"{row.attained_on:%m/%d/%Y}"
    )


def expiry_words(row):
    """ "Valid through 03/02/2028" or "Expired on 03/02/2024"; "" when it does not expire."""
    if row.expires_on is None:
        return ""
    words = _("Expired on %(date)s") if row.expires_on < clock.today() else _("Valid through %(date)s")
    return words % {"date": f"{row.expires_on:%m/%d/%Y}"}


def _acts(enrollment):
    def of(row):
        if row.enrollment_id != enrollment.pk or row.service is None or row.service.removed_at:
            return []
        keys = [enrollment.public_id, row.service.public_id, row.public_id]
        return row_acts(row.title, edit_url=reverse("outcomes:edit_credential", args=keys))

    return of


def steps_that_earn(spec, plan):
    """The steps of `plan` that a credential may be earned in: neither support services nor referrals."""
    return [step for step in plan.steps if _kind(spec, step.service) not in (Kind.SUPPORT, Kind.REFERRAL)]


def _kind(spec, service):
    row = spec.catalogue.get(service.service_type)
    return row.kind if row else None


def credentials_of_service(service, text=""):
    """(found, all): kept credentials of `service` that hold every word of `text`, and how many there are in all."""
    rows = Credential.objects.kept().filter(service=service).select_related("document")
    return list(holding_words(rows, text, "title", "institution", "description")), rows.count()


def removed_today(service):
    """Credentials of `service` that were removed today in Chicago and can be put back."""
    midnight = clock.midnight(clock.today())
    return list(Credential.objects.filter(service=service, removed_at__gte=midnight))


def credential_lines(spec, credentials):
    """Credentials as tables print them: [{credential, type, source, attained, expiry, counts, data_source}]. Dates are
    MM/DD/YYYY (`domain.md` R24)."""
    return [
        {
            "credential": credential,
            "type": option_text(spec.code, spec.credential_types, credential.credential_type),
            "source": option_text(spec.code, spec.credential_sources, credential.credential_source),
            "attained": f"{credential.attained_on:%m/%d/%Y}",
            "expiry": expiry_words(credential),
            "counts": counts_of(spec, credential),
            "data_source": source_words(spec, credential),
        }
        for credential in credentials
    ]


def source_words(spec, credential):
    """Where the row came from, with the registry's id: "Credential Registry (ce-1234)"."""
    words = spec.credential_data_sources.text(credential.data_source)
    return f"{words} ({credential.registry_id})" if credential.registry_id else words


def other_provider(credential):
    """Who entered a credential that stands in another enrollment."""
    return _("Entered by %(provider)s") % {"provider": credential.organisation.name}


def credential_fact(credential):
    """What the rules read of a credential."""
    return CredentialFact(
        title=credential.title,
        attained_on=credential.attained_on,
        code=credential.program_credential,
        has_service=credential.service_id is not None,
    )


def required_rows(enrollment, *, service=None, credentials=None):
    """What the program asks of everybody, for `outcomes/required_credentials.html`: label, status and why, and with
    `service` where to add what is missing. Empty for a program that asks for none (F278). `credentials` are the
    person's where they are at hand.
    """
    spec = get_program(enrollment.program)
    if not spec.required_credentials:
        return []
    rows = credentials_of_person(enrollment) if credentials is None else credentials
    facts = [credential_fact(row) for row in rows]
    return [
        _required_row(spec, found, enrollment, service) for found in requirements(spec, facts, clock.today())
    ]


def _required_row(spec, found, enrollment, service):
    url = ""
    if service is not None and not found.is_met:
        address = reverse("outcomes:add_credential", args=[enrollment.public_id, service.public_id])
        url = f"{address}?credential={found.required.any_of[0]}"
    day = found.finding.dates.get("attained")
    dated = f" {spec.words.credential_date}: {day:%m/%d/%Y}" if day else ""
    return {
        "label": found.required.text,
        "word": _("Entered") if found.is_met else _("Missing"),
        "colour": Colour.GREEN if found.is_met else Colour.WHITE,
        "why": f"{found.finding.text}{dated}",
        "add_url": url,
    }


def program_credentials(enrollment):
    """(code, text) of the credentials tied to the provider's training (F279; seed 003:138): those approved for its
    programs, or where it lists none all of the program, the agency's own included. One query where it may list some."""
    spec = get_program(enrollment.program)
    offered = options_for(spec.code, spec.program_credentials)
    if not offered:
        return offered
    approved = approved_codes(enrollment.organisation_id, spec.code)
    return offered if approved is None else [(code, text) for code, text in offered if code in approved]


def offered_first(enrollment, code):
    """{field: value} a form for the program's credential `code` begins with; empty for no or an unknown code."""
    offered = dict(program_credentials(enrollment))
    return {"program_credential": code, "title": offered[code]} if code in offered else {}


def required_fields(spec):
    """Names of the fields that the program's form stars (`domain.md` C18); a date is always needed."""
    return {_STORED_AS.get(name, name) for name in spec.credential_required_fields} | {"attained_on"}


def codes_offered(enrollment):
    """{field: {code: text}} of what may be chosen today in the record of `enrollment`; a legacy type can be read, not
    chosen (C19)."""
    spec = get_program(enrollment.program)
    legacy = {item.code for item in spec.credential_types if item.legacy}
    types = dict(options_for(spec.code, spec.credential_types))
    return {
        "credential_type": {code: text for code, text in types.items() if code not in legacy},
        "credential_source": dict(options_for(spec.code, spec.credential_sources)),
        "program_credential": dict(program_credentials(enrollment)),
    }


_STORED_AS = {"date_earned": "attained_on"}
