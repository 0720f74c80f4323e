"""The columns of the caseload list."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from casework.cases.models import Enrollment
from casework.cases.queries import page_url
from casework.cases.queries.frame import STATUS_COLOURS
from casework.core.cells import Badge, Badges, Lines, Link
from casework.core.lists import Column
from dashboard.queries.attention import needs_of
from programs.registry import get_program


def say_needs(rows: Iterable[Enrollment], as_of: date) -> None:
    """Give each row `needs`: what its enrollment needs on a day. Asks the database nothing."""
    for row in rows:
        row.needs = needs_of(row, as_of)


def caseload_columns(address: str, programs: Iterable[str]) -> list[Column]:
    """Return the list's columns, for rows that `say_needs` has seen. `address` is the list's own, to which acts come
    back; `programs` are the codes of those the member works in. Of several the program stands under the organization;
    it has a column of its own to choose. Where none of them computes clocks, what they would ask for is not shown."""
    specs = [get_program(code) for code in programs]
    several = len(specs) > 1
    has_clocks = any(spec.live_sections for spec in specs)

    def acts(row):
        return _acts(row, address)

    return [
        Column("name", _("Customer"), _name, sort=("name_key",), exported=lambda row: _listed_name(row)),
        Column(
            "program",
            _("Program"),
            lambda row: get_program(row.program).short_name,
            sort=("program", "name_key"),
            shown=False,
        ),
        Column(
            "organisation",
            _("Organization"),
            lambda row: _place(row, several),
            sort=("organisation__name", "location__name", "name_key"),
        ),
        Column(
            "worker",
            _("Worker"),
            lambda row: str(row.assigned_worker or ""),
            sort=("assigned_worker__last_name", "assigned_worker__first_name", "name_key"),
        ),
        Column(
            "status",
            _("Status"),
            _status,
            sort=("status", "name_key"),
            exported=lambda row: _status(row).word,
        ),
        Column("attention", _("What needs attention"), _attention, shown=has_clocks),
        Column(
            "note", _("Last note"), "last_staff_note_on", sort=("last_staff_note_on", "name_key"), kind="date"
        ),
        Column(
            "confirmed",
            _("Last confirmed"),
            "progress_confirmed_on",
            sort=("progress_confirmed_on", "name_key"),
            kind="date",
        ),
        Column(
            "enrolled",
            _("Enrolled"),
            "enrolled_on",
            sort=("enrolled_on", "name_key"),
            kind="date",
            shown=not has_clocks,
        ),
        Column(
            "changes",
            _("Next change"),
            "standing.next_change_on",
            sort=("standing__next_change_on", "name_key"),
            kind="date",
            shown=False,
        ),
        Column("act", _("Next act"), acts, kind="action", shown=has_clocks, exported=False),
    ]


def _listed_name(row: Enrollment) -> str:
    customer = row.customer
    return f"{customer.last_name}, {customer.preferred_name or customer.first_name}"


def _name(row: Enrollment) -> Lines:
    return Lines(Link(_listed_name(row), page_url("plan", row)), row.customer.individual_number)


def _place(row: Enrollment, several: bool) -> Lines:
    program = get_program(row.program).short_name if several else ""
    site = row.location.name if row.location else ""
    return Lines(row.organisation.name, " · ".join(part for part in (site, program) if part))


def _status(row: Enrollment) -> Badge:
    return Badge(get_program(row.program).enrollment_statuses.text(row.status), STATUS_COLOURS[row.status])


def _attention(row: Enrollment) -> Badges | str:
    badges = tuple(Badge(need.line.label, need.line.colour, need.sentence) for need in row.needs)
    return Badges(badges) if badges else ""


def _acts(row: Enrollment, address: str) -> Lines | Link | str:
    """Links to the acts that clear what needs attention, each coming back to this row; none for who only reads."""
    if not row.may_edit:
        return ""
    labels = {need.act_url: need.act_label for need in row.needs if need.act_url}
    back = urlencode(
        {"next": f"{address}{'&' if '?' in address else '?'}row={row.public_id}#row-{row.public_id}"}
    )
    links = [Link(label, f"{url}?{back}") for url, label in labels.items()]
    if len(links) < 2:
        return links[0] if links else ""
    return Lines(links[0], links[1])
