"""On which day an exit is thought through."""

from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm


class ExitDayForm(CaseworkForm):
    """A day of today or earlier; it is asked for in the address and changes nothing."""

    form_method = "get"
    submit_label = _("Show")
    warn_unsaved = False

    on = DateTextField(label=_("If the customer exited on"), prefers="past", latest=clock.today)
