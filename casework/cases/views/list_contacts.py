"""Contacts of a customer in the workforce system."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import open_case
from casework.cases.forms.add_contact import AddContactForm
from casework.cases.queries import case_context
from casework.cases.queries.contacts import contacts_page


def list_contacts(request, enrollment_id):
    """GET: who is listed, who can be put back, whom a message reaches, and the form to add one."""
    enrollment = open_case(request, enrollment_id, "list_contacts")
    context = case_context(
        enrollment, tab="overview", heading=_("Contacts"), tool="contacts"
    ) | contacts_page(enrollment)
    context["add_form"] = AddContactForm(enrollment=enrollment)
    return render(request, "cases/list_contacts.html", context)
