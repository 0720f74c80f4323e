"""What the plan's forms share: the program's spec, saving with a confirmation, and a refusal by the service."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Cancel, Submit


class RadiosWithMeaning(forms.RadioSelect):
    """Radio buttons with a line of meaning under each; `meanings` is {value: text}."""

    meanings = {}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"meaning": self.meanings.get(value, "")}


class PlanForm(CaseworkModelForm):
    """A form over a goal or service of a plan. Keyword argument `enrollment`: the plan's."""

    confirm_label = _("Save and confirm the plan is current and accurate")

    def __init__(self, *args, enrollment, spec, **kwargs):
        self.enrollment = enrollment
        self.spec = spec
        self.given = {"enrollment": enrollment, "spec": spec, **kwargs}
        super().__init__(*args, **kwargs)

    def hidden(self):
        """Names of the hidden fields, for the layout."""
        return [name for name in ("version", "key") if name in self.fields]

    def buttons(self):
        """Save; save and confirm in one step (`domain.md` R8); cancel."""
        return [
            Submit(self.submit_label),
            Submit(self.confirm_label, name="confirm", variant="outline"),
            Cancel(self.cancel_label, self.cancel_url),
        ]

    @property
    def confirms(self):
        """Whether the second button was pressed."""
        return "confirm" in self.data

    def refused(self, problem):
        """The form to show after the service refused with `problem` (a ValidationError) what the form had accepted.

        Someone who saved in the last moment makes a fresh form, which shows both texts (UX-30).
        """
        if getattr(problem, "code", "") == "stale":
            self.instance.refresh_from_db()
            return type(self)(self.data, **self.given)
        self.add_error(None, problem)
        return self
