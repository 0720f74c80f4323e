"""Tables as files: written as CSV or XLSX in constant memory, read back without running anything in them.

The one file that imports openpyxl (docs/adr/0011-spreadsheets.md). An upload must have passed `core.files` first.
"""

import csv
import datetime
import io
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.http import FileResponse
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from casework.core.csv import csv_response

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = ("csv", "xlsx")
MOST_COLUMNS = 40
MOST_LINES = 20_000
MOST_UNPACKED = 50 * 1024 * 1024
LONGEST_CELL = 1_000
LONGEST_TITLE = 31
_NUMBERS = (int, float)


@dataclass(frozen=True)
class SheetRow:
    """A row below the headings: its number in the file, the first row is 1; {heading: text, number, date or None};
    the headings whose cell holds a formula."""

    number: int
    cells: dict
    formulas: frozenset = field(default_factory=frozenset)


def sheet_response(rows, name, *, kind, title):
    """A download of `rows` (iterables of values) called `name` without extension. `kind` is one of FORMATS, `title` the
    name of the sheet."""
    if kind == "csv":
        return csv_response(rows, f"{name}.csv")
    file = tempfile.TemporaryFile()  # noqa: SIM115  (the response closes it)
    write_xlsx(rows, file, title=title)
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=get_valid_filename(f"{name}.xlsx"), content_type=XLSX
    )


def write_xlsx(rows, file, *, title):
    """Write `rows` into the open binary `file` as one sheet. Text is text even when it begins like a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(sign for sign in title if sign not in "[]:*?/\\")[:LONGEST_TITLE])
    for row in rows:
        sheet.append([_written(sheet, value) for value in row])
    book.save(file)


def read_table(upload, headings, *, most_rows):
    """The `SheetRow`s below the first row that holds all of `headings`, in order; empty rows are left out.

    `upload` is a checked file named .csv or .xlsx. ValidationError when no row holds the headings, when there are more
    than `most_rows`, or when the file cannot be read.
    """
    is_csv = PurePosixPath(upload.name).suffix.lower() == ".csv"
    lines = _lines_of_csv(upload) if is_csv else _lines_of_xlsx(upload)
    found, names = [], None
    for number, line in enumerate(lines, start=1):
        if number > MOST_LINES:
            raise ValidationError(
                _("The sheet has rows far below the last one in use. Delete the empty rows.")
            )
        if names is None:
            texts = [str(value or "").strip() for value, _is_formula in line]
            names = texts if set(headings) <= set(texts) else None
        elif any(value not in (None, "") for value, _is_formula in line):
            if len(found) == most_rows:
                raise ValidationError(
                    _("The file has more than %(most)s rows. Split it.") % {"most": f"{most_rows:,}"}
                )
            found.append(_row(number, names, line))
    if names is None:
        text = _("The headings are missing. Start from the file that Export gives. Needed: %(names)s")
        raise ValidationError(text % {"names": ", ".join(headings)})
    return found


def _written(sheet, value):
    if value is None or isinstance(value, (bool, *_NUMBERS, datetime.date)):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            cell.number_format = "m/d/yyyy"
        return cell
    if hasattr(value, "as_tuple"):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", str(value)))
    cell.data_type = "s"
    return cell


def _row(number, names, line):
    pairs = [(name, cell) for name, cell in zip(names, line, strict=False) if name]
    cells = {name: value for name, (value, _is_formula) in pairs}
    return SheetRow(number, cells, frozenset(name for name, (_value, is_formula) in pairs if is_formula))


def _lines_of_csv(upload):
    """[(text, False)] of each line. Excel saves either UTF-8 or the letters of Windows."""
    content = upload.read()
    upload.seek(0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    try:
        for line in csv.reader(io.StringIO(text, newline="")):
            yield [(cell[:LONGEST_CELL].strip(), False) for cell in line[:MOST_COLUMNS]]
    except csv.Error:
        raise ValidationError(_("The file cannot be read as CSV. Save it again as CSV UTF-8.")) from None


def _lines_of_xlsx(upload):
    """[(value, whether it is a formula)] of each line of the first sheet. Its texts are read into memory at once, so
    what they may unpack to is bounded more narrowly than for a file that is merely kept."""
    try:
        with zipfile.ZipFile(upload) as package:
            if sum(entry.file_size for entry in package.infolist()) > MOST_UNPACKED:
                raise ValidationError(
                    _("The workbook holds far more than its size shows. Copy the rows alone.")
                )
        book = load_workbook(upload, read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        for line in sheet.iter_rows(max_col=MOST_COLUMNS):
            yield [_read(cell) for cell in line]
    except (ValueError, KeyError, IndexError, TypeError, OSError, SyntaxError, zipfile.BadZipFile):
        raise ValidationError(_("The file cannot be read as a workbook. Save it again as XLSX.")) from None
    finally:
        upload.seek(0)


def _read(cell):
    """(value, whether it is a formula) of a cell; a moment at midnight is a date."""
    value = cell.value
    if cell.data_type == "f":
        return None, True
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, str):
        value = value[:LONGEST_CELL].strip()
    return value, False
