"""A new credential, typed or picked from the registry (F360)."""

from casework.core.fields import key_field
from outcomes.forms.edit_credential import EditCredentialForm


class AddCredentialForm(EditCredentialForm):
    """`key` is made when the form opens, so a form sent twice is one credential."""

    key = key_field()

    def hidden(self):
        """Names of the hidden fields, for the layout."""
        return ["key"]
