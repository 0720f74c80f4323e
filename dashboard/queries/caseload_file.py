"""The caseload list as a file: exactly its rows and columns, written by PostgreSQL itself (UX-11, performance.md 6)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, F

from casework.core.csv import copied, lines, safe_sql, sql_text
from casework.core.list_export import head_rows
from dashboard.queries.caseload import CaseloadPage
from dashboard.queries.caseload_attention import attention_of
from programs.registry import all_programs, get_program


@dataclass(frozen=True)
class Cell:
    """How a column of the list is written: `facts` are annotations over enrollments by name, `text` is SQL over the
    rows `f` that carry them. A date needs no guard against formulas."""

    facts: dict[str, Expression | F]
    text: str
    is_date: bool = False


def file_pieces(page: CaseloadPage, through=connection) -> Iterator[tuple[bytes, int]]:
    """Yield (bytes, rows in them) of the page's file, the head first. `through` is the connection to read by; it is
    busy until the last piece is taken."""
    yield "".join(lines(head_rows(page), ending="\n")).encode(), 0
    query = file_query(page)
    if query:
        yield from copied(through, query)


def file_query(page: CaseloadPage) -> str:
    """Return the SELECT of the file's rows, in the order of the list; "" when no row can match.

    The rows are those of `page.queryset`, which came through the door; only what is read of them is chosen here.
    """
    cells = [CELLS[column.key](page) for column in page.columns if column.exported]
    facts = {name: fact for cell in cells for name, fact in cell.facts.items()}
    try:
        rows, params = page.queryset.values(**facts).query.sql_with_params()
    except EmptyResultSet:
        return ""
    inner = connection.ops.compose_sql(rows, params)
    texts = ", ".join(f"{cell.text} AS c{place}" for place, cell in enumerate(cells))
    safe = ", ".join(
        f"t.c{place}" if cell.is_date else safe_sql(f"t.c{place}") for place, cell in enumerate(cells)
    )
    return f"SELECT {safe} FROM (SELECT {texts} FROM ({inner}) f OFFSET 0) t"


def _name(page: CaseloadPage) -> Cell:
    facts = {
        "file_last_name": F("customer__last_name"),
        "file_preferred_name": F("customer__preferred_name"),
        "file_first_name": F("customer__first_name"),
    }
    called = "coalesce(nullif(f.file_preferred_name, ''), f.file_first_name)"
    return Cell(facts, f"f.file_last_name || ', ' || {called}")


def _program(page: CaseloadPage) -> Cell:
    return Cell({"file_program": F("program")}, _short_name())


def _organisation(page: CaseloadPage) -> Cell:
    facts = {
        "file_organisation": F("organisation__name"),
        "file_site": F("location__name"),
        "file_program": F("program"),
    }
    parts = ["nullif(f.file_site, '')"] + ([_short_name()] if len(page.member.programs) > 1 else [])
    second = f"nullif(concat_ws(' · ', {', '.join(parts)}), '')"
    return Cell(facts, f"f.file_organisation || coalesce(' (' || {second} || ')', '')")


def _worker(page: CaseloadPage) -> Cell:
    facts = {
        "file_worker_first": F("assigned_worker__first_name"),
        "file_worker_last": F("assigned_worker__last_name"),
        "file_worker_email": F("assigned_worker__email"),
    }
    name = "btrim(f.file_worker_first || ' ' || f.file_worker_last)"
    return Cell(facts, f"coalesce(nullif({name}, ''), f.file_worker_email)")


def _status(page: CaseloadPage) -> Cell:
    facts = {"file_program": F("program"), "file_status": F("status")}
    whens = []
    for spec in all_programs():
        words = {item.code: item.text for item in spec.enrollment_statuses.items}
        whens.append(f"WHEN {sql_text(spec.code)} THEN {_words('f.file_status', words)}")
    return Cell(facts, f"CASE f.file_program {' '.join(whens)} ELSE f.file_status END")


def _attention(page: CaseloadPage) -> Cell:
    found = attention_of([get_program(code) for code in page.member.programs], page.as_of)
    return Cell({"file_program": F("program"), **found.facts}, found.text)


def _day(path: str) -> Callable[[CaseloadPage], Cell]:
    name = f"file_{path}"
    return lambda page: Cell({name: F(path)}, f"f.{name}", is_date=True)


def _short_name() -> str:
    return _words("f.file_program", {spec.code: spec.short_name for spec in all_programs()})


def _words(code: str, words: dict[str, str]) -> str:
    """SQL for the word of a code, the code itself when it is unknown."""
    whens = " ".join(f"WHEN {sql_text(known)} THEN {sql_text(word)}" for known, word in words.items())
    return f"CASE {code} {whens} ELSE {code} END"


CELLS = {
    "name": _name,
    "program": _program,
    "organisation": _organisation,
    "worker": _worker,
    "status": _status,
    "attention": _attention,
    "note": _day("last_staff_note_on"),
    "confirmed": _day("progress_confirmed_on"),
    "enrolled": _day("enrolled_on"),
    "changes": _day("standing__next_change_on"),
}
"""How each column that goes into files is written, by its key in `caseload_columns`."""
