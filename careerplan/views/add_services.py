"""The customers without a step, and adding it for many of them: select, review, add (F388, UX-12)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.forms.add_services import AddServicesForm
from careerplan.forms.show_services_report import ServicesReportForm
from careerplan.queries.people_without import PeoplePage
from careerplan.services import add_services as act
from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments


def add_services(request):
    """GET: the list. POST: a review page that names how many get the step and who is left out and why; its button
    adds it."""
    filters = ServicesReportForm.of(request)
    if not filters.is_valid():
        return redirect(filters.report_url)
    if request.GET.get("service_type") not in filters.spec.catalogue:
        raise Http404
    page = PeoplePage(request, filters, request.GET["service_type"], as_of=request.member.today)
    form = AddServicesForm(request.POST or None, spec=filters.spec, cancel_url=page.report_url)
    if not form.is_valid() or "change" in request.POST:
        return _draw(request, page, form)
    is_agreed = "confirm" in request.POST
    try:
        found = act.add_services(
            request.user,
            page.chosen_people(form),
            visible_enrollments(request.member, Can.EDIT),
            program=filters.spec.code,
            service_type=page.service_type,
            rehearse=not is_agreed,
            **form.plan,
        )
    except ValidationError as problem:
        form.add_error(None, problem)
        return _draw(request, page, form)
    if not is_agreed:
        return _draw(request, page, form, found)
    _say(request, page, found)
    return redirect(page.grid_url())


def _say(request, page, found):
    count = len(found.added)
    said = ngettext(
        "%(step)s was added for %(n)s customer.", "%(step)s was added for %(n)s customers.", count
    )
    said = said % {"step": page.step, "n": count}
    if found.left_out:
        left = len(found.left_out)
        said += " " + ngettext("%(n)s was left out.", "%(n)s were left out.", left) % {"n": left}
    (messages.success if count else messages.info)(request, said)


def _draw(request, page, form, found=None):
    crumbs = [
        {"label": _("Reports"), "url": reverse("careerplan:list_reports")},
        {"label": _("Customer Services Report"), "url": page.report_url},
        {"label": page.caption, "url": ""},
    ]
    name = "careerplan/review_services.html" if found else "careerplan/add_services.html"
    title = _("Add %(step)s: review") % {"step": page.step} if found else page.caption
    context = {"page_title": title, "breadcrumbs": crumbs, "list": page, "form": form, "found": found}
    return render(request, name, context)
