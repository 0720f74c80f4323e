"""The reason for which a filled-in form is taken out."""

from django.utils.translation import gettext_lazy as _

from casework.cases.forms.remove_document import RemoveDocumentForm


class RemoveCustomerForm(RemoveDocumentForm):
    """Why a filled-in form is taken out of the list."""

    submit_label = _("Remove form")
