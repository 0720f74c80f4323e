"""Uploads are judged by content; answers with files can be run by no browser."""

import io
import socket
import struct
import threading
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.datastructures import MultiValueDict

from casework.core.file_types import FILE_TYPES
from casework.core.files import (
    CheckedFileField,
    CheckedFilesField,
    check_upload,
    clean_name,
    limits_text,
    private_response,
)
from tests.factories.notes import HEIC, JPG, PDF, PNG, office_file, upload

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
EXE = b"MZ\x90\x00" + b"\x00" * 200
DOCX, XLSX = office_file(), office_file(main="xl/workbook.xml")


def zip_of(**entries):
    """The bytes of a plain archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return buffer.getvalue()


GOOD = [
    ("plan.pdf", PDF),
    ("PLAN.PDF", PDF),
    ("photo.jpg", JPG),
    ("photo.jpeg", JPG),
    ("photo.png", PNG),
    ("photo.heic", HEIC),
    ("letter.docx", DOCX),
    ("sheet.xlsx", XLSX),
    ("notes.txt", "Grüße, José".encode()),
    ("notes.txt", "José".encode("cp1252")),
    ("rows.csv", b"name,hours\nCasey,12\n"),
]
HOSTILE = [
    ("page.html", HTML),
    ("picture.svg", SVG),
    ("program.exe", EXE),
    ("script.js", b"alert(1)"),
    ("archive.zip", zip_of(a=b"1")),
    ("macro.docm", DOCX),
    ("noextension", PDF),
    (".pdf", PDF),
    ("plan.pdf.exe", EXE),
    ("plan.exe.pdf", EXE),
    ("page.pdf", HTML),
    ("picture.png", SVG),
    ("picture.jpg", PNG),
    ("plan.pdf", b" " * 10 + PDF),
    ("plan.pdf", HTML + PDF),
    ("plan.pdf", PDF + zip_of(a=b"1")),
    ("photo.jpg", JPG + zip_of(a=b"1")),
    ("photo.png", b"\x89PNG broken"),
    ("photo.heic", b"\x00\x00\x00\x18ftypqt  " + b"\x00" * 64),
    ("letter.docx", zip_of(a=b"1")),
    ("letter.docx", XLSX),
    ("letter.docx", b"PK\x03\x04 broken"),
    ("letter.docx", PDF),
    ("letter.docx", HTML + DOCX),
    ("letter.docx", office_file(types="application/vnd.ms-word.document.macroEnabled.main+xml")),
    ("letter.docx", office_file(**{"word/vbaProject.bin": b"x"})),
    ("letter.docx", office_file(**{"../../etc/passwd": b"x"})),
    ("letter.docx", office_file(**{"word/big.xml": b"\x00" * 30_000_000})),
    ("letter.docx", office_file(**{f"word/{n}.xml": b"" for n in range(5_001)})),
    ("notes.txt", HTML),
    ("notes.txt", b"\xef\xbb\xbf  <HTML>"),
    ("notes.txt", EXE),
    ("notes.txt", b"text\x00more"),
    ("notes.txt", b"#!/bin/sh\nrm -rf /"),
    ("rows.csv", SVG),
    ("notes.txt", EICAR),
    ("empty.pdf", b""),
]


@pytest.mark.parametrize(("name", "content"), GOOD, ids=lambda value: str(value)[:24])
def test_a_good_file_is_taken(name, content):
    checked = check_upload(upload(name, content))
    assert (checked.size, len(checked.sha256), checked.was_scanned) == (len(content), 64, False)
    assert checked.file.read() == content


@pytest.mark.parametrize(("name", "content"), HOSTILE, ids=lambda value: str(value)[:24])
def test_a_hostile_file_is_refused_in_words(name, content):
    with pytest.raises(ValidationError) as refusal:
        check_upload(upload(name, content))
    assert len(refusal.value.messages[0]) > 10


def test_a_file_over_the_limit_is_refused_without_being_read(settings):
    settings.CASEWORK_UPLOAD_MAX_BYTES = 1000
    large = upload("plan.pdf", PDF)
    large.size = 1001
    large.file = None
    with pytest.raises(ValidationError) as refusal:
        check_upload(large)
    assert "1001 bytes" in str(refusal.value) or "At most" in str(refusal.value)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\Users\\x\\plan.pdf", "plan.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("plan\u202efdp.exe", "planfdp.exe"),
        ('a"b<c>.pdf', "a_b_c_.pdf"),
        ("line\r\nbreak.pdf", "linebreak.pdf"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 156 + ".pdf"),
    ],
)
def test_names_are_cleaned(sent, kept):
    assert clean_name(sent) == kept


def test_one_bad_file_does_not_take_the_good_ones_with_it():
    good, refused = CheckedFilesField().clean(
        [upload("a.pdf", PDF), upload("b.pdf", EXE), upload("c.png", PNG)]
    )
    assert [file.name for file in good] == ["a.pdf", "c.png"]
    assert [file.name for file in refused] == ["b.pdf"]


def test_a_form_without_a_good_file_is_invalid_and_names_each():
    with pytest.raises(ValidationError) as refusal:
        CheckedFilesField().clean([upload("b.pdf", EXE), upload("c.pdf", HTML)])
    assert [text.split(":")[0] for text in refusal.value.messages] == ["b.pdf", "c.pdf"]


def test_too_many_files_and_no_file_are_refused():
    for files in ([upload()] * 3, []):
        with pytest.raises(ValidationError):
            CheckedFilesField(most=2).clean(files)
    assert CheckedFilesField(required=False).clean([]) == ([], [])


def test_the_input_takes_several_and_says_which_types():
    field = CheckedFilesField(extensions=("pdf", "csv"))
    assert "multiple" in field.widget.render("files", None)
    assert field.widget.attrs["accept"] == ".pdf,.csv"
    sent = MultiValueDict({"files": [1, 2]})
    assert field.widget.value_from_datadict({}, sent, "files") == [1, 2]
    assert "PDF" in limits_text()
    assert "10" in limits_text()


def test_a_field_for_one_file():
    assert CheckedFileField(extensions=("csv",)).clean(upload("a.csv", b"a,b")).name == "a.csv"
    with pytest.raises(ValidationError):
        CheckedFileField(extensions=("csv",)).clean(upload("a.pdf", PDF))


def test_a_stored_file_is_handed_out_as_an_attachment_only(tmp_path):
    class Stored:
        def open(self, mode):
            return ContentFile(PDF)

    answer = private_response(Stored(), name='x"\r\nSet-Cookie: a.pdf', content_type="application/pdf")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "\n" not in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert "no-store" in answer["Cache-Control"]


def test_every_kind_has_a_good_and_a_hostile_example():
    named = {name.rpartition(".")[2].lower() for name, _content in GOOD}
    assert set(FILE_TYPES) <= named


# The scanner ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def scanner(settings):
    """A stand-in for clamd on this machine: finds EICAR; answers `answer` when that is set."""
    server = socket.create_server(("127.0.0.1", 0))
    state = {"answer": None, "seen": b""}

    def serve():
        while True:
            try:
                caller, _address = server.accept()
            except OSError:
                return
            with caller:
                _answer(caller, state)

    threading.Thread(target=serve, daemon=True).start()
    settings.CASEWORK_CLAMD = f"127.0.0.1:{server.getsockname()[1]}"
    yield state
    server.close()


def _answer(caller, state):
    reader = caller.makefile("rb")
    assert reader.read(10) == b"zINSTREAM\0"
    content = b""
    while length := struct.unpack(">I", reader.read(4))[0]:
        content += reader.read(length)
    state["seen"] = content
    found = b"stream: Test FOUND\0" if b"MARKED" in content else b"stream: OK\0"
    caller.sendall(state["answer"] or found)


def test_a_clean_file_is_marked_as_scanned(scanner):
    assert check_upload(upload("plan.pdf", PDF)).was_scanned
    assert scanner["seen"] == PDF


def test_what_the_scanner_finds_is_refused(scanner):
    with pytest.raises(ValidationError) as refusal:
        check_upload(upload("plan.pdf", PDF + b"MARKED"))
    assert refusal.value.code == "infected"


@pytest.mark.parametrize("answer", [b"nonsense\0", b"INSTREAM size limit exceeded. ERROR\0"])
def test_a_scanner_that_does_not_answer_in_its_words_lets_nothing_in(scanner, answer):
    scanner["answer"] = answer
    with pytest.raises(ValidationError) as refusal:
        check_upload(upload("plan.pdf", PDF))
    assert refusal.value.code == "not_scanned"


def test_a_scanner_that_is_away_lets_nothing_in(settings):
    settings.CASEWORK_CLAMD = "127.0.0.1:1"
    with pytest.raises(ValidationError) as refusal:
        check_upload(upload("plan.pdf", PDF))
    assert refusal.value.code == "not_scanned"
