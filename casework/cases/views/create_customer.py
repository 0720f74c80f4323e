"""Add a customer: look for the person first, then create or enroll (domain.md 5.1, 9.12)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.cases.forms.create_customer import ELSEWHERE, CreateCustomerForm, PersonForm
from casework.cases.queries import caseload_url, find_duplicates, place_named, places_for
from casework.cases.services.create_customer import create_customer as create
from casework.cases.services.enroll_customer import enroll_customer
from casework.cases.services.note_lookup import note_lookup
from casework.core.routing import Audience


def create_customer(request):
    """Two steps on one address; the answers of the first travel in the second, nothing is kept in between."""
    member, places = request.member, places_for(request.member)
    if not places:
        raise PermissionDenied
    leave = {"cancel_url": caseload_url()}
    person = PersonForm(request.POST or None, places=places, **leave)
    if request.method != "POST" or "back" in request.POST or not person.is_valid():
        return _ask_who(request, person)
    found = find_duplicates(member, person.person())
    place = place_named(places, person.cleaned_data["place"])
    answers = request.POST if request.POST.get("stage") == "details" else None
    form = CreateCustomerForm(answers, carried=person, duplicates=found, member=member, place=place, **leave)
    if answers and form.is_valid():
        try:
            enrollment, created = _save(request.user, person, place, form)
        except ValidationError as error:
            if "enrolled_on" in error.message_dict:
                form.add_error(None, error)
                return _ask_rest(request, person, form, found)
            person.add_error(None, error)
            return _ask_who(request, person)
        _say(request, enrollment, created)
        return redirect("cases:show_enrollment", enrollment.public_id)
    if not answers:
        note_lookup(request.user, found)
    return _ask_rest(request, person, form, found)


def _save(actor, person, place, form):
    where = {"organisation": place.organisation, "program": place.program}
    known = form.chosen()
    if known:
        linked = form.cleaned_data["same_person"] == ELSEWHERE
        return enroll_customer(actor, known, linked=linked, **where, **form.facts())
    return create(actor, person.person(), **where, **form.facts())


def _say(request, enrollment, created):
    names = {"name": enrollment.customer, "organisation": enrollment.organisation}
    if created:
        messages.success(request, _("%(name)s is now on the caseload of %(organisation)s.") % names)
    else:
        messages.info(
            request, _("%(name)s already has an open enrollment here. This is it; nothing was added.") % names
        )


def _ask_who(request, person):
    context = _frame(1) | {"form": person}
    return render(request, "cases/create_customer.html", context)


def _ask_rest(request, person, form, found):
    context = _frame(2) | {"form": form, "person": person.cleaned_data, "found": found}
    context["may_merge"] = request.member.belongs_to(Audience.LEADS)
    return render(request, "cases/create_customer.html", context)


def _frame(now):
    """Title, way back and the two steps, `now` (1 or 2) being the present one."""
    labels = (_("Who the person is"), _("Enrollment"))
    states = ["done" if number < now else "current" if number == now else "todo" for number in (1, 2)]
    return {
        "page_title": _("Add a customer"),
        "breadcrumbs": [
            {"label": _("Customers"), "url": caseload_url()},
            {"label": _("Add a customer"), "url": ""},
        ],
        "steps": [{"label": label, "state": state} for label, state in zip(labels, states, strict=True)],
    }
