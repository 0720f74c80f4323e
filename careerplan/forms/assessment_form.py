"""What the forms about assessments share: they save, and do not confirm the plan."""

from django.urls import reverse

from careerplan.forms.plan_form import PlanForm
from casework.core.uswds import Cancel, Submit
from programs.registry import get_program


class AssessmentForm(PlanForm):
    """A form over one record of the assessments. Those for a new record have a `key`, made when the form opens."""

    fields_of_values = ()
    home = "careerplan:review_assessments"

    @classmethod
    def of(cls, request, enrollment, **given):
        """The form as the request opens or sends it; leaving it leads to `home`, and so does saving it."""
        return cls(
            request.POST if request.method == "POST" else None,
            request.FILES or None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            cancel_url=reverse(cls.home, args=[enrollment.public_id]),
            **given,
        )

    def buttons(self):
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in self.fields_of_values}
