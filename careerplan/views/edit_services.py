"""The bulk grid: many customers' services on one page (F389-F391)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import editable_services, services_by_ids
from careerplan.forms.edit_services import EditServicesForm, writable_among
from careerplan.forms.filter_services import FilterServicesForm
from careerplan.notifications.services import say_rows_filled, say_services_saved
from careerplan.queries.services_grid import GridPage
from careerplan.services import edit_services as act
from casework.core.http import Conflict

TOLD = "edit_services"
"""Under this name the session keeps what a save made of each row until the grid is drawn again."""


def edit_services(request):
    """GET: exactly the customers behind a number of the report. POST: save the sound rows and show the others with
    what is wrong; "Fill" types into the selected rows and saves nothing."""
    filters = FilterServicesForm.of(request)
    if not filters.is_valid():
        return redirect(filters.report_url)
    page = GridPage(request, filters, as_of=request.member.today)
    if request.method != "POST":
        return _draw(request, page, _fresh(request, page))
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
        request.session[TOLD] = {row.entry.service_id.hex: row.result for row in outcome.rows}
        return redirect(request.get_full_path())
    return _draw(request, page, _again(request.member, form, outcome), 409 if outcome.is_stale else 200)


def _fresh(request, page):
    """The grid of `page` as saved, with what the save before it made of each row."""
    writable = writable_among(request.member, page.objects)
    told = request.session.pop(TOLD, None)
    return EditServicesForm(services=page.objects, writable=writable, spec=page.spec, told=told)


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
        "filters": page.filter_form,
        "export_csv_url": page.beside("export_services", format="csv"),
        "export_xlsx_url": page.beside("export_services", format="xlsx"),
        "import_url": page.beside("import_services"),
    }
    return render(request, "careerplan/edit_services.html", context, status=status)
