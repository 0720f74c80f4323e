"""Payroll is uploaded: checked first, then saved whole, or without the rows that are wrong (F366)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.worksites.access import home_organisations
from casework.worksites.forms.upload_payroll import KeepPayrollForm, UploadPayrollForm
from casework.worksites.queries import worksites_context
from casework.worksites.queries.payroll import read_payroll
from casework.worksites.services.save_payroll import save_payroll


def upload_payroll(request):
    """A POST with a file checks it; one with the checked text saves it, `save_good` without the wrong rows."""
    if not home_organisations(request.member).exists():
        raise PermissionDenied
    back = reverse("worksites:list_payroll")
    kept = KeepPayrollForm(request.POST if "text" in request.POST else None)
    is_sent = request.method == "POST" and not kept.is_bound
    form = UploadPayrollForm(*((request.POST, request.FILES) if is_sent else ()), cancel_url=back)
    reading, saved, text = None, 0, ""
    if kept.is_valid():
        text = kept.cleaned_data["text"]
        reading = read_payroll(request.member, text)
        if reading.is_good or (reading.rows and "save_good" in request.POST):
            saved = _save(request, reading)
            if saved and reading.is_good:
                return redirect(back)
    elif form.is_valid():
        text = form.cleaned_data["file"]
        reading = read_payroll(request.member, text)
        if reading.refusal:
            form.add_error("file", reading.refusal)
    context = worksites_context(_("Upload payroll"), "payroll", [(_("Payroll"), back)])
    shown = reading if reading and not reading.refusal else None
    context |= {"form": form, "reading": shown, "text": text, "saved": saved}
    return render(request, "worksites/upload_payroll.html", context)


def _save(request, reading):
    try:
        entries = save_payroll(request.user, reading.rows)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
        return 0
    said = ngettext("%(count)d payroll row was saved.", "%(count)d payroll rows were saved.", len(entries))
    messages.success(request, said % {"count": len(entries)})
    return len(entries)
