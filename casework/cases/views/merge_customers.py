"""Two records side by side, and which value of each fact stays when they become one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import open_customer
from casework.cases.forms.merge_customers import MergeCustomersForm
from casework.cases.queries import customer_context
from casework.cases.queries.dismissed_pairs import standing_dismissal
from casework.cases.queries.merge import compare, why_not_by, why_not_merged
from casework.cases.services.merge_customers import merge_customers as merge


def merge_customers(request, customer_id, other_id):
    """The record in the address first stays, the other goes into it."""
    kept = open_customer(request, customer_id, "merge_customers")
    merged = open_customer(request, other_id, "merge_customers")
    if kept == merged:
        raise Http404
    beyond = why_not_by(request.member, [kept, merged])
    if request.method == "POST" and beyond:
        raise PermissionDenied
    back = reverse("cases:show_customer", args=[kept.public_id])
    form = MergeCustomersForm(request.POST or None, kept=kept, merged=merged, cancel_url=back)
    if request.method == "POST" and form.is_valid():
        try:
            merge(request.user, kept, merged, versions=form.versions(), values=form.values())
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(
                request, _("The two records are one now. Until the end of the day you can undo this.")
            )
            return redirect(back)
    context = customer_context(kept, heading=_("Merge two records")) | {"form": form, "merged": merged}
    context |= {
        "sides": compare(request.member, [kept, merged]),
        "dismissal": standing_dismissal(kept, merged),
        "barriers": beyond + why_not_merged(kept, merged),
    }
    return render(request, "cases/merge_customers.html", context)
