"""Two records that look like one person are said to be of two, for a reason."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import open_customer
from casework.cases.forms.dismiss_pair import DismissPairForm
from casework.cases.queries import customer_context
from casework.cases.queries.duplicates import agreement
from casework.cases.queries.merge import pair_items
from casework.cases.services.dismiss_pair import dismiss_pair as dismiss


def dismiss_pair(request, customer_id, other_id):
    """Ask for the reason, and set the pair aside."""
    one = open_customer(request, customer_id, "dismiss_pair")
    other = open_customer(request, other_id, "dismiss_pair")
    if one == other:
        raise Http404
    back = reverse("cases:merge_customers", args=[one.public_id, other.public_id])
    form = DismissPairForm(request.POST or None, one=one, other=other, cancel_url=back)
    if form.is_valid():
        try:
            pair, is_new = dismiss(
                request.user, one, other, versions=form.versions(), reason=form.cleaned_data["reason"]
            )
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            told = _("The pair is set aside.") if is_new else _("%(who)s had set this pair aside already.")
            messages.success(request, told % {"who": pair.dismissed_by})
            return redirect("cases:list_duplicates")
    context = customer_context(one, heading=_("Not the same person"))
    context |= {"form": form, "items": pair_items(one, other, agreement(one, other))}
    context["consequences"] = [
        _("The pair leaves the list of possible duplicates, for everybody who reaches both records."),
        _(
            "It comes back by itself when a name, the date of birth, the last 4 SSN, the individual number, the phone"
            " or the e-mail of either record changes."
        ),
    ]
    return render(request, "cases/dismiss_pair.html", context)
