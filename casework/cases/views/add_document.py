"""Documents are uploaded, several at once; one bad file does not take the others with it (UX-24)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.enums import DocumentKind
from casework.cases.forms.add_document import AddDocumentForm
from casework.cases.queries import case_context
from casework.cases.queries.documents import upload_results
from casework.cases.services.add_document import add_document as keep_document
from casework.core.http import is_partial, render_partial


def add_document(request, enrollment_id):
    """Show the form; keep every good file; name every refused one with its reason. To a browser that sends the files
    one by one, to show how far each has come, answer with what became of this one."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    back = reverse("cases:list_documents", args=[enrollment.public_id])
    wanted = {"kind": request.GET.get("kind") or DocumentKind.OTHER}
    form = AddDocumentForm(request.POST or None, request.FILES or None, initial=wanted, cancel_url=back)
    kept, refused = [], []
    if form.is_valid():
        good, refused = form.cleaned_data.pop("files")
        kept = [keep_document(request.user, enrollment, file, **form.cleaned_data) for file in good]
    if is_partial(request) and not set(form.errors) - {"files"}:
        refused = form.fields["files"].refused
        context = {"results": upload_results(kept, refused)}
        return render_partial(request, "cases/uploaded_files.html", context)
    if kept and not refused:
        messages.success(request, _said(kept))
        return redirect(back)
    if kept:
        form = AddDocumentForm(initial=form.cleaned_data, cancel_url=back)
    context = case_context(enrollment, tab="uploads", heading=_("Upload documents"))
    context |= {"form": form, "refused": refused, "has_errors": bool(refused), "back": back}
    context["results"] = upload_results(kept, refused)
    return render(request, "cases/add_document.html", context)


def _said(kept):
    text = ngettext("%(count)d document uploaded.", "%(count)d documents uploaded.", len(kept))
    return text % {"count": len(kept)}
