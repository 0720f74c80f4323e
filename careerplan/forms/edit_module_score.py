"""The post-assessment of a training module (F277)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.models import ModuleScore
from careerplan.services.settle_module_score import settle_module_score
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Row


class EditModuleScoreForm(CaseworkModelForm):
    """Module, score in percent, date. Keyword argument `service`."""

    percent = forms.DecimalField(label=_("Score (%)"), max_digits=5, decimal_places=2)
    taken_on = DateTextField(label=_("Date"), prefers="past")

    submit_label = _("Save score")
    widths = {"percent": "xs"}
    error_texts = {"percent": {"invalid": _("Enter the score as a number from 0 to 100, like 85 or 92.5")}}

    class Meta:
        model = ModuleScore
        fields = ["module", "percent", "taken_on"]
        labels = {"module": _("Training module")}

    def __init__(self, *args, service, **kwargs):
        self.service = service
        super().__init__(*args, **kwargs)

    def layout(self):
        return ["module", Row("percent", "taken_on"), *(n for n in ("version", "key") if n in self.fields)]

    def clean(self):
        """Cleaned data as it will be stored."""
        cleaned = super().clean()
        if all(name in cleaned for name in self.Meta.fields):
            try:
                cleaned |= settle_module_score(self.service, today=clock.today(), **self._values(cleaned))
            except ValidationError as problem:
                for name, found in problem.message_dict.items():
                    self.add_error(name, found)
        return cleaned

    @property
    def values(self):
        """What the score takes."""
        return self._values(self.cleaned_data)

    def _values(self, cleaned):
        return {name: cleaned[name] for name in self.Meta.fields}
