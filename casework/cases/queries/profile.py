"""The profile panel: the lines a program's spec declares, read from the record (F101, F102, F293, F303)."""

from django.utils.translation import gettext as _

from casework.core.words import ago, last_four, phone, short_date

_DATES = {"birth_date", "redetermination_on", "enrolled_on", "exited_on", "recommended_on"}


def profile_of(enrollment, spec):
    """{label, value} lines of the program's profile panel, those always shown first, then the rest.

    A line without a value prints the word its declaration gives for nothing (N/A, Unassigned, Not Synced).
    """
    lines = [
        {"label": line.text, "value": _value(enrollment, line.field) or line.empty}
        for line in spec.profile_fields
    ]
    shown = [line.always for line in spec.profile_fields]
    return {
        "always": [line for line, always in zip(lines, shown, strict=True) if always],
        "more": [line for line, always in zip(lines, shown, strict=True) if not always],
    }


def contact_of(customer):
    """{label, value} lines: how the person is reached and spoken to."""
    return [
        {"label": _("Phone"), "value": phone(customer.phone)},
        {"label": _("Email"), "value": customer.email},
        {"label": _("Address"), "value": address_of(customer)},
        {"label": _("Language"), "value": customer.get_language_display()},
    ]


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
    """{label, value} lines about the enrollment, only those whose facts the program uses."""
    lines = [
        (_("Provider"), enrollment.organisation.name, ""),
        (_("Site"), enrollment.location.name if enrollment.location else "", ""),
        (_("Assigned worker"), str(enrollment.assigned_worker or _("Not assigned")), ""),
        (_("Enrollment status"), spec.enrollment_statuses.text(enrollment.status), ""),
        (_("Training program"), enrollment.training_program, "training_program"),
        (_("Application started on"), enrollment.application_started_on, ""),
        (
            _("Recommendation"),
            _dated(enrollment.get_recommendation_display(), enrollment.recommended_on),
            "recommendation",
        ),
        (_("Enrollment Date"), enrollment.enrolled_on, ""),
        (
            _("IWDS status"),
            _dated(enrollment.get_iwds_status_display(), enrollment.iwds_status_since),
            "iwds_status",
        ),
        (_("Exited from IWDS on"), enrollment.iwds_exited_on, "iwds_exited_on"),
        (spec.words.redetermination, enrollment.redetermination_on, "redetermination_on"),
    ]
    return [{"label": label, "value": value} for label, value, fact in lines if not fact or fact in used]


def _dated(word, day):
    return (
        _("%(status)s since %(date)s (%(ago)s)") % {"status": word, "date": short_date(day), "ago": ago(day)}
        if word and day
        else word
    )


def _value(enrollment, field):
    """What a line of the panel prints; "" for nothing and for facts that no page records yet."""
    customer = enrollment.customer
    special = {
        "user_name": lambda: customer.user.user_name if customer.user_id else "",
        "ssn_last4": lambda: last_four(customer.ssn_last4) if customer.ssn_last4 else "",
        "iwds_status": enrollment.get_iwds_status_display,
        "providers": lambda: enrollment.organisation.name,
        "location": lambda: enrollment.location.name if enrollment.location else "",
    }
    if field in special:
        return special[field]()
    value = getattr(enrollment, field, None) or getattr(customer, field, None)
    return short_date(value) if field in _DATES and value else value if isinstance(value, str) else ""
