"""What a file is, told by its content and not by its name. Pure functions over an open file; nothing is unpacked."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

import puremagic

HEAD = 4096
MOST_ZIP_ENTRIES = 5_000
MOST_ZIP_BYTES = 200 * 1024 * 1024
MOST_ZIP_RATIO = 200
MOST_CONTENT_TYPES_BYTES = 1024 * 1024
ENCRYPTED = 0x1
TEST_VIRUS = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
_MARKUP = (b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml", b"<iframe", b"<body", b"<?php")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")


class NotThatType(Exception):
    """The content is not what the name says. `reason` is a code: disguised, too_much_inside, macros, test_virus."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class FileType:
    """A kind of file that may be kept. `check` raises `NotThatType` when an open file is not of this kind."""

    extension: str
    content_type: str
    check: Callable[[BinaryIO, str], None]


def _starts_with(*signatures: bytes) -> Callable[[BinaryIO, str], None]:
    def check(file: BinaryIO, extension: str) -> None:
        head = _head_of(file)
        if not head.startswith(signatures) or not _agrees(head, extension):
            raise NotThatType("disguised")
        _refuse_second_file(file)

    return check


def _check_heif(file: BinaryIO, extension: str) -> None:
    head = _head_of(file)
    if head[4:8] != b"ftyp" or head[8:12] not in _HEIF_BRANDS:
        raise NotThatType("disguised")
    _refuse_second_file(file)


def _check_text(file: BinaryIO, extension: str) -> None:
    """Plain text: UTF-8 or Windows letters, no zero bytes, and no page or program that calls itself text."""
    head = _head_of(file)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"MZ", b"\x7fELF", b"%PDF", b"PK\x03\x04", b"#!")) or any(
        mark in start for mark in _MARKUP
    ):
        raise NotThatType("disguised")
    file.seek(0)
    for chunk in iter(lambda: file.read(64 * 1024), b""):
        if b"\x00" in chunk:
            raise NotThatType("disguised")


def _office(main_part: str) -> Callable[[BinaryIO, str], None]:
    def check(file: BinaryIO, extension: str) -> None:
        if not _head_of(file).startswith(b"PK\x03\x04"):
            raise NotThatType("disguised")
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as package:
                _check_package(package, main_part)
        except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError, OSError):
            raise NotThatType("disguised") from None

    return check


def _check_package(package: zipfile.ZipFile, main_part: str) -> None:
    """Judge an Office file by its table of contents; only the small list of types is ever read."""
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if (
        len(entries) > MOST_ZIP_ENTRIES
        or unpacked > MOST_ZIP_BYTES
        or unpacked > MOST_ZIP_RATIO * max(packed, 1)
    ):
        raise NotThatType("too_much_inside")
    names = {entry.filename for entry in entries}
    if main_part not in names or "[Content_Types].xml" not in names:
        raise NotThatType("disguised")
    if any(entry.flag_bits & ENCRYPTED or _leads_outside(entry.filename) for entry in entries):
        raise NotThatType("disguised")
    with package.open("[Content_Types].xml") as types:
        listed = types.read(MOST_CONTENT_TYPES_BYTES)
    if b"macroEnabled" in listed or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise NotThatType("macros")


def _leads_outside(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/")


def _refuse_second_file(file: BinaryIO) -> None:
    """Refuse a picture or PDF that is at the same time an archive: one file must be one thing."""
    file.seek(0)
    if zipfile.is_zipfile(file):
        raise NotThatType("disguised")


def _agrees(head: bytes, extension: str) -> bool:
    """Whether a second opinion, the public table of signatures, knows the content under the same extension."""
    try:
        known = {match.extension.lstrip(".").lower() for match in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        return False
    same = {"jpg", "jpeg", "jfif", "jpe"} if extension == "jpg" else {extension}
    return bool(known & same)


def _head_of(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(HEAD)
    if TEST_VIRUS in head:
        raise NotThatType("test_virus")
    return head


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FILE_TYPES = {
    kind.extension: kind
    for kind in (
        FileType("pdf", "application/pdf", _starts_with(b"%PDF-")),
        FileType("jpg", "image/jpeg", _starts_with(b"\xff\xd8\xff")),
        FileType("png", "image/png", _starts_with(b"\x89PNG\r\n\x1a\n")),
        FileType("heic", "image/heic", _check_heif),
        FileType("docx", _WORD, _office("word/document.xml")),
        FileType("xlsx", _EXCEL, _office("xl/workbook.xml")),
        FileType("txt", "text/plain; charset=utf-8", _check_text),
        FileType("csv", "text/csv; charset=utf-8", _check_text),
    )
}
"""Extension -> kind of file that may be kept; `jpeg` is `jpg`."""


def type_of(file: BinaryIO, extension: str) -> FileType:
    """Return the kind of `file`, named with `extension` (no dot, any case), after checking its content.

    Raises KeyError when no such files are kept and `NotThatType` when the content is something else. Leaves the
    file at its beginning.
    """
    extension = {"jpeg": "jpg", "heif": "heic"}.get(extension.lower(), extension.lower())
    kind = FILE_TYPES[extension]
    try:
        kind.check(file, extension)
    finally:
        file.seek(0)
    return kind
