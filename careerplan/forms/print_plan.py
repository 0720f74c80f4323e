"""Asking for the printed plan as a PDF, which is made in the background."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import FileForm


class PrintPlanForm(FileForm):
    """The button of the page that prints the plan."""

    submit_label = _("Download PDF")
