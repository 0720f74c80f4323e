"""A whole delivery of IES, every row checked, against a raw COPY of the same rows into the same table."""

import io
import statistics
import time
from datetime import date, timedelta

from ground import EMPTY, copy_database, use
from measure import Report

DATABASE = "bench_ies"
BUDGET = 3
BAD_EVERY = 50
AS_OF = date(2026, 1, 2)
_COLUMNS = (
    "individual_number, case_number, first_name, last_name, birth_date, ssn_last4, snap_active, snap_from,"
    " snap_through, tanf, redetermination_on, dhs_office, as_of, delivery_id"
)


def bench_ies(report: Report, server, repetitions: int = 5) -> None:
    """Take a first delivery of `report.size` people, of whom 2 in 100 are bad, and one of a week later, each against
    COPY of the good rows into the empty table with its indexes and keys. What COPY does not do: read every cell, find
    doubled rows, keep the newer, tell and encrypt the bad ones."""
    from django.db import connection

    copy_database(server, EMPTY, DATABASE)
    use(DATABASE)
    first, second = (_delivery(report.size, AS_OF + timedelta(weeks=week)) for week in (0, 1))
    floors, firsts, seconds = [], [], []
    for _turn in range(repetitions + 1):
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE exchange_iesperson, exchange_quarantinedrow, exchange_delivery CASCADE")
        firsts.append(_taking(first, "first"))
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY exchange_iesperson ({_COLUMNS}) TO STDOUT") as out,
        ):
            rows = b"".join(bytes(piece) for piece in out)
        seconds.append(_taking(second, "second"))
        floors.append(_copying(rows))
    floor, took, again = (statistics.median(times[1:]) for times in (floors, firsts, seconds))
    note = f"({floor:.2f} s floor)"
    report.add("first delivery of IES, against raw COPY", took / floor, BUDGET, note=note)
    report.add("delivery of IES a week later, against raw COPY", again / floor, BUDGET, note=note)


def _delivery(size, as_of):
    from casework.exchange.ports.formats import IES_PEOPLE

    rows = "".join(_row(n, as_of) for n in range(size))
    return (IES_PEOPLE.head(as_of, size) + rows).encode()


def _row(n, as_of):
    born = "soon" if n % BAD_EVERY == 0 else f"{1966 + n % 40}-{1 + n % 12:02d}-{1 + n % 28:02d}"
    again = as_of + timedelta(days=n % 180)
    return (
        f"I{n:08d},C{n % 70_000},First{n % 997},Prairie{n % 7919},{born},{n * 7919 % 10000:04d},yes,2025-07-01,,no,"
        f"{again},Office {n % 97}\n"
    )


def _taking(text, name):
    from casework.exchange.enums import PortKind
    from casework.exchange.ports import Batch
    from casework.exchange.services.take_ies_delivery import take_ies_delivery

    started = time.perf_counter()
    report = take_ies_delivery(Batch(name, lambda: io.BytesIO(text)), port=PortKind.FILE)
    took = time.perf_counter() - started
    assert not report.problem and report.taken == report.read - len(report.quarantined), report.problem
    return took


def _copying(rows):
    """COPY `rows` into the table, emptied in the same transaction; returns the seconds and leaves all as it was."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE exchange_iesperson")
        started = time.perf_counter()
        with cursor.copy(f"COPY exchange_iesperson ({_COLUMNS}) FROM STDIN") as copy:
            copy.write(rows)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        took = time.perf_counter() - started
        transaction.set_rollback(True)
    return took
