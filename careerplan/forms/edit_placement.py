"""The page of a worksite job of a service: wages, dates, status (F367-F375, F382)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.enums import COMPLETED, ServiceStatus
from careerplan.forms.plan_form import PlanForm
from careerplan.models import Placement
from careerplan.queries import hours_text
from careerplan.services.settle_placement import STATUSES, settle_placement
from casework.accounts.queries import options_for
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.uswds import Fieldset, Note, Reveal, Row, Submit
from casework.worksites.queries import minimum_wage_text
from programs.wages import minimum_wage

WAGES = ("minimum_wage", "hourly_wage", "subsidized_wage", "employer_wage")
DATES = ("started_on", "due_on", "ended_on", "inactive_on", "return_on", "subsidized_from", "subsidized_to")
BEGUN = (ServiceStatus.STARTED, *COMPLETED)


def _wage(label, **more):
    return forms.DecimalField(label=label, min_value=0, max_value=999, max_digits=6, decimal_places=2, **more)


def _date(label, prefers="near", **more):
    return DateTextField(label=label, prefers=prefers, required=False, **more)


class EditPlacementForm(PlanForm):
    """A placement that is there. Keyword arguments: `service` it belongs to, and its `job`.

    Two versions are guarded: the placement's, and that of the service, whose hours and notes stand here too.
    """

    position_type = forms.ChoiceField(label=_("Position Type"), widget=forms.RadioSelect)
    status = forms.ChoiceField(label=_("Status"), widget=forms.RadioSelect)
    started_on = DateTextField(label=_("Start Date"))
    due_on = DateTextField(label=_("Planned Due Date"), prefers="future")
    ended_on = _date(_("End Date"), "past", help_text=_("Needed when the status is a completion."))
    inactive_on = _date(_("Inactive Date"), help_text=_("First day without a subsidy."))
    return_on = _date(_("Return Date"), help_text=_("First day back. It is counted."))
    subsidized_from = _date(_("Subsidized Start Date"), help_text=_("Left empty, it is the start date."))
    subsidized_to = _date(
        _("Subsidized End Date"), help_text=_("Last day, counted. Leave empty while it goes on.")
    )
    minimum_wage = _wage(_("Minimum Wage for Placement"))
    hourly_wage = _wage(_("Hourly Wage for Placement"))
    subsidized_wage = _wage(
        _("Subsidized Wage or Training Wage Match"), help_text=_("At most the minimum wage.")
    )
    employer_wage = _wage(
        _("Unsubsidized/Employers Wage Match"), help_text=_("Left empty, it is the rest of the hourly wage.")
    )
    weekly_hours = forms.DecimalField(label="", min_value=0, max_value=168, max_digits=5, decimal_places=2)
    notes = forms.CharField(
        label=_("Other Notes"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5_000, required=False
    )
    service_version = forms.IntegerField(widget=forms.HiddenInput)

    check_label = _("Show the effect")
    another_break = _("For another break, write over the dates of the last one. The history keeps them.")
    widths = {"weekly_hours": "s", **dict.fromkeys(WAGES, "s")}

    class Meta:
        model = Placement
        fields = ["position_type", "status", *DATES, *WAGES]

    def __init__(self, *args, enrollment, spec, service, job, **kwargs):
        super().__init__(*args, enrollment=enrollment, spec=spec, **kwargs)
        self.given |= {"service": service, "job": job}
        self.service, self.job, self.warnings = service, job, []
        self.submit_label = spec.words.save_step
        self.fields["weekly_hours"].label = spec.words.weekly_hours
        self.fields["position_type"].choices = options_for(spec.code, spec.subsidy.position_types)
        self.fields["status"].choices = [
            (code, spec.service_statuses[code].placement_label or spec.service_statuses[code].text)
            for code in STATUSES
        ]
        self.initial |= {
            "weekly_hours": hours_text(service.weekly_hours),
            "notes": service.notes,
            "service_version": service.version,
        }
        self.fields["minimum_wage"].help_text = minimum_wage_text(job.worksite)

    def layout(self):
        return [
            "position_type",
            "status",
            Fieldset(
                _("Dates"),
                Row("started_on", "due_on", Reveal("status", COMPLETED, "ended_on")),
                Reveal("status", BEGUN, Row("inactive_on", "return_on"), Note(self.another_break)),
                Row("subsidized_from", "subsidized_to"),
            ),
            Fieldset(_("Wages, in dollars an hour"), Row(*WAGES[:2]), Row(*WAGES[2:])),
            "weekly_hours",
            Note(self.spec.cost_policy.note),
            "notes",
            *self.hidden(),
        ]

    def hidden(self):
        """Names of the hidden fields, for the layout."""
        return [*super().hidden(), "service_version"]

    def buttons(self):
        """Save, save and confirm, show the effect first (N15), cancel."""
        save, confirm, cancel = super().buttons()
        return [save, Submit(self.check_label, name="check", variant="outline"), confirm, cancel]

    def full_clean(self):
        """Let `settle_placement` say what is missing; the employer's part may be left to be worked out."""
        self.fields["employer_wage"].required = False
        super().full_clean()
        self.fields["employer_wage"].required = True

    def clean(self):
        """Cleaned data with the values as they will be stored."""
        cleaned = super().clean()
        posted = cleaned.get("service_version")
        if posted is not None and posted != self.service.version:
            self.data = self.data.copy()
            self.data[self.add_prefix("service_version")] = str(self.service.version)
            raise ValidationError(
                _("Someone else saved this service meanwhile. Check hours and notes, then save again."),
                code="stale",
            )
        if self.errors:
            return cleaned
        try:
            values, self.warnings = settle_placement(
                self.spec,
                area=self.job.worksite.wage_area,
                birth_date=self.enrollment.customer.birth_date,
                today=clock.today(),
                **{name: cleaned[name] for name in self._meta.fields},
            )
        except ValidationError as problem:
            for name, found in problem.message_dict.items():
                self.add_error(name, found)
            return cleaned
        return cleaned | values

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    @property
    def checks(self):
        """Whether only the effect was asked for."""
        return "check" in self.data

    @property
    def values(self):
        """What the service takes."""
        names = (*self._meta.fields, "weekly_hours", "notes", "service_version")
        return {name: self.cleaned_data[name] for name in names}

    def refused(self, problem):
        """As in `PlanForm`, with the service read anew."""
        if getattr(problem, "code", "") == "stale":
            self.service.refresh_from_db()
        return super().refused(problem)


