"""What an import of services will do or did, row by row, for its page and its file."""

from django.utils.translation import gettext as _

from careerplan.queries.bulk import words_of
from careerplan.queries.services_grid import COLUMN_OF, services_row
from casework.core.cells import Badge
from programs.registry import get_program

MOST_SHOWN = 200
"""Rows of a result on a page; the counts above it speak of all."""


def result_word(row, *, rehearsed):
    """What became, or would become, of a `Settled` row."""
    return {
        "saved": _("Will change") if rehearsed else _("Saved"),
        "unchanged": _("Not changed"),
        "stale": _("Not saved: changed meanwhile"),
        "refused": _("Error"),
        "missing": _("Error"),
    }[row.result]


def result_table(outcome, *, rehearsed):
    """`components/table.html` of an `Outcome`: rows that come back first, MOST_SHOWN at most."""
    shown = [*outcome.back, *(row for row in outcome.rows if not row.is_back)][:MOST_SHOWN]
    left = len(outcome.rows) - len(shown)
    note = _("%(n)s more rows are not shown. The counts above speak of all.") % {"n": left} if left else ""
    return {
        "caption": _("Result for each row"),
        "columns": [
            {"label": _("Row of the file")},
            {"label": _("Result")},
            {"label": _("Customer")},
            {"label": _("Step")},
            {"label": _("What changes, or what to do")},
        ],
        "rows": [_shown(row, rehearsed) for row in shown],
        "note": note,
    }


def result_rows(outcome, *, rehearsed=False):
    """Yield the rows of the file that tells what became of each row of an `Outcome`; headings by the caller."""
    for row in outcome.rows:
        name = (
            services_row(get_program(row.service.enrollment.program), row.service)[2:5]
            if row.service
            else [""] * 3
        )
        yield [row.entry.number, result_word(row, rehearsed=rehearsed), *name, _why(row)]


def result_headings():
    """The headings of `result_rows`."""
    return [_("Row of the file"), _("Result"), _("Last Name"), _("First Name"), _("Step"), _("Why")]


def _shown(row, rehearsed):
    word = result_word(row, rehearsed=rehearsed)
    colour = {"saved": "green", "unchanged": "grey", "stale": "yellow"}.get(row.result, "red")
    if row.service is None:
        return [row.entry.number, Badge(word, colour), "–", "–", _why(row)]
    spec = get_program(row.service.enrollment.program)
    step = spec.catalogue.text(row.service.service_type)
    return [
        row.entry.number,
        Badge(word, colour),
        str(row.service.customer),
        step,
        _why(row) or _changes(row, spec),
    ]


def _why(row):
    """What is wrong, column by column; with what is saved now where somebody else saved meanwhile."""
    parts = [f"{COLUMN_OF[name]}: {text}" if name else text for name, text in row.problems.items()]
    if row.result == "stale":
        spec = get_program(row.service.enrollment.program)
        parts.append(_("Export again. In the file and saved now:"))
        parts.append(_changes(row, spec))
    return " ".join(parts)


def _changes(row, spec):
    """ "Status: Started/Open (was Planned/Not Started); ..." """
    was = _("was")
    return "; ".join(
        f"{COLUMN_OF[name]}: {words_of(spec, name, row.values[name])}"
        f" ({was} {words_of(spec, name, getattr(row.service, name))})"
        for name in row.changes
    )
