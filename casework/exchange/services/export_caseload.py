"""Write a whole caseload as a zip of CSV files that import_caseload reads back."""

import json
import zipfile
from pathlib import Path

from django.db import connection, transaction

from casework.audit.services.record_event import recording
from casework.cases.access import visible_enrollments
from casework.cases.models import Document, Enrollment
from casework.core import clock
from casework.exchange.formats import FORMAT, RECORD_TYPES, VERSION
from casework.exchange.queries.export import OF_THE_INSTALLATION, SCOPE, copy_out_statement
from casework.exchange.queries.sources import MANIFEST


def export_caseload(path, *, actor, member=None, program="", progress=lambda done, total, text: None):
    """Write the caseload to a new zip file at `path` and return {record type code: rows}.

    `member` bounds it to the enrollments that the Member may read; None writes the whole
    installation, organisations and people included. `program` (a code) narrows it. All files
    show one moment: they are read in one transaction. Raises FileExistsError.
    """
    written = {}
    with recording(actor, "export_caseload", program=program) as event, connection.cursor() as cursor:
        _fix_scope(cursor, member, program)
        with zipfile.ZipFile(Path(path), "x", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(MANIFEST, json.dumps(_manifest(), indent=2))
            for done, kind in enumerate(RECORD_TYPES):
                progress(done, len(RECORD_TYPES), kind.title)
                if member is not None and kind in OF_THE_INSTALLATION:
                    continue
                written[kind.code] = _write_file(cursor, archive, kind, whole=member is None and not program)
            _write_documents(cursor, archive)
        event.fields["detail"].update(rows=written)
    progress(len(RECORD_TYPES), len(RECORD_TYPES), "Done")
    return written


def _manifest():
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": clock.now().isoformat(),
        "as_of": str(clock.today()),
    }


def _fix_scope(cursor, member, program):
    """Note the ids of the enrollments to write, so that every file speaks of the same people."""
    rows = Enrollment.objects.all() if member is None else visible_enrollments(member)
    if program:
        rows = rows.filter(program=program)
    selection, parameters = rows.order_by().values("id").query.sql_with_params()
    cursor.execute("DROP TABLE IF EXISTS pg_temp.exported_enrollments")
    cursor.execute(SCOPE)
    cursor.execute(f"INSERT INTO exported_enrollments {selection}", parameters)


def _write_file(cursor, archive, kind, *, whole):
    """Stream one COPY into the archive; returns the number of rows (the header not counted)."""
    with archive.open(kind.file, "w", force_zip64=True) as stream:
        with transaction.atomic(), cursor.copy(copy_out_statement(kind, whole=whole)) as copy:
            for piece in copy:
                stream.write(piece)
        return cursor.rowcount


def _write_documents(cursor, archive):
    cursor.execute("SELECT id FROM exported_enrollments")
    scope = [row[0] for row in cursor.fetchall()]
    for document in Document.objects.filter(enrollment_id__in=scope, removed_at=None).iterator():
        with (
            document.file.open("rb") as source,
            archive.open(f"documents/{document.public_id.hex}", "w") as target,
        ):
            for piece in source.chunks():
                target.write(piece)
