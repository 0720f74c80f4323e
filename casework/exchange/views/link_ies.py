"""Link a customer with the person of IES that they are: three fields agree, and somebody confirms."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.exchange.access import ies_case, may_look_up, note_miss
from casework.exchange.forms.link_ies import LinkIesForm
from casework.exchange.queries.ies_page import proposed, sync_page, synced_words


def link_ies(request, enrollment_id):
    """GET shows who it may be, side by side; POST links with the one that was confirmed."""
    enrollment = ies_case(request, enrollment_id, "link_ies", to=Can.EDIT)
    is_allowed = may_look_up(request.member)
    found = proposed(enrollment.customer) if is_allowed else []
    form = LinkIesForm(
        request.POST or None,
        request=request,
        enrollment=enrollment,
        found=found,
        cancel_url=sync_page(enrollment),
    )
    if found and form.is_valid() and (synced := form.link()):
        messages.success(request, _("Linked with IES.") + " " + synced_words(enrollment, synced))
        return redirect(sync_page(enrollment))
    if is_allowed and not found:
        note_miss(request.member)
    context = case_context(enrollment, tab="overview", heading=_("Find the customer in IES"), tool="show_ies")
    context |= {"form": form, "found": found, "is_allowed": is_allowed}
    return render(request, "exchange/link_ies.html", context)
