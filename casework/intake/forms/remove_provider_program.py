"""The question before a program is removed."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RemoveProviderProgramForm(CaseworkForm):
    """A button."""

    submit_label = _("Remove program")
    warn_unsaved = False
