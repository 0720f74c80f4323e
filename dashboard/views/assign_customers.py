"""Many customers get a worker: select, review, assign (UX-12)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments
from casework.cases.services import assign_customers as act
from dashboard.forms.assign_customers import AssignCustomersForm
from dashboard.queries.assign_customers import AssignablePage
from dashboard.views.list_caseload import caseload_page


def assign_customers(request):
    """GET: the list with boxes. POST: a review page that names how many get the worker and who is left out and why; its
    button assigns them. Several organizations: one is chosen first."""
    page = caseload_page(request, AssignablePage)
    if page.organisation is None or not page.filterset.form.is_valid():
        return _draw(request, page)
    form = AssignCustomersForm(request.POST or None, organisation=page.organisation)
    if not form.is_valid() or "change" in request.POST:
        return _draw(request, page, form)
    is_agreed = "confirm" in request.POST
    try:
        found = act.assign_customers(
            request.user,
            page.chosen_customers(form),
            visible_enrollments(request.member, Can.EDIT),
            worker=form.cleaned_data["worker"],
            organisation=page.organisation,
            rehearse=not is_agreed,
            seen=request.POST.get("seen", ""),
        )
    except ValidationError as problem:
        form.add_error(None, problem)
        return _draw(request, page, form)
    if not is_agreed:
        return _draw(request, page, form, found)
    if not found.assigned:
        messages.info(request, _("Nothing was changed: nobody was left to assign."))
        return redirect("dashboard:list_caseload")
    return redirect("dashboard:show_assignment", found.batch)


def _draw(request, page, form=None, found=None):
    crumbs = [
        {"label": _("Customers"), "url": reverse("dashboard:list_caseload")},
        {"label": _("Assign a worker"), "url": ""},
    ]
    name = "dashboard/review_assignment.html" if found else "dashboard/assign_customers.html"
    title = _("Assign a worker: review") if found else _("Assign a worker")
    context = {"page_title": title, "breadcrumbs": crumbs, "list": page, "form": form, "found": found}
    return render(request, name, context)
