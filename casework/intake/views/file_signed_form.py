"""The signed copy of a form is uploaded."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import customer_form_for, open_customer_forms
from casework.intake.forms.file_signed_form import FileSignedForm
from casework.intake.queries.customer_forms import paper_of
from casework.intake.services import file_signed_form as act


def file_signed_form(request, enrollment_id, customer_form_id):
    """One file; saving leads back to the form."""
    enrollment = open_customer_forms(request, enrollment_id, "file_signed_form", to=Can.EDIT)
    paper = paper_of(enrollment, customer_form_for(enrollment, customer_form_id))
    home = reverse("intake:show_customer_form", args=[enrollment_id, customer_form_id])
    form = FileSignedForm(request.POST or None, request.FILES or None, cancel_url=home)
    if form.is_valid():
        shared = form.cleaned_data["shared_with_customer"]
        try:
            act.file_signed_form(
                request.user, paper.row, form.cleaned_data["file"], shared_with_customer=shared
            )
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The signed copy is on file."))
            return redirect(home)
    heading = _("Signed copy: %(form)s") % {"form": paper.title}
    context = case_context(enrollment, tab="forms", heading=heading) | {"form": form, "paper": paper}
    return render(request, "intake/file_signed_form.html", context)
