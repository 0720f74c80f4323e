"""The last day of something that runs."""

from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm


class EndDatedForm(CaseworkForm):
    """One date, today at first. `submit_label` names the act."""

    ends_on = DateTextField(label=_("Last day"))

    def __init__(self, *args, submit_label, **kwargs):
        super().__init__(*args, **kwargs)
        self.submit_label = submit_label
        self.initial.setdefault("ends_on", clock.today())
