"""The bulk grid: many customers' services on one page (F389-F391)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import editable_services, services_by_ids
from careerplan.forms.edit_services import EditServicesForm, writable_among
from careerplan.forms.show_services_report import ServicesReportForm
from careerplan.notifications import say_rows_filled, say_services_saved
from careerplan.queries.services_grid import GridPage
from careerplan.services import edit_services as act
from casework.core.http import Conflict


def edit_services(request):
    """GET: exactly the customers behind a number of the report. POST: save the sound rows and show the others with
    what is wrong; "Fill" types into the selected rows and saves nothing."""
    filters = ServicesReportForm.of(request)
    if not filters.is_valid():
        return redirect("careerplan:show_services_report")
    page = GridPage(request, filters, as_of=request.member.today)
    if request.method != "POST":
        writable = writable_among(request.member, page.objects)
        return _draw(
            request, page, EditServicesForm(services=page.objects, writable=writable, spec=filters.spec)
        )
    try:
        form = EditServicesForm.posted(request.POST, request.member, filters.spec)
    except ValidationError as problem:
        raise Conflict(" ".join(problem.messages), next_url=request.get_full_path()) from problem
    if not form.is_valid():
        return _draw(request, page, form)
    if "fill" in request.POST:
        filled, count = form.filled()
        say_rows_filled(request, count)
        return _draw(request, page, filled)
    outcome = act.edit_services(request.user, editable_services(request.member), form.entries)
    say_services_saved(request, outcome)
    if not outcome.back:
        return redirect(request.get_full_path())
    return _draw(request, page, _again(request.member, form, outcome), 409 if outcome.is_stale else 200)


def _again(member, form, outcome):
    """The grid over the same rows as saved now."""
    rows = {row.public_id: row for row in services_by_ids(member, [row.public_id for row in form.services])}
    services = [rows[row.public_id] for row in form.services if row.public_id in rows]
    return form.again(outcome, services, writable_among(member, services))


def _draw(request, page, form, status=200):
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Customer Services Report"), "url": page.report_url},
        {"label": page.caption, "url": ""},
    ]
    context = {
        "page_title": page.caption,
        "breadcrumbs": crumbs,
        "list": page,
        "form": form,
        "export_csv_url": page.beside("export_services", format="csv"),
        "export_xlsx_url": page.beside("export_services", format="xlsx"),
        "import_url": page.beside("import_services"),
    }
    return render(request, "careerplan/edit_services.html", context, status=status)
