"""Education or training beside the services of the plan (`federal.md` EM-2, CR-4; `domain.md` R22)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.files import CheckedFileField
from casework.core.uswds import Fieldset, Reveal, Row
from outcomes.enums import Evidence, StudyKind
from outcomes.forms.lasting_form import NO, LastingForm, yes_no
from outcomes.models import Study
from outcomes.services.settle_study import FIELDS, settle_study


class EditStudyForm(LastingForm):
    """Where the customer learns, what, since when, and what verifies it."""

    is_attending = yes_no(_("Is the customer still enrolled there?"))
    kind = forms.ChoiceField(label=_("Kind"), choices=StudyKind, widget=forms.RadioSelect)
    institution = forms.CharField(label=_("School or training provider"), max_length=160)
    course = forms.CharField(label=_("Course of study"), max_length=160, required=False)
    started_on = DateTextField(label=_("Start Date"), prefers="past", latest=clock.today)
    ended_on = DateTextField(
        label=_("End Date"), prefers="past", required=False, help_text=_("The last day of attendance.")
    )
    leads_to_credential = forms.BooleanField(
        label=_("It leads to a recognized postsecondary credential"), required=False
    )
    evidence = forms.ChoiceField(label=_("Verified by"), choices=Evidence, required=False)
    file = CheckedFileField(label=_("Document that verifies it"), required=False)

    settle = settle_study
    names = FIELDS
    goes_on = "is_attending"
    error_texts = {
        "is_attending": {"required": _("Select Yes or No: is the customer still enrolled?")},
        "started_on": {"latest_today": _("The start date cannot be after today")},
    }

    class Meta:
        model = Study
        fields = FIELDS

    def layout(self):
        return [
            "kind",
            "institution",
            "course",
            "is_attending",
            Row("started_on", Reveal("is_attending", [NO], "ended_on")),
            "leads_to_credential",
            Fieldset(_("Verification"), "evidence", "file"),
            *self.hidden(),
        ]


class AddStudyForm(EditStudyForm):
    """`key` is made when the form opens, so a form sent twice is one course."""

    key = key_field()
