"""A filled-in form is taken out, for a reason."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import customer_form_for, open_customer_forms
from casework.intake.forms.remove_customer_form import RemoveCustomerForm
from casework.intake.queries.customer_forms import paper_of
from casework.intake.services import remove_customer_form as act


def remove_customer_form(request, enrollment_id, customer_form_id):
    """Ask for the reason, and remove."""
    enrollment = open_customer_forms(request, enrollment_id, "remove_customer_form", to=Can.EDIT)
    paper = paper_of(enrollment, customer_form_for(enrollment, customer_form_id))
    back = reverse("intake:show_customer_form", args=[enrollment_id, customer_form_id])
    form = RemoveCustomerForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        act.remove_customer_form(request.user, paper.row, reason=form.cleaned_data["reason"])
        messages.success(request, _("The form was removed."))
        return redirect("intake:list_customer_forms", enrollment_id)
    heading = _("Remove: %(form)s") % {"form": paper.title}
    context = case_context(enrollment, tab="forms", heading=heading) | {"form": form}
    context["items"] = [{"label": _("Status"), "value": paper.standing}]
    context["consequences"] = [
        _("It is no longer in the list. A signed copy stays among the documents."),
        _("The update log keeps who removed it, when and why."),
    ]
    return render(request, "intake/remove_customer_form.html", context)
