"""The questions about an enrollment that adding, enrolling and editing share. Asks only what the program uses."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import EnrollmentStatus, Recommendation
from casework.cases.queries.facts import facts_used
from casework.cases.queries.places import locations_at, needs_location, workers_at
from casework.cases.queries.profile import since_label
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import require_with
from casework.core.forms import CaseworkForm
from casework.core.uswds import Reveal

DATE_OF = {
    EnrollmentStatus.APPLYING: "application_started_on",
    EnrollmentStatus.READY: "recommended_on",
    EnrollmentStatus.ENROLLED: "enrolled_on",
}
"""The date that a status needs."""


class PersonChoice(forms.ModelChoiceField):
    """A choice of a row by its public id, so that no form holds a number that can be guessed."""

    def __init__(self, **kwargs):
        super().__init__(queryset=None, to_field_name="public_id", **kwargs)


class EnrollmentForm(CaseworkForm):
    """Status with its date, site, worker and training program of a new enrollment at `place`."""

    status = forms.ChoiceField(label=_("Enrollment status"), widget=forms.RadioSelect)
    application_started_on = DateTextField(
        label=_("Application started on"), prefers="past", latest=clock.today, required=False
    )
    recommended_on = DateTextField(
        label=_("Recommended on"), prefers="past", latest=clock.today, required=False
    )
    enrolled_on = DateTextField(
        label=_("Enrollment Date"), prefers="past", latest=clock.today, required=False
    )
    location = PersonChoice(label=_("Site"), required=False, empty_label=_("No site"))
    assigned_worker = PersonChoice(label=_("Assigned worker"), required=False, empty_label=_("Not assigned"))
    training_program = forms.CharField(label=_("Training program"), max_length=160, required=False)

    def __init__(self, *args, member, place, **kwargs):
        self.place = place
        used = facts_used(place.spec)
        super().__init__(*args, **kwargs)
        if "training_program" not in used:
            del self.fields["training_program"]
        codes = [code for code in DATE_OF if code != EnrollmentStatus.READY or "recommendation" in used]
        self.fields["status"].choices = [(code, place.spec.enrollment_statuses.text(code)) for code in codes]
        self.fields["location"].queryset = locations_at(member, place)
        self.fields["location"].required = needs_location(member, place)
        self.fields["assigned_worker"].queryset = workers_at(member, place)
        self._name_first_date()
        for code, name in DATE_OF.items():
            require_with(self, name, "status", [code])
            self.initial.setdefault(name, clock.today())
        if self.fields["assigned_worker"].queryset.filter(pk=member.user.pk).exists():
            self.initial.setdefault("assigned_worker", member.user.public_id)

    def _name_first_date(self):
        """Call the first date after the program's own word for the first status."""
        field = self.fields["application_started_on"]
        field.label = since_label(self.place.spec, EnrollmentStatus.APPLYING)
        field.error_messages["required"] = _("Enter since when the status holds")

    def enrollment_layout(self):
        """The parts of the form about the enrollment, each date beside the status that needs it."""
        statuses = [code for code, _label in self.fields["status"].choices]
        dates = [Reveal("status", [code], DATE_OF[code]) for code in statuses]
        rest = [name for name in ("location", "assigned_worker", "training_program") if name in self.fields]
        return ["status", *dates, *rest]

    def facts(self):
        """What the answers make of the enrollment: fields of Enrollment -> values; dates of other statuses left out."""
        status = self.cleaned_data["status"]
        dated = DATE_OF[status]
        names = {"status", dated, "location", "assigned_worker", "training_program"} & set(self.fields)
        found = {name: self.cleaned_data[name] for name in names}
        if status == EnrollmentStatus.READY:
            found["recommendation"] = Recommendation.READY
        return found
