"""The profile panel: the lines a program's spec declares, read from the record (F101, F102, F293, F303)."""

from django.utils.translation import gettext as _

from casework.cases.models import Enrollment
from casework.cases.queries.contacts import contacts_of
from casework.core.events import overview_asked_for, profile_asked_for, profile_lines_asked_for
from casework.core.words import last_four, phone, short_date
from programs.registry import get_program

_ENDS = {"iwds_exited_on", "exited_on", "education_at_entry", "school_status_at_entry"}
_DATES = {"birth_date", "redetermination_on", "enrolled_on", "exited_on", "recommended_on"}


_IN_THE_BAR = {"individual_number", "user_name", "birth_date", "ssn_last4", "phone", "location"}


def profile_of(enrollment, spec):
    """{label, value, hint} lines of the program's profile panel, those always shown first, then the rest.

    A line without a value prints the word its declaration gives for nothing (N/A, Unassigned, Not Synced). The hint
    says where a fact comes from that another system tells (`profile_asked_for`).
    """
    told, hints = _told(enrollment, spec), _hints(enrollment)
    lines = [
        {
            "label": line.text,
            "value": told.get(line.field) or _value(enrollment, line.field) or line.empty,
            "hint": hints.get(line.field, ""),
        }
        for line in spec.profile_fields
    ]
    shown = [line.always for line in spec.profile_fields]
    return {
        "always": [line for line, always in zip(lines, shown, strict=True) if always],
        "more": [line for line, always in zip(lines, shown, strict=True) if not always],
    }


def _hints(enrollment):
    """{name of a fact: where it comes from and as of when}; asked once for the enrollment of a page."""
    if not hasattr(enrollment, "profile_hints"):
        answers = profile_asked_for.send(type(enrollment), enrollment=enrollment)
        enrollment.profile_hints = {name: words for _who, answer in answers for name, words in answer.items()}
    return enrollment.profile_hints


def _told(enrollment, spec):
    """{name of a line: text} of what no column says: everyone the customer is with in the program, and the lines that
    apps to the left keep (`profile_lines_asked_for`)."""
    found = {}
    for _receiver, told in profile_lines_asked_for.send(type(enrollment), enrollment=enrollment):
        found |= told
    if any(line.field == "providers" for line in spec.profile_fields):
        rows = Enrollment.objects.open().filter(customer=enrollment.customer_id, program=enrollment.program)
        names = rows.order_by("organisation__name").values_list("organisation__name", flat=True).distinct()
        found["providers"] = ", ".join(names)
    return found


def rest_of_profile(enrollment, spec):
    """{label, value, hint} lines that the panel always shows and the identity bar does not: what its "See All" opens
    (F303, F330). One query where another system tells a fact, with its day; else none."""
    hints = _hints(enrollment)
    return [
        {
            "label": line.text,
            "value": _value(enrollment, line.field) or line.empty,
            "hint": hints.get(line.field, ""),
        }
        for line in spec.profile_fields
        if line.always and line.field not in _IN_THE_BAR
    ]


def contact_of(customer, spec=None):
    """{label, value} lines: how the person is reached and spoken to, without what the panel of `spec` prints."""
    lines = [
        ("phone", _("Phone"), phone(customer.phone)),
        ("email", _("Email"), customer.email),
        ("address", _("Address"), address_of(customer)),
        ("language", _("Language"), customer.get_language_display()),
    ]
    printed = _printed(spec)
    return [{"label": label, "value": value} for name, label, value in lines if name not in printed]


def about_of(customer):
    """{label, value} lines: who the person is. Of the SSN only the last four are ever kept."""
    return [
        {"label": _("Name"), "value": full_name(customer)},
        {"label": _("Preferred name"), "value": customer.preferred_name},
        {"label": _("DOB"), "value": short_date(customer.birth_date)},
        {"label": _("Last 4 SSN"), "value": last_four(customer.ssn_last4)},
        {"label": _("Individual Number"), "value": customer.individual_number},
        {"label": _("Highest level of education"), "value": customer.get_education_display()},
        {"label": _("School status"), "value": customer.get_school_status_display()},
    ]


