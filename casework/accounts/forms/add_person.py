"""Add a person: who they are, and optionally a first role."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.people import person_named
from casework.core.forms import CaseworkForm
from casework.core.uswds import Row


class AddPersonForm(CaseworkForm):
    """Names, e-mail address, user name and language. The person chooses the password."""

    submit_label = _("Add person and send invitation")

    first_name = forms.CharField(label=_("First name"), max_length=80)
    last_name = forms.CharField(label=_("Last name"), max_length=80)
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("An invitation with a link to choose a password goes there. You never see the password."),
    )
    user_name = forms.CharField(label=_("User name"), max_length=60, required=False)
    preferred_language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    def layout(self):
        """Names side by side."""
        return [Row("first_name", "last_name"), "email", Row("user_name", "preferred_language")]

    def clean_email(self):
        """The address in lower case, refused when somebody has it."""
        email = self.cleaned_data["email"].lower()
        known = person_named(email=email)
        if known is not None:
            raise ValidationError(
                _(
                    "%(name)s has an account with this e-mail address already. Search for it in the list of people."
                )
                % {"name": known.get_full_name()}
            )
        return email

    def clean_user_name(self):
        """The user name, refused when somebody has it."""
        user_name = self.cleaned_data["user_name"]
        if person_named(user_name=user_name) is not None:
            raise ValidationError(_("Somebody else has this user name. Choose another."))
        return user_name
