"""What screens read about documents."""

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.enums import ScanState
from casework.cases.forms.list_documents import DocumentFilter
from casework.cases.models import Document
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import date_time

_SCANNED = {ScanState.CLEAN: "green", ScanState.NOT_SCANNED: "grey", ScanState.INFECTED: "red"}


def list_of_documents(request, enrollment, *, can_edit):
    """The page of an enrollment's documents that `request` asks for, as a `ListPage`; removed ones are left out."""
    add_url = reverse("cases:add_document", args=[enrollment.public_id]) if can_edit else ""
    return ListPage(
        request,
        Document.objects.filter(enrollment=enrollment, removed_at=None).select_related("uploaded_by"),
        columns=_columns(enrollment, can_edit),
        name="documents",
        caption=_("Documents"),
        default_sort="-uploaded",
        filterset=DocumentFilter,
        exportable=False,
        empty={
            "title": _("No documents yet"),
            "text": _("Signed agreements, credentials and other papers are kept here."),
            "act_url": add_url,
            "act_label": _("Upload documents"),
        },
    )


def list_of_shared_documents(request, enrollment):
    """The documents that staff shared with the customer of `enrollment`, newest first, as a `ListPage`."""
    return ListPage(
        request,
        Document.objects.filter(enrollment=enrollment, removed_at=None, shared_with_customer=True),
        columns=[
            Column("title", _("Title"), lambda row: _title(enrollment, row), sort=("title",)),
            Column("kind", _("Kind"), "get_kind_display", sort=("kind",)),
            Column("uploaded", _("Shared"), "uploaded_at", sort=("uploaded_at",), kind="date"),
            Column("size", _("Size"), lambda row: filesizeformat(row.size), sort=("size",), kind="number"),
        ],
        name="my_documents",
        caption=_("My documents"),
        default_sort="-uploaded",
        exportable=False,
        empty={
            "title": _("No documents yet"),
            "text": _("Documents that your provider shares with you appear here."),
        },
    )


def upload_results(kept, refused):
    """[{name, size, word, colour, scan, reason}] of files just sent: Documents that were kept, RefusedFiles that were
    not, each with the reason; `scan` is the Badge of the virus scan or None (UX-24)."""
    uploaded = [
        {
            "name": row.original_name,
            "size": filesizeformat(row.size),
            "word": _("Uploaded"),
            "colour": "green",
        }
        | {"scan": _scan(row), "reason": ""}
        for row in kept
    ]
    return uploaded + [
        {"name": file.name, "size": "", "word": _("Not uploaded"), "colour": "red"}
        | {"scan": None, "reason": file.reason}
        for file in refused
    ]


def _scan(document):
    return Badge(document.get_scan_state_display(), _SCANNED[document.scan_state])


def download_url(enrollment, document):
    """Where a document of `enrollment` is downloaded; access is checked there again."""
    return reverse("cases:download_document", args=[enrollment.public_id, document.public_id])


def _columns(enrollment, can_edit):
    columns = [
        Column("title", _("Title"), lambda row: _title(enrollment, row), sort=("title",)),
        Column("kind", _("Kind"), "get_kind_display", sort=("kind",)),
        Column("uploaded", _("Uploaded"), _uploaded, sort=("uploaded_at",)),
        Column("size", _("Size"), lambda row: filesizeformat(row.size), sort=("size",), kind="number"),
        Column("scan", _("Virus scan"), _scan),
        Column(
            "shared", _("Customer sees it"), lambda row: _("Yes") if row.shared_with_customer else _("No")
        ),
    ]
    if can_edit:
        columns.append(
            Column("remove", _("Remove"), lambda row: _remove(enrollment, row), kind="action", fixed=True)
        )
    return columns


def _title(enrollment, document):
    return Lines(Link(document.title, download_url(enrollment, document)), document.original_name)


def _uploaded(document):
    return Lines(date_time(document.uploaded_at), str(document.uploaded_by))


def _remove(enrollment, document):
    place = [enrollment.public_id, document.public_id]
    return Link(
        _("Remove %(title)s") % {"title": document.title}, reverse("cases:remove_document", args=place)
    )
