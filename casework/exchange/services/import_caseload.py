"""Load a whole caseload, or rehearse it: every problem told, all or nothing written."""

from dataclasses import dataclass, field
from itertools import batched

import psycopg
from django.db import DataError, IntegrityError, connection, transaction

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.compute_facts import compute_facts
from casework.cases.services.derive_facts import derive_facts
from casework.core import clock
from casework.core.events import enrollments_changed
from casework.exchange.formats import RECORD_TYPES, record_type
from casework.exchange.queries import effects, loading, reach, staging, validation
from casework.exchange.queries.attachments import attachment_problems
from casework.exchange.queries.belonging import belonging_rules
from casework.exchange.queries.exits import exit_rules
from casework.exchange.queries.once import once_rules
from casework.exchange.queries.placed import placed_problems
from casework.exchange.queries.sources import AnotherImport, UnreadableFile, open_caseload
from casework.exchange.services.store_documents import store_documents
from outcomes.services.settle_computed_gains import settle_computed_gains
from outcomes.services.settle_federal_codes import settle_federal_codes

MOST_PROBLEMS = 10_000
SETTLED_AT_ONCE = 5_000
"""Enrollments whose computed gains are held in memory together."""

MANY = 1_000
"""From so many new rows on, the planner is told of them, or it goes on as if the table were empty."""


@dataclass(frozen=True)
class Problem:
    """What is wrong in one place of one file, and what to do. `row` counts the header as row 1."""

    file: str
    row: int
    column: str
    problem: str
    advice: str
    value: str = ""


@dataclass
class ImportReport:
    """What a run did or would do: rows read, added and changed for each file, and every problem."""

    rehearsed: bool
    read: dict = field(default_factory=dict)
    added: dict = field(default_factory=dict)
    changed: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)
    problem_count: int = 0

    @property
    def refused(self):
        """Whether nothing was written because something was wrong."""
        return bool(self.problem_count)

    def add(self, kind, row, column, problem, advice, value=""):
        """Count a problem, and keep it unless there are too many to read."""
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(kind.file, row, column, problem, advice, value or ""))


class _Rehearsed(Exception):
    """Ends a run that must leave nothing behind."""


class _RefusedByTable(Exception):
    """Ends a run whose rows passed every check of the format and not one of the table's own."""

    def __init__(self, kind, error):
        super().__init__()
        self.kind = kind
        self.rule = getattr(error.__cause__.diag, "constraint_name", None) or type(error).__name__


def import_caseload(path, *, actor, member=None, rehearse=False, progress=lambda done, total, text: None):
    """Load the caseload at `path` (folder or zip) and return an ImportReport.

    `actor` is the User on whose behalf it is done, or None for the installation itself;
    `member` is the Member whose reach bounds it, None for no bound. With `rehearse`, or with
    any problem, nothing is written; otherwise everything is, in one transaction. A second run
    of the same files changes nothing. `progress` is told (files done, files, text).
    Raises NotACaseload when the whole thing cannot be read, or AnotherImport while one goes on.
    """
    report = ImportReport(rehearsed=rehearse)
    with open_caseload(path) as source:
        try:
            with transaction.atomic(), recording(actor, "import_caseload") as event:
                touched = _run(source, report, member, progress)
                event.fields["detail"].update(added=report.added, changed=report.changed)
                if touched:
                    _settle(touched, actor, event)
                if rehearse or report.refused:
                    raise _Rehearsed
        except _Rehearsed:
            pass
        except _RefusedByTable as refused:
            problem = f"A row of this file breaks a rule of the record: {refused.rule}."
            report.add(
                refused.kind, 0, "", problem, "Compare the file with what is recorded, and correct it."
            )
    return report


