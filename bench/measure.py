"""Times and pages, as ratios: variants take turns inside one run, and the median of each counts."""

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

REPETITIONS = 7


@dataclass
class Figure:
    """One budget measured: `ratio` to the floor, the budget (None for colour), and what to know about it."""

    name: str
    ratio: float
    budget: float | None = None
    note: str = ""
    pages: str = ""

    @property
    def verdict(self) -> str:
        """Whether the budget is kept, in a word."""
        if self.budget is None:
            return ""
        return "kept" if self.ratio <= self.budget else "MISSED"


@dataclass
class Report:
    """The figures of one run."""

    size: int
    figures: list[Figure] = field(default_factory=list)

    def add(self, *arguments, **options) -> None:
        """Add a figure and print it."""
        figure = Figure(*arguments, **options)
        self.figures.append(figure)
        budget = f" (budget {figure.budget:g}: {figure.verdict})" if figure.budget else ""
        pages = f"; pages {figure.pages}" if figure.pages else ""
        print(f"{self.size:>9,}  {figure.name}: {figure.ratio:.2f}x{budget}{pages} {figure.note}", flush=True)


def seconds(run: Callable[..., object], *arguments: object) -> float:
    """Return the seconds that `run` takes."""
    started = time.perf_counter()
    run(*arguments)
    return time.perf_counter() - started


def seconds_in_database(run: Callable[..., object], *arguments: object) -> float:
    """Return the seconds that PostgreSQL takes for what `run` asks of it; building forms and rows is not counted."""
    from django.db import connection

    spent = []

    def watch(execute, *passed):
        started = time.perf_counter()
        try:
            return execute(*passed)
        finally:
            spent.append(time.perf_counter() - started)

    with connection.execute_wrapper(watch):
        run(*arguments)
    return sum(spent)


def interleaved(
    variants: dict[str, Callable[[], object]],
    repetitions: int = REPETITIONS,
    before: Callable[[str], None] = lambda name: None,
    clock: Callable[[Callable[[], object]], float] = seconds,
) -> dict[str, list[float]]:
    """Run the variants in turn, after one turn to warm up; return their times in seconds, as `clock` takes them.
    `before` is not timed."""
    times: dict[str, list[float]] = {name: [] for name in variants}
    for turn in range(repetitions + 1):
        for name, run in variants.items():
            before(name)
            took = clock(run)
            if turn:
                times[name].append(took)
    return times


def ratio(times: dict[str, list[float]], variant: str, floor: str) -> float:
    """Return the median of `variant` as a multiple of the median of `floor`."""
    return statistics.median(times[variant]) / statistics.median(times[floor])


def percentile(times: Sequence[float], percent: int) -> float:
    """Return the time that `percent` of 100 runs do not pass."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def pages_of(statement: str, parameters: Sequence = ()) -> int:
    """Return how many 8 KiB pages a statement touches: exact, whatever the clock says."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", parameters)
        (found,) = cursor.fetchone()
    plan = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


def pages_of_queryset(rows) -> int:
    """Return how many pages the query of a QuerySet touches."""
    return pages_of(*rows.query.sql_with_params())
