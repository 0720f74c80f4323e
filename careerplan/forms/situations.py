"""The situations a service addresses, those of the customer's own barriers before the others (F340)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for


class FoldedCheckboxes(forms.CheckboxSelectMultiple):
    """Check boxes of which the first `shown_first` stand open and the others under a line that says `more_label`."""

    shown_first = 0
    more_label = ""


class SituationsField(forms.MultipleChoiceField):
    """Codes of the program's situations. Call `offer` before the field is drawn or cleaned."""

    widget = FoldedCheckboxes

    def __init__(self, **given):
        label = _("Service addresses the following situations")
        super().__init__(label=label, required=False, **given)

    def offer(self, spec, barriers, chosen):
        """Offer the situations of the program `spec`: the codes `barriers` first, then `chosen`, the others folded."""
        offered = dict(options_for(spec.code, spec.situations))
        offered |= {code: spec.situations.text(code) for code in chosen if code in spec.situations}
        first = [code for code in dict.fromkeys([*barriers, *chosen]) if code in offered]
        self.choices = [(code, offered.pop(code)) for code in first] + list(offered.items())
        self.widget.shown_first = len(first)
        self.widget.more_label = _("Show More Situations") if offered else ""
        if barriers:
            self.help_text = _("What stands in the way now comes first.")
