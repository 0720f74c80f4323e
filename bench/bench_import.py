"""A whole import against a raw COPY of the same rows into the same tables, and the export against COPY out."""

import csv
import json
import statistics
import tempfile
import time
from pathlib import Path

from ground import EMPTY, copy_database, use
from measure import Report

DATABASE = "bench_import"
BUDGET = 2
SMALLEST = 100
"""Customers of the caseload whose import is the constant: what a run costs however few rows it has."""

CUSTOMER_COLUMNS = (
    "key", "organisation", "first_name", "last_name", "birth_date", "email", "phone", "city", "state", "zip_code",
    "ssn_last4", "language",
)  # fmt: skip
ENROLLMENT_COLUMNS = (
    "key", "customer", "organisation", "program", "assigned_worker", "status", "application_started_on",
    "recommendation", "recommended_on", "iwds_status", "iwds_status_since", "enrolled_on",
)  # fmt: skip
NOTE_COLUMNS = ("key", "enrollment", "author", "task", "contact_on", "text", "entered_at")


def bench_import(report: Report, server, repetitions: int = 3) -> None:
    """Import `report.size` customers with an enrollment and a note each; compare with a raw COPY of these rows.

    The floor copies the finished rows into the same tables, with their indexes, keys, constraints and history. What it
    does not do and the import must: read and check every cell, find duplicates and references, set anchors, write the
    audit log and standing.
    """
    floors, totals, constants, parts = [], [], [], {}
    with tempfile.TemporaryDirectory(prefix="casework-bench-") as scratch:
        large, small = Path(scratch) / "large", Path(scratch) / "small"
        write_caseload(large, report.size)
        write_caseload(small, SMALLEST)
        for _ in range(repetitions):
            constants.append(_import(server, small))
            totals.append(_import(server, large, parts))
            floors.append(_copy_back(Path(scratch)))
            print(
                f"  constant {constants[-1]:.1f} s, import {totals[-1]:.1f} s, COPY {floors[-1]:.1f} s",
                flush=True,
            )
    took, constant, floor = map(statistics.median, (totals, constants, floors))
    report.add(
        "import, beyond its constant, against raw COPY",
        (took - constant) / floor,
        BUDGET,
        note=f"({floor:.1f} s floor, constant {constant:.1f} s; {_words(parts, floor * repetitions)})",
    )


def bench_export(report: Report, server, repetitions: int = 3) -> None:
    """Export the caseload that the import left, against COPY of the same rows to a file."""
    from django.db import connection

    from casework.exchange.formats import RECORD_TYPES
    from casework.exchange.queries.export import SCOPE, copy_out_statement
    from casework.exchange.services.export_caseload import export_caseload

    use(DATABASE)
    floors, totals = [], []
    with tempfile.TemporaryDirectory(prefix="casework-bench-") as scratch:
        for turn in range(repetitions):
            started = time.perf_counter()
            export_caseload(Path(scratch) / f"{turn}.zip", actor=None)
            totals.append(time.perf_counter() - started)
            with connection.cursor() as cursor:
                cursor.execute("BEGIN")
                cursor.execute(SCOPE)
                cursor.execute("INSERT INTO exported_enrollments SELECT id FROM cases_enrollment")
                started = time.perf_counter()
                for kind in RECORD_TYPES:
                    statement = copy_out_statement(kind, whole=True)
                    path = Path(scratch) / kind.file
                    with path.open("wb") as file, cursor.copy(statement) as copy:
                        for piece in copy:
                            file.write(piece)
                floors.append(time.perf_counter() - started)
                cursor.execute("ROLLBACK")
    report.add(
        "export of a whole caseload, zipped, against COPY to files",
        statistics.median(totals) / statistics.median(floors),
        None,
        note=f"({statistics.median(floors):.1f} s floor)",
    )


