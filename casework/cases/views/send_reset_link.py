"""Send a customer a link to set their own password (F103)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.accounts.services.send_invitation import send_invitation
from casework.accounts.services.send_reset_link import send_reset_link as send
from casework.cases.access import open_customer
from casework.cases.forms.send_reset_link import SendResetLinkForm
from casework.cases.queries import customer_context


def send_reset_link(request, customer_id):
    """The link goes to the account's own address; staff neither see it nor set a password (security.md, threat 6)."""
    customer = open_customer(request, customer_id, "send_reset_link", to=Can.EDIT)
    if customer.user_id is None:
        return redirect("cases:invite_customer", customer.public_id)
    back = reverse("cases:show_customer", args=[customer.public_id])
    form = SendResetLinkForm(request.POST if request.method == "POST" else None, cancel_url=back)
    if form.is_bound and form.is_valid():
        try:
            mail = send if customer.user.has_usable_password() else send_invitation
            mail(request.user, customer.user, about=customer)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(
                request, _("A link is on its way to %(email)s.") % {"email": customer.user.email}
            )
            return redirect(back)
    consequences = [
        _("A link to set a password is mailed to %(email)s, the address of the customer's own account.")
        % {"email": customer.user.email},
        _("The link works for 24 hours and once. Only the customer sees it."),
        _("The password does not change until the customer sets a new one."),
    ]
    context = customer_context(customer, heading=_("Send a password link"))
    return render(
        request, "cases/send_reset_link.html", context | {"form": form, "consequences": consequences}
    )
