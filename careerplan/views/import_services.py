"""Bring back the file of a services grid: rehearse, look, apply (F392)."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import editable_services
from careerplan.forms.filter_services import FilterServicesForm
from careerplan.forms.import_services import ApplyServicesForm, ImportServicesForm
from careerplan.queries.import_result import result_table
from careerplan.queries.services_grid import GridPage
from careerplan.services.edit_services import edit_services
from careerplan.services.request_services_import import MOST_SAVED_AT_ONCE, request_services_import


def import_services(request):
    """GET: the form. POST with a file rehearses it and writes nothing; POST of the rehearsal saves its rows, as a job
    when there are many."""
    filters = FilterServicesForm.of(request)
    if not filters.is_valid():
        return redirect(filters.report_url)
    page = GridPage(request, filters)
    if "rehearsed" in request.POST:
        return _apply(request, page)
    grid_url = page.beside("edit_services")
    form = ImportServicesForm(
        request.POST or None, request.FILES or None, spec=filters.spec, cancel_url=grid_url
    )
    if not form.is_valid():
        return _draw(request, page, form)
    services = editable_services(request.member, filters.spec.code)
    outcome = edit_services(request.user, services, form.entries, rehearse=True)
    sound = [row.entry for row in outcome.rows if row.result == "saved"]
    apply = ApplyServicesForm.of(request.user, sound, cancel_url=grid_url) if sound else None
    return _draw(request, page, apply or ImportServicesForm(spec=filters.spec, cancel_url=grid_url), outcome)


def _apply(request, page):
    form = ApplyServicesForm(request.POST, user=request.user)
    if not form.is_valid():
        return _draw(request, page, form)
    if len(form.entries) > MOST_SAVED_AT_ONCE:
        run = request_services_import(request.user, page.spec.code, form.entries, once=form.once)
        return redirect("audit:show_job", run.public_id)
    services = editable_services(request.member, page.spec.code)
    outcome = edit_services(request.user, services, form.entries)
    return _draw(request, page, None, outcome, rehearsed=False)


def _draw(request, page, form, outcome=None, *, rehearsed=True):
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Customer Services Report"), "url": page.report_url},
        {"label": page.caption, "url": page.beside("edit_services")},
        {"label": _("Import"), "url": ""},
    ]
    context = {
        "page_title": _("Import services"),
        "breadcrumbs": crumbs,
        "list": page,
        "form": form,
        "outcome": outcome,
        "rehearsed": rehearsed,
        "grid_url": page.beside("edit_services"),
        "counts": _counts(outcome) if outcome else {},
        "table": result_table(outcome, rehearsed=rehearsed) if outcome else None,
    }
    return render(request, "careerplan/import_services.html", context)


def _counts(outcome):
    return {
        "changed": outcome.count("saved"),
        "unchanged": outcome.count("unchanged"),
        "back": len(outcome.back),
    }
