"""Give a customer a sign-in of their own."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import open_customer
from casework.cases.forms.send_reset_link import InviteCustomerForm
from casework.cases.queries import customer_context
from casework.cases.services.invite_customer import invite_customer as invite


def invite_customer(request, customer_id):
    """What will happen is said first; the invitation goes to the customer's own address."""
    customer = open_customer(request, customer_id, "invite_customer", to=Can.EDIT)
    back = reverse("cases:show_customer", args=[customer.public_id])
    form = InviteCustomerForm(request.POST if request.method == "POST" else None, cancel_url=back)
    if form.is_bound and form.is_valid():
        try:
            user = invite(request.user, customer)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("An invitation is on its way to %(email)s.") % {"email": user.email})
            return redirect(back)
    consequences = [
        _("%(name)s gets an account with the address %(email)s and a user name.")
        % {"name": customer, "email": customer.email or _("(no e-mail address on record)")},
        _(
            "An invitation with a link to choose a password is mailed to that address. Only the customer sees it."
        ),
        _("After signing in, the customer sees their own plan and outcomes."),
    ]
    context = customer_context(customer, heading=_("Invite to sign in"))
    return render(
        request, "cases/send_reset_link.html", context | {"form": form, "consequences": consequences}
    )
