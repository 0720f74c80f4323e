"""A file that was found good enters the record."""

from datetime import timedelta
from pathlib import PurePosixPath

from django.core.files.base import File

from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind, ScanState
from casework.cases.models import Document, Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock

SAME_FILE_WITHIN = timedelta(minutes=1)


def add_document(
    uploader,
    enrollment,
    checked,
    *,
    kind=DocumentKind.OTHER,
    title="",
    shared_with_customer=False,
    once=True,
):
    """Keep `checked` (a `casework.core.files.CheckedFile`) for `enrollment` and return the Document.

    It is stored under a random name. Without `title` the file's own name, less its ending, is the title. The same
    content by the same person within a minute is one document: the first is returned; with `once` False it is another,
    for a record that removes its own.
    """
    with recording(uploader, "add_document") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        twin = _twin(uploader, enrollment, checked) if once else None
        if twin is not None:
            event.drop()
            return twin
        document = Document(
            **Document.belonging_to(enrollment),
            kind=kind,
            title=title or PurePosixPath(checked.name).stem,
            original_name=checked.name,
            content_type=checked.content_type,
            size=checked.size,
            sha256=checked.sha256,
            scan_state=ScanState.CLEAN if checked.was_scanned else ScanState.NOT_SCANNED,
            uploaded_by=uploader,
            shared_with_customer=shared_with_customer,
        )
        checked.file.seek(0)
        document.file.save(checked.name, File(checked.file), save=False)
        document.save()
        event.about(document, kind=str(kind), size=checked.size, shared=shared_with_customer)
        move_anchors(enrollment)
    return document


def _twin(uploader, enrollment, checked):
    return Document.objects.filter(
        enrollment=enrollment,
        uploaded_by=uploader,
        sha256=checked.sha256,
        original_name=checked.name,
        removed_at=None,
        uploaded_at__gt=clock.now() - SAME_FILE_WITHIN,
    ).first()
