"""Where, with whom and how far a customer is in a program."""

import copy

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import Education, EnrollmentStatus, IwdsStatus, Recommendation, SchoolStatus
from casework.cases.forms.enrollment_form import DATE_OF, PersonChoice
from casework.cases.models import Enrollment
from casework.cases.queries.facts import facts_used
from casework.cases.queries.frame import page_url
from casework.cases.queries.places import locations_at, needs_location, place_of, workers_at
from casework.cases.queries.profile import since_label
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import require_with
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Fieldset, Reveal, Row

AT_ENTRY = {"education_at_entry": Education, "school_status_at_entry": SchoolStatus}
OF_PROGRAM = ("training_program", "iwds_status", "redetermination_on")
COMES_WITH = {"iwds_status": ("iwds_status_since", "iwds_exited_on")}
DATED = {
    "enrolled_on": ("status", [EnrollmentStatus.ENROLLED]),
    "iwds_status_since": ("iwds_status", IwdsStatus.values),
    "iwds_exited_on": ("iwds_status", [IwdsStatus.EXITED]),
}
"""Date -> the answer and the values of it that need the date."""


def _past(label):
    return DateTextField(label=label, prefers="past", latest=clock.today, required=False)


class EditEnrollmentForm(CaseworkModelForm):
    """The facts staff set by hand; only those the program uses. Guarded against a stale edit.

    Where a program reviews suitability, training program and recommendation are decided there and nowhere else.
    """

    submit_label = _("Save enrollment")

    status = forms.ChoiceField(label=_("Enrollment status"), widget=forms.RadioSelect)
    application_started_on = _past(_("Application started on"))
    enrolled_on = _past(_("Enrollment Date"))
    education_at_entry = forms.ChoiceField(label=_("Highest level of education"), required=False)
    school_status_at_entry = forms.ChoiceField(label=_("School status"), required=False)
    location = PersonChoice(label=_("Site"), required=False, empty_label=_("No site"))
    assigned_worker = PersonChoice(label=_("Assigned worker"), required=False, empty_label=_("Not assigned"))
    training_program = forms.CharField(label=_("Training program"), max_length=160, required=False)
    sub_programs = forms.MultipleChoiceField(
        label=_("Program"), required=False, widget=forms.CheckboxSelectMultiple
    )
    iwds_status = forms.ChoiceField(
        label=_("IWDS Application Status"), required=False, widget=forms.RadioSelect
    )
    iwds_status_since = _past(_("In this IWDS status since"))
    iwds_exited_on = _past(_("Exited from IWDS on"))
    redetermination_on = DateTextField(label=_("Redetermination Date"), prefers="near", required=False)
    reason = forms.CharField(
        label=_("Why is this changed?"),
        max_length=500,
        required=False,
        help_text=_("Shown in the Update Log."),
    )

    class Meta:
        model = Enrollment
        fields = [
            "status", "application_started_on", "enrolled_on", "education_at_entry", "school_status_at_entry",
            "location", "assigned_worker", "training_program", "sub_programs", "iwds_status", "iwds_status_since",
            "iwds_exited_on", "redetermination_on",
        ]  # fmt: skip

    def __init__(self, *args, member, instance, **kwargs):
        place = place_of(instance)
        self.spec = place.spec
        initial = {
            "location": instance.location and instance.location.public_id,
            "assigned_worker": instance.assigned_worker and instance.assigned_worker.public_id,
        }
        super().__init__(*args, instance=copy.copy(instance), initial=initial, **kwargs)
        self.review_url = (
            page_url("suitability", instance) if "suitability" in place.spec.profile_tabs else ""
        )
        used = facts_used(place.spec) - ({"training_program"} if self.review_url else set())
        for name in OF_PROGRAM:
            if name not in used:
                for field in (name, *COMES_WITH.get(name, ())):
                    del self.fields[field]
        self._offer_statuses()
        self._offer_programs()
        self._offer_schooling()
        for name, (answer, values) in DATED.items():
            if name in self.fields:
                require_with(self, name, answer, values)
        self.fields["location"].queryset = locations_at(member, place, keep=instance.location_id)
        self.fields["location"].required = needs_location(member, place)
        self.fields["assigned_worker"].queryset = workers_at(member, place, keep=instance.assigned_worker_id)

    def _offer_statuses(self):
        """Exiting has its own page with its own checklist: here it can be neither chosen nor undone."""
        if "iwds_status" in self.fields:
            self.fields["iwds_status"].choices = [("", _("Not Synced")), *IwdsStatus.choices]
        if "redetermination_on" in self.fields:
            self.fields["redetermination_on"].label = self.spec.words.redetermination
        if self.instance.status == EnrollmentStatus.EXITED:
            for name in ("status", "application_started_on", "enrolled_on"):
                del self.fields[name]
            return
        self.fields["application_started_on"].label = since_label(self.spec, EnrollmentStatus.APPLYING)
        codes = [*DATE_OF, EnrollmentStatus.NOT_ENROLLED]
        if self.instance.recommendation != Recommendation.READY:
            codes.remove(EnrollmentStatus.READY)
        self.fields["status"].choices = [(code, self.spec.enrollment_statuses.text(code)) for code in codes]

    def _offer_programs(self):
        """The programs inside the program, each with its exit of its own (001:332-335), while there is one to leave."""
        if not self.spec.sub_programs or self.instance.status == EnrollmentStatus.EXITED:
            del self.fields["sub_programs"]
            return
        self.fields["sub_programs"].choices = [(row.code, row.text) for row in self.spec.sub_programs]
        self.fields["sub_programs"].label = self.spec.exit.program_label

    def _offer_schooling(self):
        """Noted when the customer is enrolled; staff correct what was wrong or not known then."""
        for name, choices in AT_ENTRY.items():
            if self.instance.enrolled_on:
                self.fields[name].choices = [("", _("Not recorded")), *choices.choices]
            else:
                del self.fields[name]

    def layout(self):
        """What the program uses, in the order of the work."""
        parts = ["version", Fieldset(_("Where and with whom"), Row("location", "assigned_worker"))]
        if "status" in self.fields:
            dates = [
                Reveal("status", [code], DATE_OF[code])
                for code in (EnrollmentStatus.APPLYING, EnrollmentStatus.ENROLLED)
            ]
            parts.append(Fieldset(_("Enrollment"), "status", *dates))
        if "education_at_entry" in self.fields:
            parts.append(Fieldset(_("On the day of enrollment"), Row(*AT_ENTRY)))
        parts += [name for name in ("training_program", "sub_programs") if name in self.fields]
        if "iwds_status" in self.fields:
            since = Reveal("iwds_status", IwdsStatus.values, "iwds_status_since")
            exited = Reveal("iwds_status", [IwdsStatus.EXITED], "iwds_exited_on")
            parts.append(Fieldset(_("IWDS"), "iwds_status", since, exited))
        if "redetermination_on" in self.fields:
            parts.append("redetermination_on")
        return [*parts, "reason"]

    def clean(self):
        """Cleaned data; dates of answers not given are emptied."""
        cleaned = super().clean()
        for name, (answer, values) in DATED.items():
            if name in self.fields and answer in cleaned and cleaned[answer] not in values:
                cleaned[name] = None
        enrolled_on = cleaned.get("enrolled_on", self.instance.enrolled_on)
        if enrolled_on and cleaned.get("iwds_exited_on") and cleaned["iwds_exited_on"] < enrolled_on:
            self.add_error("iwds_exited_on", _("The exit from IWDS cannot be before the enrollment"))
        return cleaned

    def values(self):
        """Fields of Enrollment -> values, those that were asked."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}

    def validate_constraints(self):
        """Left to the service, which turns a broken constraint into a sentence beside the field."""
