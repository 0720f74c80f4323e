"""The page of one service (F266, F270, F337)."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from careerplan.forms.situations import SituationsField
from careerplan.models import Service
from careerplan.queries import goals_of, hours_text, open_situations, statement_text
from careerplan.queries.placements import SHARED
from careerplan.services.settle_service import settle_service
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.uswds import Note, Reveal, Row
from programs.types import AttendanceStyle, Kind

UNASSIGNED = "none"
NEEDED_BY_STATUS = ("started_on", "due_on", "completed_on", "weekly_hours")
FACT_FIELDS = ("situations", "wioa_funded", "is_overnight")
PLAN_FIELDS = ("status", "started_on", "due_on", "completed_on", "weekly_hours")


class EditServiceForm(PlanForm):
    """Goal, status, and what the status needs (UX-19): dates, hours; notes.

    Every field a status may need is drawn as required; which are, the posted status decides. Without JavaScript all
    are shown, and the hints say when they are needed. With a `placement` its status and dates are not asked: they
    are changed on its own page.
    """

    goal = forms.ChoiceField(label=_("Goal"))
    status = forms.ChoiceField(label=_("Status"), widget=forms.RadioSelect)
    started_on = DateTextField(label="")
    due_on = DateTextField(label="", prefers="future")
    completed_on = DateTextField(
        label=_("Completion Date"), prefers="past", help_text=_("Needed when the status is a completion.")
    )
    weekly_hours = forms.DecimalField(label="", min_value=0, max_value=168, max_digits=5, decimal_places=2)
    notes = forms.CharField(
        label=_("Other Notes"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5_000,
        required=False,
        help_text=_("Printed on the customer copy of the plan."),
    )

    situations = SituationsField()
    wioa_funded = forms.BooleanField(label=_("WIOA funded"), required=False)
    is_overnight = forms.BooleanField(
        label=_("Shifts pass midnight"),
        required=False,
        help_text=_("Attendance may then be checked out on the next day."),
    )

    field_order = ("goal", *PLAN_FIELDS, "notes")
    widths = {"weekly_hours": "s"}
    error_texts = {
        "goal": {"invalid_choice": _("That goal is no longer in the plan. Select another goal.")},
        "weekly_hours": {
            "min_value": _("Weekly hours must be 0 or more"),
            "max_value": _("Weekly hours must be 168 or less: a week has no more"),
            "invalid": _("Enter the weekly hours as a number, like 10 or 7.5"),
        },
    }

    class Meta:
        model = Service
        fields = [*PLAN_FIELDS, "notes", *FACT_FIELDS]

    def __init__(self, *args, enrollment, spec, kind, placement=None, **kwargs):
        super().__init__(*args, enrollment=enrollment, spec=spec, **kwargs)
        self.given |= {"kind": kind, "placement": placement}
        self._drop_what_does_not_apply(kind)
        chosen = self.data.getlist("situations") if self.is_bound else self.instance.situations
        self.fields["situations"].offer(spec, open_situations(enrollment), chosen)
        words = spec.words
        self.fields["started_on"].label = words.start_date
        self.fields["due_on"].label = words.due_date
        self.fields["weekly_hours"].label = words.weekly_hours
        self.fields["status"].choices = spec.service_statuses.choices()
        self.goals = {str(goal.public_id): goal for goal in goals_of(enrollment)}
        held = [(key, statement_text(goal, spec)) for key, goal in self.goals.items()]
        self.fields["goal"].choices = [
            ("", _("- Select -")),
            *held,
            (UNASSIGNED, _("Not assigned to a goal")),
        ]
        if self.instance.pk:
            self.submit_label = words.save_step
            self.initial["goal"] = str(self.instance.goal.public_id) if self.instance.goal else UNASSIGNED
            self.initial["weekly_hours"] = hours_text(self.instance.weekly_hours)
        self.shared = SHARED if placement else {}
        for name, own in self.shared.items():
            self.fields[name].disabled = True
            self.initial[name] = getattr(placement, own)

    @classmethod
    def of(cls, request, enrollment, spec, **given):
        """The form as the request opens or sends it; leaving it leads to the list of services."""
        data = request.POST if request.method == "POST" else None
        home = reverse("careerplan:list_services", args=[enrollment.public_id])
        return cls(data, enrollment=enrollment, spec=spec, cancel_url=home, **given)

    def layout(self):
        with_hours = [option.code for option in self.spec.service_statuses if not option.no_hours]
        completed = [option.code for option in self.spec.service_statuses if option.needs_completed_on]
        plan = [
            "status",
            Row(
                Reveal("status", with_hours, "started_on"),
                "due_on",
                Reveal("status", completed, "completed_on"),
            ),
            Reveal("status", with_hours, "weekly_hours"),
        ]
        return [
            "goal",
            *(["weekly_hours"] if self.shared else plan),
            *([Note(self.spec.cost_policy.note_text)] if self.costs_stand_elsewhere else []),
            "notes",
            *[name for name in FACT_FIELDS if name in self.fields],
            *self.hidden(),
        ]

    def _drop_what_does_not_apply(self, kind):
        """`kind` is the service's row of the catalogue, None when it left it (C28, R26)."""
        kinds = (Kind.SUPPORT, Kind.REFERRAL)
        self.costs_stand_elsewhere = kind and kind.kind not in kinds and not self.spec.allows_cost(kind)
        if not self.spec.asks_wioa_funded:
            del self.fields["wioa_funded"]
        if self.spec.attendance_style is AttendanceStyle.ABSENT_MAKEUP or not (kind and kind.worksite):
            del self.fields["is_overnight"]

    def full_clean(self):
        """Let `settle_service` say which of the fields the posted status needs."""
        for name in NEEDED_BY_STATUS:
            self.fields[name].required = False
        super().full_clean()
        for name in NEEDED_BY_STATUS:
            self.fields[name].required = True

    def clean(self):
        """Cleaned data with the values as they will be stored (`domain.md` R27, R28)."""
        cleaned = super().clean()
        if "status" not in cleaned:
            return cleaned
        self._refuse_idle_completion(cleaned)
        plan = {name: cleaned.get(name) for name in PLAN_FIELDS}
        try:
            cleaned |= settle_service(self.spec, today=clock.today(), **plan)
        except ValidationError as problem:
            for name, found in problem.message_dict.items():
                if name not in self.errors:
                    self.add_error(name, found)
        return cleaned

    def _refuse_idle_completion(self, cleaned):
        """A completion date typed under a status that has none is asked about, never dropped unseen."""
        kind = self.spec.service_statuses[cleaned["status"]]
        typed = cleaned.get("completed_on")
        if typed and not kind.needs_completed_on and typed != self.instance.completed_on:
            self.add_error(
                "completed_on",
                _("This status has no completion date. Select a completion, or clear the date."),
            )

    @property
    def values(self):
        """What the service takes."""
        names = (*PLAN_FIELDS, "notes")
        return {name: self.cleaned_data[name] for name in names} | {
            "goal": self.goals.get(self.cleaned_data["goal"])
        }

    @property
    def facts(self):
        """Those of `FACT_FIELDS` that the program asks."""
        return {name: self.cleaned_data[name] for name in FACT_FIELDS if name in self.fields}
