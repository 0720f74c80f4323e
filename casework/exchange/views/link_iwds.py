"""Link a customer with the application in IWDS that is theirs: three fields agree, and somebody confirms."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.exchange.access import iwds_case, may_look_up, note_miss
from casework.exchange.forms.link_iwds import LinkIwdsForm
from casework.exchange.queries.iwds_page import iwds_page, last_delivery_on, proposed_people


def link_iwds(request, enrollment_id):
    """GET shows who it may be, side by side; POST links with the one that was confirmed."""
    enrollment = iwds_case(request, enrollment_id, "link_iwds", to=Can.EDIT)
    is_allowed = may_look_up(request.member)
    found = proposed_people(enrollment.customer) if is_allowed else []
    likely = [each["row"] for each in found if each["may_link"]]
    form = LinkIwdsForm(
        request.POST or None,
        user=request.user,
        enrollment=enrollment,
        people=likely,
        cancel_url=iwds_page(enrollment),
    )
    if likely and form.is_valid() and form.link():
        messages.success(request, _("Linked with IWDS. The record follows what IWDS says."))
        return redirect(iwds_page(enrollment))
    if is_allowed and not likely:
        note_miss(request.member)
    context = case_context(
        enrollment, tab="overview", heading=_("Find the customer in IWDS"), tool="show_iwds"
    )
    context |= {"form": form, "found": found, "likely": likely, "is_allowed": is_allowed}
    context |= {"delivered_on": last_delivery_on(), "support_email": context["spec"].support_email}
    return render(request, "exchange/link_iwds.html", context)
