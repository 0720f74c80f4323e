"""A document is downloaded: access is checked each time, and the look is recorded."""

from casework.audit.services.record_view import record_view
from casework.cases.access import document_for, enrollment_for, own_document
from casework.core.files import private_response


def download_document(request, enrollment_id, document_id):
    """Answer with the file as an attachment; a customer gets what was shared with them, and nothing else."""
    if request.member.is_customer:
        document = own_document(request.member, enrollment_id, document_id)
    else:
        enrollment = enrollment_for(request.member, enrollment_id)
        document = document_for(request.member, enrollment, document_id)
    record_view(
        request.user,
        "download_document",
        customer_id=document.customer_id,
        enrollment_id=document.enrollment_id,
        organisation_id=document.organisation_id,
        object_id=document.pk,
    )
    return private_response(document.file, name=document.original_name, content_type=document.content_type)