def full_name(customer):
    """First, middle and last name as on a document."""
    return " ".join(part for part in (customer.first_name, customer.middle_name, customer.last_name) if part)


def address_of(customer):
    """The postal address on one line; "" when nothing is known."""
    region = " ".join(part for part in (customer.state, customer.zip_code) if part)
    known = customer.street or customer.city or customer.zip_code
    return ", ".join(part for part in (customer.street, customer.city, region) if part) if known else ""


def enrollment_lines(enrollment, spec, used):
    """{label, value} lines about the enrollment: only facts the program uses and its profile panel does not print."""
    always = used | {
        "organisation",
        "location",
        "assigned_worker",
        "status",
        "application_started_on",
        "enrolled_on",
        "education_at_entry",
        "school_status_at_entry",
    }
    shown = always - _printed(spec)
    row = enrollment
    lines = [
        ("organisation", _("Provider"), row.organisation.name),
        ("location", _("Site"), row.location.name if row.location else ""),
        ("assigned_worker", _("Assigned worker"), str(row.assigned_worker or _("Not assigned"))),
        ("status", _("Enrollment status"), spec.enrollment_statuses.text(row.status)),
        ("training_program", _("Training program"), row.training_program),
        ("application_started_on", since_label(spec, "applying"), row.application_started_on),
        ("recommendation", _("Recommendation"), _since(row.get_recommendation_display(), row.recommended_on)),
        ("enrolled_on", _("Enrollment Date"), row.enrolled_on),
        (
            "education_at_entry",
            _("Highest level of education at entry"),
            row.get_education_at_entry_display(),
        ),
        ("school_status_at_entry", _("School status at entry"), row.get_school_status_at_entry_display()),
        (
            "iwds_status",
            _("IWDS Application Status"),
            _since(row.get_iwds_status_display(), row.iwds_status_since),
        ),
        ("iwds_exited_on", _("Exited from IWDS on"), row.iwds_exited_on),
        ("redetermination_on", spec.words.redetermination, row.redetermination_on),
        ("exited_on", _("Exited on"), row.exited_on),
    ]
    wanted = [
        (label, value) for name, label, value in lines if name in shown and (value or name not in _ENDS)
    ]
    return [{"label": label, "value": value} for label, value in wanted]


def tables_asked_for(enrollment):
    """What apps to the left list on the overview (`overview_asked_for`), such as jobs."""
    return [
        table
        for _receiver, table in overview_asked_for.send(type(enrollment), enrollment=enrollment)
        if table
    ]


def since_label(spec, status):
    """How the date of a status is called: "Referred since", in the program's word for the status."""
    return _("%(status)s since") % {"status": spec.enrollment_statuses.text(status)}


def _printed(spec):
    """Names of the facts in the part of the program's panel that is always shown."""
    return {line.field for line in spec.profile_fields if line.always} if spec else set()


def _since(word, day):
    """A status with its date: "Ready for Enrollment since Sep 23, 2026"."""
    return (
        _("%(status)s since %(date)s") % {"status": word, "date": short_date(day)} if word and day else word
    )


def _value(enrollment, field):
    """What a line of the panel prints; "" for nothing and for facts that no page records yet."""
    customer = enrollment.customer
    spec = get_program(enrollment.program)
    special = {
        "user_name": lambda: customer.user.user_name if customer.user_id else "",
        "ssn_last4": lambda: last_four(customer.ssn_last4) if customer.ssn_last4 else "",
        "iwds_status": enrollment.get_iwds_status_display,
        "providers": lambda: enrollment.organisation.name,
        "location": lambda: enrollment.location.name if enrollment.location else "",
        "sub_programs": lambda: ", ".join(map(spec.sub_programs.text, enrollment.sub_programs)),
        "lwia_planner": lambda: ", ".join(str(contact.user) for contact in contacts_of(enrollment)),
        "completion_status": lambda: _since(
            spec.completion_statuses.text(enrollment.completion_status), enrollment.completed_on
        ),
    }
    if field in special:
        return special[field]()
    value = getattr(enrollment, field, None) or getattr(customer, field, None)
    return short_date(value) if field in _DATES and value else value if isinstance(value, str) else ""
