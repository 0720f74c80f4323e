"""A payment is corrected (F347)."""

from careerplan.forms.cost_form import CostForm


class EditCostForm(CostForm):
    """A payment that exists; guarded against stale edits."""
