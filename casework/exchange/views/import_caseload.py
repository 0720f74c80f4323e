"""Bring in a whole caseload."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.audit.services.request_job import request_job
from casework.exchange.forms.import_caseload import ImportCaseloadForm


def import_caseload(request):
    """GET shows the form; POST starts the job and leads to its page."""
    form = ImportCaseloadForm(
        request.POST or None, request.FILES or None, cancel_url=reverse("accounts:show_administration")
    )
    if form.is_valid():
        rehearse = form.cleaned_data["mode"] == "rehearse"
        run = request_job(request.user, "import_caseload", dry_run=rehearse, file=form.cleaned_data["file"])
        return redirect("audit:show_job", run.public_id)
    return render(request, "exchange/import_caseload.html", {**administration(_("Import")), "form": form})