def _run(source, report, member, progress):
    kinds = [kind for kind in RECORD_TYPES if source.has(kind)]
    for name in source.unknown_files():
        report.problem_count += 1
        report.problems.append(Problem(name, 0, "", "This file is not part of the format.", "Remove it."))
    with connection.cursor() as cursor:
        cursor.execute(staging.ALONE)
        if not cursor.fetchone()[0]:
            raise AnotherImport("Another import runs at this moment. Try again when it has ended.")
        cursor.execute(staging.MEMORY)
        cursor.execute(staging.PUBLIC_ID)
        for kind in RECORD_TYPES:
            staging.create_stage(cursor, kind)
        for done, kind in enumerate(kinds):
            progress(done, len(kinds), kind.title)
            if _stage(cursor, source, kind, report):
                _validate(cursor, kind, report, member)
        for row_no, column, problem, advice in attachment_problems(cursor, source):
            report.add(record_type("documents"), row_no, column, problem, advice)
        for found in placed_problems(cursor):
            report.add(record_type("services"), *found)
        touched = [] if report.refused else _load(cursor, kinds, report)
        if not (report.refused or report.rehearsed):
            store_documents(cursor, source)
    progress(len(kinds), len(kinds), "Done")
    return touched


def _stage(cursor, source, kind, report):
    """Copy one file into its staging table; False when the file itself cannot be read."""
    try:
        header = source.header(kind)
        with transaction.atomic(), cursor.copy(staging.copy_statement(kind, header)) as copy:
            for piece in source.pieces(kind):
                copy.write(piece)
    except UnreadableFile as unreadable:
        for problem in unreadable.problems:
            report.add(kind, *problem)
        return False
    except psycopg.DataError:
        for problem in source.ragged_rows(kind, len(header)):
            report.add(kind, *problem)
        return False
    staging.settle_stage(cursor, kind)
    cursor.execute(f"SELECT count(*) FROM {kind.stage}")
    report.read[kind.code] = cursor.fetchone()[0]
    return True


def _validate(cursor, kind, report, member):
    row_rules = [
        *validation.row_rules(kind),
        *belonging_rules(kind),
        *once_rules(kind),
        *exit_rules(kind),
        *reach.option_rules(kind),
    ]
    passes = [validation.cell_rules(kind), row_rules]
    if member is not None:
        passes.append(reach.reach_rules(kind, member))
    for rules in filter(None, passes):
        cursor.execute(validation.find_statement(kind, rules))
        refused = set()
        for row_no, place, value in cursor.fetchall():
            rule = rules[place]
            report.add(
                kind, row_no, rule.column, rule.problem, rule.advice, effects.shown(rule.column, value)
            )
            refused.add(row_no)
        if refused:
            cursor.execute(validation.refuse_statement(kind), [sorted(refused)])


def _load(cursor, kinds, report):
    """Write the accepted rows, file by file; returns the ids of the enrollments they touch."""
    cursor.execute("DROP TABLE IF EXISTS pg_temp.touched_enrollments")
    cursor.execute(loading.TOUCHED)
    for kind in kinds:
        try:
            cursor.execute(loading.load_statement(kind, is_known=_is_known(cursor, kind)))
        except (IntegrityError, DataError) as error:
            raise _RefusedByTable(kind, error) from error
        report.added[kind.code], report.changed[kind.code] = cursor.fetchone()
        if tie := loading.tie_statement(kind):
            cursor.execute(tie)
        if report.added[kind.code] >= MANY:
            cursor.execute(loading.analyze_statement(kind))
    if report.changed.get("customers"):
        effects.rename_enrollments(cursor)
    if report.added.get("placements") or report.changed.get("placements"):
        effects.count_openings(cursor)
    effects.add_name_words(cursor)
    return effects.touched_enrollments(cursor)


def _is_known(cursor, kind):
    """Whether a row of `kind` may meet one that is there. Only an import makes rows under the ids of its keys, and
    imports go one at a time; what people may record meanwhile, such as an account, is always looked up."""
    if not kind.keyed:
        return True
    cursor.execute(loading.known_statement(kind))
    return cursor.fetchone()[0]


def _settle(touched, actor, event):
    """Let anchors, computed gains, what credentials count as, standing and the record follow what was touched."""
    with connection.cursor() as cursor:
        effects.settle_enrollments(cursor, today=clock.today())
        effects.record_touched(cursor, actor=actor, context_id=event.context_id)
        for ids in batched(effects.with_computed_gains(cursor), SETTLED_AT_ONCE, strict=False):
            settle_computed_gains(ids)
    for ids in batched(touched, SETTLED_AT_ONCE, strict=False):
        settle_federal_codes(ids)
        derive_facts(ids)
        compute_facts(ids)
    enrollments_changed.send(sender=Enrollment, enrollment_ids=touched)
