"""Whether the program fits a customer, and the training program chosen."""

import copy

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.cases.enums import EnrollmentStatus, Recommendation
from casework.cases.forms.enrollment_form import PersonChoice
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import require_with
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Reveal
from casework.intake.queries.training import trainings_for

TYPED = "training_program"


class ReviewSuitabilityForm(CaseworkModelForm):
    """The decision with its date and note, over an enrollment; guarded against a stale edit.

    A provider with programs on record chooses among them; one without any types the name. `seen` is the version of
    the application whose answers the page showed.
    """

    submit_label = gettext_lazy("Save review")

    training = PersonChoice(
        label=gettext_lazy("Training program"), required=False, empty_label=gettext_lazy("None selected")
    )
    training_program = forms.CharField(label=gettext_lazy("Training program"), max_length=160, required=False)
    recommendation = forms.ChoiceField(
        label=gettext_lazy("Recommendation"), required=False, widget=forms.RadioSelect
    )
    recommended_on = DateTextField(
        label=gettext_lazy("Recommended on"), prefers="past", latest=clock.today, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Note of the review"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Why you decided so. It stands on this page and in the Update Log."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Enrollment
        fields = ["training_program", "recommendation", "recommended_on"]

    def __init__(self, *args, instance, application=None, **kwargs):
        self.application = application
        chosen = application and application.training
        initial = {
            "recommended_on": instance.recommended_on or clock.today(),
            "training": chosen and chosen.public_id,
            "note": application.review_note if application else "",
            "seen": application and application.version,
        }
        super().__init__(*args, instance=copy.copy(instance), initial=initial, **kwargs)
        self._offer_trainings(instance, chosen)
        none_yet = [] if instance.status == EnrollmentStatus.ENROLLED else [("", _("Not decided yet"))]
        self.fields["recommendation"].choices = [*none_yet, *Recommendation.choices]
        require_with(self, "recommended_on", "recommendation", Recommendation.values)

    def _offer_trainings(self, enrollment, chosen):
        found = trainings_for(enrollment, keep=chosen and chosen.pk)
        self.fields["training"].queryset = found
        self.fields["training"].label_from_instance = _training_label
        if not found:
            del self.fields["training"]
            self.fields[TYPED].help_text = _(
                "Your organization has no program on record for this fiscal year, so type the name. Program managers "
                "enter programs under Provider Information."
            )
            return
        known = {row.name: row for row in found}
        written = enrollment.training_program
        if written in known and not chosen:
            self.initial["training"] = known[written].public_id
        if written and written not in known:
            self.fields["training"].empty_label = _("Keep as written: %(name)s") % {"name": written}
        del self.fields[TYPED]

    def layout(self):
        """Training program first: Ready for Enrollment needs it."""
        training = "training" if "training" in self.fields else TYPED
        dated = Reveal("recommendation", Recommendation.values, "recommended_on")
        return ["version", "seen", training, "recommendation", dated, "note"]

    def clean(self):
        """Cleaned data; the date of a decision that is not made is emptied."""
        cleaned = super().clean()
        if not cleaned.get("recommendation"):
            cleaned["recommended_on"] = None
        return cleaned

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    def values(self):
        """What the service takes."""
        found = self.cleaned_data
        training = found.get("training")
        name = training.name if training else found.get(TYPED) or self._kept()
        return {
            **{key: found[key] for key in ("version", "seen", "recommendation", "recommended_on", "note")},
            "training": training,
            "training_program": " ".join(name.split()),
        }

    def _kept(self):
        """The name written by hand before, which "none selected" keeps; nothing of a program that was listed."""
        if TYPED in self.fields:
            return ""
        written = self.instance.training_program
        listed = {row.name for row in self.fields["training"].queryset}
        return "" if written in listed else written


def _training_label(row):
    return f"{row.name} · {row.location.name}" if row.location else row.name
