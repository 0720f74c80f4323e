"""The files that documents.csv names: there, unaltered and of a kind that may be kept, or told with what to do."""

import hashlib

import pytest
from django.core.files.storage import default_storage

from casework.cases.models import Document
from casework.exchange.services.import_caseload import import_caseload
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db

CONTENT = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
DOCUMENT = {
    "key": "D-1",
    "enrollment": "E-1",
    "title": "Diploma",
    "file": "documents/diploma",
    "original_name": "diploma.pdf",
    "content_type": "application/pdf",
    "size": str(len(CONTENT)),
    "sha256": hashlib.sha256(CONTENT).hexdigest(),
    "uploaded_by": "worker@example.org",
    "uploaded_at": "2026-02-01T10:00:00-06:00",
}


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "kept"


def caseload(tmp_path, content=CONTENT, **changes):
    """A caseload with one document whose file holds `content`, None for no file."""
    folder = small_caseload(tmp_path / "in", documents=[DOCUMENT | changes])
    (folder / "documents").mkdir(exist_ok=True)
    if content is None:
        (folder / "documents" / "diploma").unlink(missing_ok=True)
    else:
        (folder / "documents" / "diploma").write_bytes(content)
    return folder


def problems(report):
    return [(problem.file, problem.row, problem.column, problem.problem) for problem in report.problems]


def test_a_file_that_is_what_its_row_says_is_kept(tmp_path):
    report = import_caseload(caseload(tmp_path), actor=None)
    assert report.problems == []
    with Document.objects.get().file.open("rb") as kept:
        assert kept.read() == CONTENT


@pytest.mark.parametrize("rehearse", [False, True])
def test_a_missing_file_is_told_and_nothing_is_written(tmp_path, rehearse):
    report = import_caseload(caseload(tmp_path, content=None), actor=None, rehearse=rehearse)
    assert problems(report) == [("documents.csv", 2, "file", "The folder has no such file.")]
    assert report.problems[0].advice == "Add the file, or leave the row out."
    assert not Document.objects.exists()


def test_an_altered_file_is_told_by_what_differs(tmp_path):
    report = import_caseload(caseload(tmp_path, content=CONTENT + b"%more\n"), actor=None)
    said = "The file is not the one that the row speaks of."
    assert problems(report) == [("documents.csv", 2, "size", said), ("documents.csv", 2, "sha256", said)]
    assert f"The file's own is {len(CONTENT) + 6}." in report.problems[0].advice
    assert not Document.objects.exists()


def test_one_changed_byte_is_found_by_the_digest(tmp_path):
    report = import_caseload(caseload(tmp_path, content=CONTENT.replace(b"obj<<", b"obj<>")), actor=None)
    assert [problem.column for problem in report.problems] == ["sha256"]


def test_a_file_of_another_kind_than_its_name_is_refused(tmp_path):
    report = import_caseload(caseload(tmp_path, content=b"MZ\x90\x00 not a document"), actor=None)
    assert [problem.column for problem in report.problems] == ["file"]
    assert "Leave the row out, or replace the file." in report.problems[0].advice


def test_a_file_that_was_kept_before_need_not_be_sent_again(tmp_path):
    import_caseload(caseload(tmp_path), actor=None)
    report = import_caseload(caseload(tmp_path, content=None, title="School diploma"), actor=None)
    assert report.problems == []
    document = Document.objects.get()
    assert document.title == "School diploma"
    assert default_storage.exists(document.file.name)
