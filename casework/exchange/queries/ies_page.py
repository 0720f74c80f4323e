"""What the record shows of IES: each field with its day, who may be the customer there, and what is doubtful."""

from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from careerplan.models import Service
from casework.core import clock
from casework.core.words import DASH, last_four, short_date
from casework.exchange.enums import AgreedField, System
from casework.exchange.models import IesPerson, StateLink
from casework.exchange.queries.agreement import proposals
from programs.registry import get_program
from programs.snap_months import Benefits, benefit_findings


def ies_row_of(enrollment):
    """The latest row of IES about the linked customer of `enrollment`, or None. One query."""
    return IesPerson.objects.filter(customer=enrollment.customer_id).first()


def link_of(enrollment):
    """The open StateLink of the customer of `enrollment` with IES, with who confirmed it, or None."""
    links = StateLink.objects.open().filter(customer=enrollment.customer_id, system=System.IES)
    return links.select_related("confirmed_by").first()


def ies_facts(row, spec):
    """{label, value, hint} lines of an IesPerson; the hint is the day that IES speaks of (R34)."""
    hint = as_of_words(row.as_of)
    lines = [
        (_("Individual Number"), row.individual_number),
        (_("Case number"), row.case_number),
        (_("Name"), f"{row.first_name} {row.last_name}"),
        (_("DOB"), short_date(row.birth_date)),
        (_("SNAP"), _snap(row)),
        (_("TANF"), _("Received") if row.tanf else _("Not received")),
        (spec.words.redetermination, short_date(row.redetermination_on)),
        (_("DHS Office"), row.dhs_office),
    ]
    return [{"label": label, "value": value, "hint": hint} for label, value in lines]


def as_of_words(day):
    """The day that IES speaks of, beside each of its fields."""
    return _("IES, as of %(date)s") % {"date": short_date(day)}


def doubts_of(enrollment, row, service=None):
    """Sentences of what is doubtful about giving services, or one `service`, to the customer of `row` (R35). At most
    one query."""
    spans = [(service.started_on, service.completed_on)] if service else _spans(enrollment)
    spans = [span for span in spans if span[0]]
    benefits = Benefits(row.as_of, row.snap_active, row.snap_from, row.snap_through, row.tanf)
    return [
        f"{finding.text} {_detail(finding, row)}. {finding.citation}"
        for finding in benefit_findings(benefits, spans, clock.today())
    ]


def _spans(enrollment):
    services = Service.objects.kept().filter(enrollment=enrollment)
    return list(services.order_by().values_list("started_on", "completed_on"))


def plan_doubts(enrollment, service=None):
    """What is doubtful about giving services in a plan, or one `service` of it; nothing without a link. At most two
    queries."""
    if not get_program(enrollment.program).follows_ies:
        return []
    row = ies_row_of(enrollment)
    return doubts_of(enrollment, row, service) if row else []


def proposed(customer):
    """[{pk, items, agreed}] of the people of IES that may be `customer`, to compare side by side. One query."""
    return [
        {"row": row, "agreed": agreed, "items": _compared(customer, row, agreed)}
        for row, agreed in proposals(customer, IesPerson.objects.all())
    ]


def ies_on_profile(enrollment):
    """{name of a fact: the words of its day} of the facts of a profile that follow IES. One query for its programs."""
    if not get_program(enrollment.program).follows_ies:
        return {}
    row = ies_row_of(enrollment)
    if row is None:
        return {"redetermination_on": _("Not synced with IES")}
    words = as_of_words(row.as_of)
    told = {"redetermination_on": row.redetermination_on, "dhs_office": row.dhs_office}
    return {
        name: words if getattr(enrollment, name) == value else _("Entered here; %(ies)s") % {"ies": words}
        for name, value in told.items()
        if value
    }


def synced_words(enrollment, synced):
    """What a sync did, in words: each change, or that nothing newer is there, and as of when."""
    labels = {
        "redetermination_on": get_program(enrollment.program).words.redetermination,
        "dhs_office": _("DHS Office"),
    }
    day = {"date": short_date(synced.as_of)}
    if not synced.changes:
        return _("Nothing newer is there: IES, as of %(date)s, says what the record says.") % day
    changes = [
        _("%(label)s: %(before)s, now %(after)s")
        % {"label": labels[name], "before": _shown(before), "after": _shown(after)}
        for name, before, after in synced.changes
    ]
    return _("Synced with IES, as of %(date)s.") % day + " " + ". ".join(changes) + "."


def _shown(value):
    return value or DASH if isinstance(value, str) else short_date(value)


def sync_page(enrollment):
    """The address of the page about IES."""
    return reverse("exchange:show_ies", args=[enrollment.public_id])


def _snap(row):
    if row.snap_active and row.snap_through is None:
        return (
            _("Active since %(date)s") % {"date": short_date(row.snap_from)} if row.snap_from else _("Active")
        )
    span = {"first": short_date(row.snap_from), "last": short_date(row.snap_through)}
    if row.snap_active:
        return _("Active from %(first)s through %(last)s") % span
    return (
        _("Not active; it was from %(first)s through %(last)s") % span
        if row.snap_through
        else _("Not active")
    )


def _detail(finding, row):
    months = [date_format(month, "F Y") for name, month in finding.dates.items() if name.startswith("month")]
    return ", ".join([*months, as_of_words(row.as_of)])


def _compared(customer, row, agreed):
    pairs = [
        (
            AgreedField.NAME,
            f"{customer.first_name} {customer.last_name}",
            f"{row.first_name} {row.last_name}",
        ),
        (AgreedField.BIRTH_DATE, short_date(customer.birth_date), short_date(row.birth_date)),
        (AgreedField.LAST_FOUR, _masked(customer.ssn_last4), _masked(row.ssn_last4)),
        (AgreedField.INDIVIDUAL_NUMBER, customer.individual_number, row.individual_number),
    ]
    return [
        {"label": field.label, "ours": ours, "theirs": theirs, "agrees": field in agreed}
        for field, ours, theirs in pairs
    ]


def _masked(digits):
    return last_four(digits) if digits else ""
