"""Asking for the printed plan as a PDF, which is made in the background."""

from django.utils.translation import gettext_lazy as _

from careerplan.forms.export_services import ExportServicesForm


class PrintPlanForm(ExportServicesForm):
    """As for the file of a grid: nothing to fill in, and a button pressed twice is one wish."""

    submit_label = _("Download PDF")
