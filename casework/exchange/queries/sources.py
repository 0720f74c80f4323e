"""A caseload on disk: a folder or a zip with caseload.json and CSV files, read in pieces."""

import codecs
import csv
import io
import json
import zipfile
from contextlib import contextmanager
from pathlib import Path

from casework.exchange.formats import FORMAT, RECORD_TYPES, VERSION

MANIFEST = "caseload.json"
PIECE = 64 * 1024
LONGEST_HEADER = 16 * 1024
LARGEST_FILE = 4 * 1024**3
LARGEST_RATIO = 200


class NotACaseload(Exception):
    """The folder or zip as a whole cannot be read; the text says why and what to do."""


class AnotherImport(NotACaseload):
    """Another import or rehearsal runs at this moment."""


class UnreadableFile(Exception):
    """One file of the caseload cannot be read; `problems` are (row, column, problem, advice)."""

    def __init__(self, *problems):
        super().__init__(problems)
        self.problems = problems


class CaseloadSource:
    """The files of a caseload, whichever way they came. Open it with `open_caseload`."""

    def __init__(self, names, opener, sizer):
        self.names = frozenset(names)
        self._opener = opener
        self._sizer = sizer

    def has(self, record_type):
        """Whether the caseload has the file of `record_type`."""
        return record_type.file in self.names

    def unknown_files(self):
        """Names of files that belong to no record type, in order; documents are not among them."""
        known = {MANIFEST, *(kind.file for kind in RECORD_TYPES)}
        return sorted(n for n in self.names if n not in known and not n.startswith("documents/"))

    def open_file(self, name):
        """A binary stream of one file of the caseload."""
        return self._opener(name)

    def size_of(self, name):
        """The size in bytes of one file of the caseload, unpacked."""
        return self._sizer(name)

    def header(self, record_type):
        """The column names of a file, checked. Raises UnreadableFile for unknown, doubled or
        missing columns and for text that is not UTF-8."""
        with self.open_file(record_type.file) as stream:
            first = stream.readline(LONGEST_HEADER)
        try:
            line = next(csv.reader([first.decode("utf-8-sig")]), [])
        except UnicodeDecodeError:
            raise UnreadableFile(_bad_encoding(1)) from None
        return _checked_header(record_type, line)

    def pieces(self, record_type):
        """The file's bytes, in order, without a byte-order mark. Raises UnreadableFile at the
        first byte that is not UTF-8."""
        decoder = codecs.getincrementaldecoder("utf-8")()
        row = 1
        with self.open_file(record_type.file) as stream:
            first = True
            while piece := stream.read(PIECE):
                if first and piece.startswith(codecs.BOM_UTF8):
                    piece = piece[len(codecs.BOM_UTF8) :]
                first = False
                try:
                    text = decoder.decode(piece)
                except UnicodeDecodeError as error:
                    raise UnreadableFile(_bad_encoding(row + piece[: error.start].count(b"\n"))) from None
                if "\x00" in text:
                    raise UnreadableFile(_bad_encoding(row))
                row += piece.count(b"\n")
                yield piece

    def ragged_rows(self, record_type, width):
        """Problems of the rows that have more or fewer cells than `width`, one each."""
        found = []
        with io.TextIOWrapper(self.open_file(record_type.file), "utf-8-sig", newline="") as stream:
            rows = csv.reader(stream, strict=True)
            row_no = 0
            try:
                for row_no, row in enumerate(rows, start=1):
                    if len(row) != width:
                        found.append(_ragged(row_no, len(row), width))
            except csv.Error:
                found.append((row_no + 1, "", "A quotation mark is not closed.", _QUOTES))
        return found


@contextmanager
def open_caseload(path):
    """A CaseloadSource over a folder or zip file at `path`. Raises NotACaseload."""
    path = Path(path)
    if path.is_dir():
        names = [
            p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file() and not p.is_symlink()
        ]
        source = CaseloadSource(
            names, lambda name: (path / name).open("rb"), lambda name: (path / name).stat().st_size
        )
        _check_manifest(source)
        yield source
        return
    if not path.is_file():
        raise NotACaseload("There is no folder or zip file at this place.")
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise NotACaseload("This is not a zip file. Zip the caseload folder and send that.") from None
    with archive:
        _check_archive(archive)
        source = CaseloadSource(
            archive.namelist(), archive.open, lambda name: archive.getinfo(name).file_size
        )
        _check_manifest(source)
        yield source


def _check_manifest(source):
    if MANIFEST not in source.names:
        raise NotACaseload(
            f"There is no {MANIFEST} at the top. Export a caseload to see an example, or read the format."
        )
    with source.open_file(MANIFEST) as stream:
        try:
            manifest = json.load(stream)
        except ValueError:
            raise NotACaseload(f"{MANIFEST} is not valid JSON.") from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotACaseload(f'{MANIFEST} must say "format": "{FORMAT}".')
    if manifest.get("version") != VERSION:
        raise NotACaseload(f"This caseload has another version; this installation reads version {VERSION}.")


def _check_archive(archive):
    for entry in archive.infolist():
        if entry.file_size > LARGEST_FILE or entry.file_size > LARGEST_RATIO * max(entry.compress_size, 4096):
            raise NotACaseload(f"{entry.filename} would unpack to more than is allowed.")


def _checked_header(record_type, line):
    known = [column.name for column in record_type.columns]
    needed = [column.name for column in record_type.columns if column.required]
    problems = [
        (1, name, "This column is not known.", f"Remove it. Known columns: {', '.join(known)}.")
        for name in line
        if name not in known
    ]
    problems += [
        (1, name, "This column is missing.", "Add it; its cells may not be empty.")
        for name in needed
        if name not in line
    ]
    problems += [
        (1, name, "This column stands twice.", "Keep one of the two.")
        for name in sorted({name for name in line if line.count(name) > 1})
    ]
    if problems:
        raise UnreadableFile(*problems)
    return line


_QUOTES = "Put text with commas, quotes or line breaks in double quotes, and double each quote inside."


def _ragged(row_no, found, width):
    return (row_no, "", f"The row has {found} cells; the header has {width}.", _QUOTES)


def _bad_encoding(row):
    return (row, "", "The text is not UTF-8.", "Save the file as CSV in UTF-8 and send it again.")
