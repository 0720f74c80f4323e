"""A new credential, typed or picked from the registry (F360)."""

import uuid

from django import forms

from outcomes.forms.edit_credential import EditCredentialForm


class AddCredentialForm(EditCredentialForm):
    """`key` is made when the form opens, so a form sent twice is one credential."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)

    def hidden(self):
        """Names of the hidden fields, for the layout."""
        return ["key"]
