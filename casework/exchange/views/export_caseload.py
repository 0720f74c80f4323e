"""Take out a whole caseload."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.audit.services.request_job import request_job
from casework.exchange.forms.export_caseload import ExportCaseloadForm


def export_caseload(request):
    """GET shows the form; POST starts the job and leads to its page, where the file will be."""
    form = ExportCaseloadForm(request.POST or None, cancel_url=reverse("accounts:show_administration"))
    if form.is_valid():
        parameters = {"program": form.cleaned_data["program"]}
        run = request_job(request.user, "export_caseload", parameters=parameters)
        return redirect("audit:show_job", run.public_id)
    return render(request, "exchange/export_caseload.html", {**administration(_("Export")), "form": form})
