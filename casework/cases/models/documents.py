"""The private files of a customer."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import DocumentKind, ScanState
from casework.cases.models.enrollments import OfEnrollment
from casework.core import clock


def document_path(document, filename):
    """Where a document is stored: a random name that says nothing of the person or the file."""
    return f"documents/{document.public_id.hex[:2]}/{document.public_id.hex}"


@pghistory.track()
class Document(OfEnrollment):
    """A private file. Its type and size were checked by content; it is served as an
    attachment only, and access is checked on each download (security.md, threat 16)."""

    kind = models.CharField(max_length=20, choices=DocumentKind, default=DocumentKind.OTHER)
    title = models.CharField(_("title"), max_length=160)
    file = models.FileField(upload_to=document_path)
    original_name = models.CharField(max_length=160)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    scan_state = models.CharField(max_length=12, choices=ScanState, default=ScanState.NOT_SCANNED)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=clock.now)
    shared_with_customer = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        indexes = [models.Index(fields=["enrollment", "-uploaded_at"], name="documents_of_enrollment")]

    def __str__(self):
        return f"document {self.pk}"
