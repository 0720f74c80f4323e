"""Which planner of the region becomes a contact of a customer."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casework.cases.queries.contacts import contacts_of, planners_of
from casework.core.forms import CaseworkForm


class AddContactForm(CaseworkForm):
    """`AddContactForm(data, enrollment=...)`; the cleaned `user` is a User. Offers planners that are not listed yet."""

    submit_label = _("Add contact")
    warn_unsaved = False
    error_texts = {"user": {"required": _("Select the career planner")}}

    user = forms.ChoiceField(label=_("LWIA career planner"))

    def __init__(self, *args, enrollment, **kwargs):
        super().__init__(*args, **kwargs)
        self.enrollment = enrollment
        listed = {contact.user_id for contact in contacts_of(enrollment)}
        self._planners = {str(user.public_id): user for user in planners_of(enrollment)}
        self.offered = [user for user in self._planners.values() if user.pk not in listed]
        choices = [
            (key, str(user)) for key, user in self._planners.items() if self.is_bound or user in self.offered
        ]
        self.fields["user"].choices = [("", _("- Select -")), *choices]

    def form_attributes(self):
        """Sent to the address that adds, from whichever page it stands on."""
        action = reverse("cases:add_contact", args=[self.enrollment.public_id])
        return super().form_attributes() | {"action": action}

    def clean_user(self):
        """The User behind the choice."""
        return self._planners[self.cleaned_data["user"]]
