"""Who a customer is, and their enrollments with every provider."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import may_edit_customer, open_customer
from casework.cases.queries import customer_context, episodes_of, places_for
from casework.cases.queries.duplicates import duplicates_of
from casework.cases.queries.merge import last_merge
from casework.cases.queries.profile import about_of, contact_of
from casework.core.routing import Audience


def show_customer(request, customer_id):
    """The person, apart from any program; a second provider sees no more than this."""
    customer = open_customer(request, customer_id, "show_customer", to=Can.VIEW)
    if customer.public_id != customer_id:
        return redirect("cases:show_customer", customer.public_id)
    is_lead = request.member.belongs_to(Audience.LEADS)
    can_edit = may_edit_customer(request.member, customer)
    context = customer_context(customer, heading=_("Customer profile")) | {
        "about": about_of(customer),
        "contact": contact_of(customer),
        "episodes": episodes_of(request.member, customer),
        "duplicates": duplicates_of(request.member, customer) if is_lead else (),
        "last_merge": last_merge(customer) if is_lead else None,
        "can_edit": can_edit,
        "can_enroll": bool(places_for(request.member)),
        "can_invite": can_edit and customer.user_id is None,
        "can_send_link": can_edit and customer.user_id is not None,
    }
    return render(request, "cases/show_customer.html", context)
