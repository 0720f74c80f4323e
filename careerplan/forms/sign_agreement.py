"""The customer ticks each statement, gives a name, looks at it once more and signs (UX-25, beyond N11)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.core.uswds import Note

REVIEW, CHANGE, SIGN = "review", "change", "sign"
CHANGED = _("The plan changed while you were reading it. Please read it again.")


class SignAgreementForm(CaseworkForm):
    """Statements, the name, and the fingerprint of the plan that was read. `step` says what was pressed."""

    submit_label = _("Continue")
    error_texts = {
        "statements": {"required": _("Check every statement to agree to the plan")},
        "name": {"required": _("Enter your full name")},
    }

    statements = forms.MultipleChoiceField(
        label=_("Check each statement that is true for you"), widget=forms.CheckboxSelectMultiple
    )
    name = forms.CharField(
        label=_("Your full name"),
        max_length=160,
        help_text=_("Typing your name here is your signature."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args, spec, seen, **kwargs):
        super().__init__(*args, initial={"seen": seen}, **kwargs)
        self.spec = spec
        self.fields["statements"].choices = spec.agreement.statements.choices()

    @classmethod
    def of(cls, request, spec, seen, **given):
        """The form as the request opens or sends it; `seen` is the fingerprint of the plan on the page."""
        return cls(request.POST if request.method == "POST" else None, spec=spec, seen=seen, **given)

    def clean_statements(self):
        """Every statement, or an error: who cannot say one of them has a question, and asks it."""
        ticked = self.cleaned_data["statements"]
        if len(ticked) < len(self.fields["statements"].choices):
            raise forms.ValidationError(_("Check every statement to agree to the plan"), code="incomplete")
        return ticked

    def clean_name(self):
        """The name with single spaces."""
        return " ".join(self.cleaned_data["name"].split())

    @property
    def step(self):
        """What the person pressed: to look at it once more, to change it, or to sign."""
        return next((step for step in (SIGN, CHANGE) if step in self.data), REVIEW)

    @property
    def kept(self):
        """[(name, value)] of what was filled in, for the page on which it is looked at once more."""
        values = self.cleaned_data
        return [
            *(("statements", code) for code in values["statements"]),
            ("name", values["name"]),
            ("seen", values["seen"]),
        ]

    @property
    def said(self):
        """The statements that were ticked, in words."""
        words = dict(self.fields["statements"].choices)
        return [words[code] for code in self.cleaned_data["statements"]]

    def refuse_unseen(self):
        """Raise ValidationError with code `changed` unless the plan that was read is the plan as it is now."""
        if self.cleaned_data["seen"] != self.initial["seen"]:
            raise forms.ValidationError(CHANGED, code="changed")

    def of_plan(self, seen):
        """A form for the plan as it is now, with the name kept: what was ticked was ticked for another text."""
        again = type(self)(spec=self.spec, seen=seen, cancel_url=self.cancel_url)
        again.initial["name"] = self.cleaned_data.get("name", "")
        return again

    def _notes(self):
        """Above the fields, after the password was asked for: that nothing was lost."""
        text = _("Your answers are still here. Check them and go on.")
        return [Note(text)] if self.is_brought_back else []