def write_caseload(folder: Path, size: int) -> None:
    """Write a caseload of `size` customers with an enrollment and a case note each, and 40 organizations."""
    folder.mkdir()
    (folder / "caseload.json").write_text(json.dumps({"format": "casework-caseload", "version": 1}))
    _write(
        folder,
        "organisations",
        ("code", "name", "kind"),
        ((f"o{n}", f"Organization {n}", "provider") for n in range(40)),
    )
    _write(
        folder,
        "users",
        ("email", "first_name", "last_name"),
        ((f"worker{n}@example.org", "Pat", f"Sample {n}") for n in range(40)),
    )
    _write(folder, "customers", CUSTOMER_COLUMNS, map(_customer, range(size)))
    _write(folder, "enrollments", ENROLLMENT_COLUMNS, map(_enrollment, range(size)))
    _write(folder, "case_notes", NOTE_COLUMNS, map(_note, range(size)))


def _write(folder, code, columns, rows):
    with (folder / f"{code}.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns)
        writer.writerows(rows)


def _customer(n):
    born = f"{1966 + n % 40}-{1 + n % 12:02d}-{1 + n % 28:02d}"
    last = f"Prairie{n % 7919}"
    return (f"C{n}", f"o{n % 40}", f"First{n % 997}", last, born, f"c{n}@example.org", f"{2170000000 + n}", "Sandbar",
            "IL", "62900", f"{n * 7919 % 10000:04d}", "en")  # fmt: skip


def _enrollment(n):
    month = f"2025-{1 + n % 12:02d}"
    return (f"E{n}", f"C{n}", f"o{n % 40}", "youth_apprenticeship", f"worker{n % 40}@example.org", "enrolled",
            f"{month}-01", "ready", f"{month}-09", "registrant", f"{month}-20", f"{month}-15")  # fmt: skip


def _note(n):
    return (f"N{n}", f"E{n}", f"worker{n % 40}@example.org", "other", "2026-01-15",
            "Short check-in by phone: all is going as planned.", "2026-01-15T10:00:00-06:00")  # fmt: skip


def _import(server, folder, parts=None) -> float:
    """Import into a fresh database; returns the seconds. `parts` takes the seconds by statement."""
    from django.db import connection

    from casework.exchange.services.import_caseload import import_caseload

    copy_database(server, EMPTY, DATABASE)
    use(DATABASE)
    spent = {} if parts is None else parts

    def watch(execute, sql, params, many, context):
        started = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            name = " ".join(str(sql).split()[:3])
            spent[name] = spent.get(name, 0) + time.perf_counter() - started

    started = time.perf_counter()
    with connection.execute_wrapper(watch):
        report = import_caseload(folder, actor=None)
    assert not report.refused, report.problems[:3]
    return time.perf_counter() - started


def _copy_back(scratch: Path) -> float:
    """Take the imported rows out, empty the tables, and COPY them back in with all constraints; returns the seconds."""
    from django.db import connection

    tables = ("cases_customer", "cases_enrollment", "cases_casenote")
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name, string_agg(quote_ident(column_name), ',' ORDER BY ordinal_position)"
                       " FROM information_schema.columns WHERE is_generated = 'NEVER' AND table_name = ANY(%s)"
                       " GROUP BY table_name", [list(tables)])  # fmt: skip
        columns = dict(cursor.fetchall())
        for table in tables:
            with (
                (scratch / table).open("wb") as file,
                cursor.copy(f"COPY {table} ({columns[table]}) TO STDOUT") as out,
            ):
                for piece in out:
                    file.write(piece)
        cursor.execute("BEGIN")
        cursor.execute(
            "TRUNCATE dashboard_standing, cases_casenote, cases_enrollment, cases_customer CASCADE"
        )
        started = time.perf_counter()
        for table in tables:
            with (
                (scratch / table).open("rb") as file,
                cursor.copy(f"COPY {table} ({columns[table]}) FROM STDIN") as into,
            ):
                while piece := file.read(1 << 16):
                    into.write(piece)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        took = time.perf_counter() - started
        cursor.execute("ROLLBACK")
    return took


def _words(parts, floors):
    """The dearest statements of all repetitions, as multiples of what all the floors took."""
    dearest = sorted(parts.items(), key=lambda part: -part[1])[:6]
    return ", ".join(f"{name} {seconds / floors:.2f}x" for name, seconds in dearest)
