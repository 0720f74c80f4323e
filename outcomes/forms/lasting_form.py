"""What the forms over a job and over a course share: it goes on still or has a last day, and something proves it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core import clock
from casework.core.files import limits_text
from casework.core.uswds import Cancel, Submit
from outcomes.enums import Evidence
from outcomes.queries.jobs import section_url
from programs.registry import get_program

YES, NO = "yes", "no"
YES_NO = [(YES, _("Yes")), (NO, _("No"))]
NONE = ("", _("- Select -"))


def yes_no(label, **more):
    """A question with two answers; the cleaned value is True, False, or None where it was left open."""
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        widget=forms.RadioSelect,
        coerce=lambda value: value == YES,
        empty_value=None,
        **more,
    )


class LastingForm(PlanForm):
    """Subclasses set `settle`, the rule, `names`, what the service takes, and `goes_on`, the question's field."""

    settle = None
    names = ()
    goes_on = ""
    cancel_label = _("Close")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["evidence"].choices = [NONE, *Evidence.choices]
        self.fields["file"].help_text = limits_text(most=1)
        if self.instance.pk:
            self.initial[self.goes_on] = NO if self.instance.ended_on else YES

    @classmethod
    def of(cls, request, enrollment, **given):
        """The form as the request opens or sends it; leaving it leads to the section of the Outcomes tab."""
        return cls(
            request.POST if request.method == "POST" else None,
            request.FILES or None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            cancel_url=section_url(enrollment),
            **given,
        )

    def buttons(self):
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data as they will be stored: no last day while it goes on, and one when it does not."""
        cleaned = super().clean()
        goes_on = cleaned.get(self.goes_on)
        if goes_on:
            self.errors.pop("ended_on", None)
            cleaned["ended_on"] = None
        elif goes_on is False and "ended_on" in cleaned and cleaned["ended_on"] is None:
            self.add_error("ended_on", _("Enter the end date"))
        if all(name in cleaned for name in self.names):
            try:
                cleaned |= type(self).settle(
                    self.enrollment.customer,
                    {name: cleaned[name] for name in self.names},
                    today=clock.today(),
                )
            except ValidationError as problem:
                for name, found in problem.message_dict.items():
                    self.add_error(name, found)
        return cleaned

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    @property
    def values(self):
        """What the service takes: the fields, and the file."""
        return {name: self.cleaned_data[name] for name in self.names} | {
            "checked_file": self.cleaned_data["file"]
        }