class AddPlacementForm(EditPlacementForm):
    """A new placement in a job. `key` is made when the page opens, so a form sent twice is one placement.

    When the last opening was taken meanwhile, `jobs` (those that still have one) may be chosen from, and what was typed
    stays.
    """

    key = key_field()
    submit_label = _("Add to worksite")

    def __init__(self, *args, enrollment, spec, service, job, **kwargs):
        super().__init__(*args, enrollment=enrollment, spec=spec, service=service, job=job, **kwargs)
        self.submit_label = type(self).submit_label
        known = minimum_wage(job.worksite.wage_area, clock.today())
        self.initial |= {
            "minimum_wage": known.dollars if known else None,
            "hourly_wage": job.hourly_wage,
            "position_type": job.position_type,
            "status": service.status if service.status in STATUSES else ServiceStatus.NOT_STARTED,
            "started_on": service.started_on,
            "due_on": service.due_on,
            "ended_on": service.completed_on,
        }

    def form_attributes(self):
        """As in every form; with a name, so that the buttons of other jobs can send it."""
        return super().form_attributes() | {"id": "placement-form"}

    def refused(self, problem):
        """A full job is a matter of the page's picker, not of a field."""
        held = getattr(problem, "error_dict", {}).get("job")
        if held:
            self.add_error(None, ValidationError(held))
            return self
        return super().refused(problem)

    @property
    def lost_the_job(self):
        """Whether the job cannot be taken any more."""
        return self.has_error("__all__", "full") or self.has_error("__all__", "ended")
