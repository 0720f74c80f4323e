"""A signed agreement becomes a PDF among the documents of its enrollment; the worker does it, never a page."""

import hashlib

from django.core.files.base import ContentFile
from django.utils import translation

from careerplan.models import Agreement
from careerplan.queries.agreements import shown_agreement
from casework.audit.services.record_event import recording
from casework.cases.enums import DocumentKind
from casework.cases.models import Enrollment
from casework.cases.services.add_document import add_document
from casework.core.files import CheckedFile
from casework.core.pdf import render_pdf


def file_agreement(agreement_id):
    """Draw the stored content of an agreement as a tagged PDF and keep it, shared with the customer.

    Does nothing when it has its document, so it may run any number of times. Raises PdfUnavailable where no PDF can be
    made: the work is then tried again later, and everything else goes on without it.
    """
    found = Agreement.objects.select_related("enrollment__customer", "settled_by").get(pk=agreement_id)
    if found.document_id:
        return found
    with translation.override(found.language):
        context = shown_agreement(found) | {"page_language": found.language}
        pdf = render_pdf("careerplan/pdf/agreement.html", context)
        title = context["texts"][0]["plan"]["title"]
    with recording(None, "file_agreement") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=found.enrollment_id)
        row = Agreement.objects.select_for_update().get(pk=found.pk)
        if row.document_id:
            event.drop()
            return row
        row.document = add_document(
            found.settled_by,
            found.enrollment,
            _checked(pdf, context["code"]),
            kind=DocumentKind.AGREEMENT,
            title=f"{title} {context['code']}",
            shared_with_customer=True,
        )
        row.touch()
        row.save(update_fields=["document", "version", "updated_at"])
        event.about(row, code=context["code"])
    return row


def _checked(pdf, code):
    """The file as `add_document` takes it: we made it ourselves, so there is nothing to scan."""
    return CheckedFile(
        file=ContentFile(pdf),
        name=f"agreement-{code}.pdf",
        content_type="application/pdf",
        size=len(pdf),
        sha256=hashlib.sha256(pdf).hexdigest(),
        was_scanned=False,
    )
