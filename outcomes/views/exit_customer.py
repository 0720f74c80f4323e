"""A customer exits (F065-F073, F134-F146)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.forms.exit_customer import ExitCustomerForm
from outcomes.queries.exits import exit_section, is_over
from outcomes.queries.tab import outcomes_of
from outcomes.services import exit_customer as act


def exit_customer(request, enrollment_id):
    """The form of the tab's section is sent here; what is refused is shown on its own page, with what was typed."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    outcomes = outcomes_of(enrollment)
    context = case_context(enrollment, tab="outcomes", heading=_("Exit the customer"))
    if is_over(context["spec"], outcomes) and request.method == "GET":
        messages.info(request, _("The exit is recorded already."))
        return redirect(ExitCustomerForm.of(request, outcomes).cancel_url)
    form = ExitCustomerForm.of(request, outcomes)
    if form.is_valid():
        try:
            row = act.exit_customer(request.user, enrollment, **form.note, **form.values)
        except ValidationError as problem:
            form.refuse(problem)
        else:
            said = _("This exit was saved already.") if row.already_saved else _("The exit was saved.")
            messages.success(request, said)
            return redirect(form.cancel_url)
    context |= {"exit_form": form, "data": exit_section(context["spec"], outcomes)}
    context["form"] = form
    return render(request, "outcomes/exit_customer.html", context)
