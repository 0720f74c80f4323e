"""The question before programs are copied."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class CopyProviderProgramsForm(CaseworkForm):
    """A button."""

    submit_label = _("Copy programs")
    warn_unsaved = False
