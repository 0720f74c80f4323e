"""What the page about IWDS shows: the status with its history, who may be the customer there, and the last delivery."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.audit.models import JobRun
from casework.cases.enums import IwdsStatus
from casework.core.words import last_four, short_date
from casework.exchange.enums import AgreedField, System
from casework.exchange.models import Delivery, IwdsPerson, IwdsStatusChange, StateLink
from casework.exchange.queries.agreement import agreed_fields, proposals

_LADDER = ["", *IwdsStatus.values]
MOST_NEAR = 3
NO_ANSWER = gettext_lazy("IWDS did not answer; this is what it said last.")


def iwds_page(enrollment):
    """The address of the page about IWDS."""
    return reverse("exchange:show_iwds", args=[enrollment.public_id])


def iwds_row_of(enrollment):
    """The latest row of IWDS about the linked customer of `enrollment`, or None. One query."""
    return IwdsPerson.objects.filter(customer=enrollment.customer_id).order_by("-as_of").first()


def iwds_link_of(enrollment):
    """The open StateLink of the customer with IWDS, with who confirmed it, or None. One query."""
    links = StateLink.objects.open().filter(customer=enrollment.customer_id, system=System.IWDS)
    return links.select_related("confirmed_by").first()


def status_lines(enrollment, row):
    """{label, value, hint} lines about the application."""
    hint = as_of_words(row.as_of)
    lines = [
        (_("IWDS Application Status"), enrollment.get_iwds_status_display() or _("Not Synced")),
        (_("In this status since"), short_date(enrollment.iwds_status_since)),
        (_("Application"), row.external_id),
        (_("First service in IWDS"), short_date(enrollment.iwds_served_on)),
        (_("ISS (Individual Service Strategy)"), short_date(enrollment.iss_served_on)),
    ]
    if enrollment.iwds_exited_on:
        lines.append((_("Exited from IWDS on"), short_date(enrollment.iwds_exited_on)))
    return [{"label": label, "value": value, "hint": hint} for label, value in lines]


def as_of_words(day):
    """The day that IWDS speaks of."""
    return _("IWDS, as of %(date)s") % {"date": short_date(day)}


def status_history(enrollment):
    """[{word, since, as_of, finding}] of the ladder, newest first; `finding` says where it went back. One query."""
    rows = list(IwdsStatusChange.objects.filter(enrollment=enrollment))
    before = [*rows[1:], None][: len(rows)]
    return [
        {
            "word": row.get_status_display() or _("Not Synced"),
            "since": row.since,
            "as_of": row.as_of,
            "finding": _went_back(earlier, row) if earlier else "",
        }
        for row, earlier in zip(rows, before, strict=True)
    ]


def _went_back(earlier, row):
    if _LADDER.index(row.status) >= _LADDER.index(earlier.status):
        return ""
    said = {"before": earlier.get_status_display(), "after": row.get_status_display() or _("Not Synced")}
    return (
        _("Went back from %(before)s to %(after)s; the days count anew. Ask the career planner why.") % said
    )


def last_delivery_on():
    """The day of the latest delivery of IWDS, or None. One query."""
    taken = Delivery.objects.filter(system=System.IWDS, taken_at__isnull=False).order_by("-as_of")
    return taken.values_list("as_of", flat=True).first()


def proposed_people(customer):
    """[{row, items, may_link}] of the applications that may be the customer's: those that agree in all three fields,
    else those that were born the same day and agree in one more, to find what is wrong. Two queries at most."""
    free = IwdsPerson.objects.all()
    found = [(row, agreed, True) for row, agreed in proposals(customer, free)]
    found = found or [(row, agreed, False) for row, agreed in _near(customer, free)]
    return [
        {"row": row, "may_link": may_link, "items": _compared(customer, row, agreed)}
        for row, agreed, may_link in found
    ]


def _near(customer, rows):
    """Applications with the same date of birth and the same name or last four; the digits alone say nothing."""
    born_then = rows.filter(customer=None, birth_date=customer.birth_date).order_by("pk")[:200]
    pairs = [(row, agreed_fields(customer, row)) for row in born_then]
    return [pair for pair in pairs if len(pair[1]) >= 2][:MOST_NEAR]


def _compared(customer, row, agreed):
    ours = f"{customer.first_name} {customer.last_name}"
    theirs = f"{row.first_name} {row.last_name}"
    agree = AgreedField.LAST_FOUR in agreed
    digits = last_four(row.ssn_last4) if agree else _("Other digits") if row.ssn_last4 else ""
    lines = [
        (AgreedField.NAME, ours, theirs),
        (AgreedField.BIRTH_DATE, short_date(customer.birth_date), short_date(row.birth_date)),
        (AgreedField.LAST_FOUR, last_four(customer.ssn_last4) if customer.ssn_last4 else "", digits),
    ]
    return [
        {"label": field.label, "ours": own, "theirs": other, "agrees": field in agreed}
        for field, own, other in lines
    ]


def synced_words(enrollment, as_of, run):
    """What a sync did, in words: `as_of` is the day that IWDS speaks of, `run` the ended JobRun that asked, or None."""
    said = {"status": enrollment.get_iwds_status_display(), "date": short_date(as_of)}
    words = _("Synced: %(status)s in IWDS, as of %(date)s.") % said
    return f"{words} {NO_ANSWER}" if did_not_answer(run) else words


def did_not_answer(run):
    """Whether the ended JobRun that asked IWDS, or None where nobody was asked, had no sound answer."""
    return bool(run) and (run.status != JobRun.Status.DONE or bool(run.result.get("unreachable")))


def list_frame(caption, current):
    """What both lists of IWDS put around themselves: title, breadcrumbs and the tabs between them; `current` is the URL
    name of the open one."""
    tabs = [
        (_("Open IWDS requests"), "exchange:list_iwds_requests"),
        (_("Differences with IWDS"), "exchange:list_iwds_differences"),
    ]
    reports = {"label": _("Reports"), "url": reverse("careerplan:list_reports")}
    return {
        "page_title": caption,
        "breadcrumbs": [reports, {"label": caption, "url": ""}],
        "tabs": [{"label": label, "url": reverse(name), "current": name == current} for label, name in tabs],
    }
