"""The question before a payroll entry is removed."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class RemovePayrollEntryForm(CaseworkForm):
    """A button."""

    submit_label = _("Remove payroll entry")
    warn_unsaved = False
