"""A form is filled in with the customer, at once or bit by bit."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_customer_forms
from casework.intake.forms.fill_customer_form import FillCustomerForm
from casework.intake.queries.customer_forms import customer_form_kinds, paper_to_fill
from casework.intake.services import fill_customer_form as act


def fill_customer_form(request, enrollment_id, customer_form_kind):
    """Completing leads to the form with its answers, saving for later to the tab."""
    enrollment = open_customer_forms(request, enrollment_id, "fill_customer_form", to=Can.EDIT)
    if customer_form_kind not in customer_form_kinds(enrollment.program):
        raise Http404
    paper = paper_to_fill(enrollment, customer_form_kind)
    home = reverse("intake:list_customer_forms", args=[enrollment_id])
    form = FillCustomerForm(request.POST or None, paper=paper, cancel_url=home)
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("key", "version")} | {"draft": form.draft}
        try:
            row = act.fill_customer_form(request.user, enrollment, customer_form_kind, form.checked, **given)
        except ValidationError as problem:
            form = form.refused(problem, paper_to_fill(enrollment, customer_form_kind))
        else:
            messages.success(request, _("The draft is saved.") if form.draft else _("The form is complete."))
            return (
                redirect(home)
                if form.draft
                else redirect("intake:show_customer_form", enrollment_id, row.public_id)
            )
    context = case_context(enrollment, tab="forms", heading=paper.title) | {"form": form, "paper": paper}
    status = 409 if form.is_stale else 200
    return render(request, "intake/fill_customer_form.html", context, status=status)
