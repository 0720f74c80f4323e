"""Correct who a person is."""

from django.utils.translation import gettext_lazy as _

from casework.accounts.models import User
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Row


class EditPersonForm(CaseworkModelForm):
    """Names, e-mail address, user name and language."""

    submit_label = _("Save person")

    class Meta:
        model = User
        fields = ["first_name", "last_name", "email", "user_name", "preferred_language"]
        error_messages = {"email": {"unique": _("Somebody else has an account with this address already.")}}

    def layout(self):
        """Names side by side; the version hidden."""
        return [Row("first_name", "last_name"), "email", Row("user_name", "preferred_language"), "version"]

    def clean_email(self):
        """The address in lower case."""
        return self.cleaned_data["email"].lower()
