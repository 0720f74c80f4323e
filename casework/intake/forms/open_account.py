"""Name and password of a person whose e-mail address is proved."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import User
from casework.core.fields import NameField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Row


class OpenAccountForm(CaseworkForm):
    """`email` is the proved address; the password may not be made of it or of the name."""

    submit_label = _("Open my account")
    warn_unsaved = False

    first_name = NameField(
        label=_("First name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = NameField(
        label=_("Last name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    password = forms.CharField(
        label=_("Choose a password"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 15 characters. A few words in a row are easy to remember: spaces are fine."),
    )

    def __init__(self, *args, email, **keywords):
        super().__init__(*args, **keywords)
        self.email = email

    def layout(self):
        """The name, then the password."""
        return [Row("first_name", "last_name"), "password"]

    def clean(self):
        """Cleaned data; the password has passed the same validators as every other."""
        cleaned = super().clean()
        if "password" in cleaned:
            names = {name: cleaned.get(name, "") for name in ("first_name", "last_name")}
            try:
                validate_password(cleaned["password"], User(email=self.email, **names))
            except ValidationError as problem:
                self.add_error("password", problem)
        return cleaned
