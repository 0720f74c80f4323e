"""Correct who a person is and how they are reached."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import open_customer
from casework.cases.forms.edit_customer import EditCustomerForm
from casework.cases.queries import customer_context
from casework.cases.services.edit_customer import edit_customer as save


def edit_customer(request, customer_id):
    """A stale save is answered with both texts and status 409 (UX-30)."""
    customer = open_customer(request, customer_id, "edit_customer", to=Can.EDIT)
    back = reverse("cases:show_customer", args=[customer.public_id])
    form = EditCustomerForm(request.POST or None, instance=customer, cancel_url=back)
    if request.method == "POST" and form.is_valid():
        version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
        try:
            save(request.user, customer, version=version, values=form.values(), reason=reason)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = customer_context(customer, heading=_("Edit customer")) | {"form": form}
    return render(
        request,
        "cases/edit_customer.html",
        context,
        status=409 if form.is_stale else 200,
    )
