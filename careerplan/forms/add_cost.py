"""A new payment, alone or as a further occurrence of an earlier one (F346, F347)."""

from careerplan.forms.cost_form import COST_FIELDS, CostForm
from casework.core.fields import key_field


class AddCostForm(CostForm):
    """A new payment. `key` is made when the page opens, so a form sent twice is one payment.

    Keyword argument `like`: an earlier payment whose values are filled in, all but the day.
    """

    key = key_field()

    def __init__(self, *args, like=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.given["like"] = like
        if like:
            repeated = [name for name in COST_FIELDS if name != "paid_on"]
            self.initial |= {name: getattr(like, name) for name in repeated}
