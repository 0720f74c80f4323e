"""Begin a new episode of a person who is on record."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import open_customer
from casework.cases.forms.enroll_customer import EnrollCustomerForm, PlaceForm
from casework.cases.queries import customer_context, place_named, places_for
from casework.cases.services.enroll_customer import enroll_customer as save


def enroll_customer(request, customer_id):
    """Ask where first, unless there is one place only; then how. An open enrollment there is shown instead."""
    customer = open_customer(request, customer_id, "enroll_customer")
    places = places_for(request.member)
    if not places:
        raise PermissionDenied
    back = {"cancel_url": reverse("cases:show_customer", args=[customer.public_id])}
    context = customer_context(customer, heading=_("Enroll in a program"))
    asked = request.POST.get("place") or request.GET.get("place")
    place = places[0] if len(places) == 1 else place_named(places, asked)
    if place is None:
        form = PlaceForm(request.GET if asked else None, places=places, **back)
        return render(request, "cases/enroll_customer.html", context | {"form": form})
    form = EnrollCustomerForm(request.POST or None, member=request.member, place=place, **back)
    if request.method == "POST" and form.is_valid():
        where = {"organisation": place.organisation, "program": place.program}
        try:
            enrollment, created = save(request.user, customer, **where, **form.facts())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            _say(request, customer, place, created)
            return redirect("cases:show_enrollment", enrollment.public_id)
    return render(request, "cases/enroll_customer.html", context | {"form": form})


def _say(request, customer, place, created):
    if created:
        messages.success(
            request, _("%(name)s is now enrolled in %(place)s.") % {"name": customer, "place": place}
        )
    else:
        messages.info(
            request,
            _("%(name)s already has an open enrollment here. This is it; nothing was added.")
            % {"name": customer},
        )
