"""CSV: no formulas, flat memory, a clean file name."""

import csv as standard
import datetime
import decimal
import io

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.core import csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_starts_a_formula_is_made_harmless(start):
    assert csv.safe_cell(f"{start}cmd|' /C calc'!A0").startswith("'")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "yes"),
        (-3, -3),
        (decimal.Decimal("-1.50"), decimal.Decimal("-1.50")),
        (datetime.date(2026, 3, 3), "2026-03-03"),
        ("O'Brien", "O'Brien"),
        ("", ""),
    ],
)
def test_other_values(value, written):
    assert csv.safe_cell(value) == written


@given(st.lists(st.text("=+-@\t\r\n'\", ax9", max_size=8), min_size=1, max_size=6))
def test_no_cell_that_is_read_back_starts_a_formula(cells):
    text = "".join(csv.lines([cells]))
    (row,) = standard.reader(io.StringIO(text, newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]


def test_rows_are_read_while_the_answer_is_sent():
    read = []

    def rows():
        for number in range(3):
            read.append(number)
            yield [number]

    answer = csv.csv_response(rows(), "../a list.csv")
    assert read == []
    assert b"".join(answer.streaming_content).decode() == "\ufeff0\r\n1\r\n2\r\n"
    assert answer["Content-Disposition"] == 'attachment; filename="..a_list.csv"'


@pytest.mark.django_db
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.text("=+-@\t\r\n'\", %axé9", max_size=8), min_size=2, max_size=6))
def test_the_database_guards_and_writes_cells_as_this_does(cells):
    row = ", ".join(csv.safe_sql(csv.sql_text(cell)) for cell in cells)
    text = b"".join(piece for piece, _rows in csv.copied(connection, f"SELECT {row}")).decode()
    (found,) = standard.reader(io.StringIO(text, newline=""))
    assert found == [csv.safe_cell(cell) for cell in cells]


@pytest.mark.django_db
def test_rows_are_counted_and_handed_on_in_pieces():
    query = f"SELECT {csv.safe_sql(csv.sql_text('a') + ' || n')} FROM generate_series(1, 30000) n"
    pieces = list(csv.copied(connection, query))
    assert sum(rows for _piece, rows in pieces) == 30_000
    assert len(pieces) > 2
    assert all(len(piece) < csv.PIECE + 100 for piece, _rows in pieces)
    assert b"".join(piece for piece, _rows in pieces).count(b"\n") == 30_000


@pytest.mark.django_db(transaction=True)
def test_who_stops_reading_leaves_the_connection_usable():
    reader = csv.copied(connection, "SELECT repeat('a', 1000) FROM generate_series(1, 100000)")
    next(reader)
    reader.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
