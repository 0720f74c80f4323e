"""The files that documents.csv names: are they there, are they what the row says, and may they be kept."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from casework.core.files import check_upload

STAGED = """
SELECT s.row_no, s.file, s.original_name, s.content_type, s.size, s.sha256
FROM stage_documents s
WHERE NOT s.refused AND NOT EXISTS (
  SELECT 1 FROM cases_document d WHERE d.public_id = s.public_id AND d.sha256 = s.sha256)
ORDER BY s.row_no
"""

FILES = """
SELECT s.file, d.file FROM stage_documents s JOIN cases_document d ON d.public_id = s.public_id
WHERE NOT s.refused ORDER BY d.id
"""


def attachment_problems(cursor, source):
    """Yield (row, column, problem, advice) for each staged document that is new and whose file is missing, differs from
    its row, or is of a kind that nobody may upload. `source` is the opened caseload."""
    cursor.execute(STAGED)
    for row_no, file, name, content_type, size, sha256 in cursor.fetchall():
        if file not in source.names:
            yield row_no, "file", "The folder has no such file.", "Add the file, or leave the row out."
            continue
        with source.open_file(file) as stream:
            try:
                found = check_upload(UploadedFile(stream, name=name, size=source.size_of(file)))
            except ValidationError as refusal:
                yield row_no, "file", f"{refusal.messages[0]}.", "Leave the row out, or replace the file."
                continue
        for column, told, true in (
            ("size", size, str(found.size)),
            ("sha256", sha256, found.sha256),
            ("content_type", content_type, found.content_type),
        ):
            if told != true:
                yield (
                    row_no,
                    column,
                    "The file is not the one that the row speaks of.",
                    f"The file's own is {true}.",
                )
