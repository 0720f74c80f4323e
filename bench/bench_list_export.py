"""The caseload list as a CSV file, against psql writing COPY of the same query; and how much memory it takes."""

import os
import resource
import shutil
import statistics
import subprocess
from multiprocessing import get_context

from bench_dashboard import member_over
from measure import Report, interleaved, ratio

BUDGET = 1.5
REPETITIONS = 5


def bench_list_export(report: Report) -> None:
    """The statewide list in name order, every column that is in sight at first: time against the floor, and the
    greatest memory of a process that does nothing else. The floor is psql, or PostgreSQL writing to a file of its own
    where there is no psql."""
    from django.db import connection

    from dashboard.queries.caseload_file import file_query

    query = file_query(_page())
    variants = {"file": _write_file, "floor": lambda: _floor(connection, query)}
    times = interleaved(variants, repetitions=REPETITIONS)
    megabytes, idle = _peak(_write_file), _peak(lambda: None)
    report.add(
        "caseload list as CSV, against COPY of the same query",
        ratio(times, "file", "floor"),
        BUDGET,
        note=f"({statistics.median(times['floor']):.1f} s floor by {'psql' if shutil.which('psql') else 'server'};"
        f" peak memory {megabytes:.0f} MiB, idle {idle:.0f} MiB)",
    )


def _page():
    from django.test import RequestFactory

    from dashboard.views.list_caseload import caseload_page

    request = RequestFactory().get("/customers/export/")
    member = member_over(None)
    request.user, request.member = member.user, member
    return caseload_page(request)


def _write_file():
    """What the view does after it has counted, sent to nowhere."""
    from casework.core.csv import download
    from dashboard.queries.caseload_file import file_pieces

    page = _page()
    answer = download((piece for piece, _rows in file_pieces(page)), page.file_name)
    with open(os.devnull, "wb") as nowhere:
        for piece in answer.streaming_content:
            nowhere.write(piece)


def _floor(connection, query):
    copy = f"COPY ({query}) TO STDOUT WITH (FORMAT csv)"
    if psql := shutil.which("psql"):
        info = connection.connection.info
        command = [
            psql,
            "-X",
            "-q",
            "-h",
            info.host,
            "-p",
            str(info.port),
            "-U",
            info.user,
            "-d",
            info.dbname,
        ]
        subprocess.run(command, input=copy, text=True, stdout=subprocess.DEVNULL, check=True)
        return
    with connection.cursor() as cursor:
        cursor.execute(f"COPY ({query}) TO '{os.devnull}' WITH (FORMAT csv)")


def _peak(work):
    """The greatest resident memory, in MiB, of a fresh process that does `work` once."""
    context = get_context("fork")
    found = context.SimpleQueue()
    process = context.Process(target=_measured, args=(work, found))
    process.start()
    process.join()
    return found.get() / 1024


def _measured(work, found):
    from django.db import connection

    connection.connection = None
    work()
    found.put(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
