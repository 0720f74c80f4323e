"""Asking for a customer form as a PDF, which is made in the background."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import FileForm


class PrintCustomerFormForm(FileForm):
    """The button of the pages that print a form."""

    submit_label = _("Download PDF")
