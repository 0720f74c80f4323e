"""A document is taken out of the list, for a reason."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import document_for, enrollment_for
from casework.cases.forms.remove_document import RemoveDocumentForm
from casework.cases.queries import case_context
from casework.cases.services.remove_document import remove_document as take_out
from casework.core.words import date_time


def remove_document(request, enrollment_id, document_id):
    """Ask for the reason, and remove."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    document = document_for(request.member, enrollment, document_id)
    back = reverse("cases:list_documents", args=[enrollment.public_id])
    form = RemoveDocumentForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        take_out(request.user, document, reason=form.cleaned_data["reason"])
        messages.success(request, _("Document removed."))
        return redirect(back)
    context = case_context(enrollment, tab="uploads", heading=_("Remove document"))
    context["form"] = form
    context["items"] = [
        {"label": _("Title"), "value": document.title},
        {"label": _("Kind"), "value": document.get_kind_display()},
        {"label": _("Uploaded"), "value": f"{date_time(document.uploaded_at)}, {document.uploaded_by}"},
    ]
    context["consequences"] = [
        _("Nobody can download it any more, the customer neither."),
        _("The update log keeps who removed it, when and why."),
    ]
    return render(request, "cases/remove_document.html", context)
