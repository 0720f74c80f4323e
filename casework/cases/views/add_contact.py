"""A contact is added."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.forms.add_contact import AddContactForm
from casework.cases.queries import case_context
from casework.cases.queries.contacts import contacts_page
from casework.cases.services import add_contact as act


def add_contact(request, enrollment_id):
    """POST: add the planner and lead back to the list; what is wrong stands beside the field."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddContactForm(request.POST, enrollment=enrollment)
    if form.is_valid():
        try:
            contact = act.add_contact(request.user, enrollment, user=form.cleaned_data["user"])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            said = (
                _("%(name)s was a contact already.")
                if contact.already_saved
                else _("%(name)s is a contact now.")
            )
            messages.success(request, said % {"name": contact.user})
            return redirect("cases:list_contacts", enrollment_id)
    context = case_context(
        enrollment, tab="overview", heading=_("Contacts"), tool="contacts"
    ) | contacts_page(enrollment)
    return render(request, "cases/list_contacts.html", context | {"add_form": form, "form": form})
