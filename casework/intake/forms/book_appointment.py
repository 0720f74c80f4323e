"""A free time of a planner for a customer, and the same for another time instead of the one that is booked."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core.fields import key_field
from casework.core.forms import CaseworkForm
from casework.intake.queries.free_times import free_times, slot_known_as, time_choices

LONGEST_PURPOSE = 200


class BookAppointmentForm(CaseworkForm):
    """`BookAppointmentForm(data, enrollment=..., since=...)`; the cleaned `slot` is an AppointmentSlot.

    A time that was taken or passed while the form was open is refused with the reason, and the times offered are those
    that are free now.
    """

    submit_label = _("Book the appointment")
    widths = {"purpose": "l"}
    warn_unsaved = False
    error_texts = {"slot": {"required": _("Select a time")}}

    slot = forms.ChoiceField(label=_("Time"))
    purpose = forms.CharField(
        label=_("Purpose"),
        required=False,
        max_length=LONGEST_PURPOSE,
        help_text=_("The customer and the planner read it, for example what to bring."),
    )
    key = key_field()

    def __init__(self, *args, enrollment, since=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.enrollment = enrollment
        self.offer(since)

    def offer(self, since=None):
        """Offer the times that are free at this moment; `later_on` is the day from which more follow, or None."""
        self.free, self.later_on = free_times(self.enrollment, since)
        self.offered = [("", _("- Select -")), *time_choices(self.enrollment, self.free)]
        self.fields["slot"].choices = self.offered
        chosen = self.data.get("slot", "") if self.is_bound else ""
        if chosen and not any(str(slot.public_id) == chosen for slot in self.free):
            self.fields["slot"].choices = [*self.offered, (chosen, chosen)]

    def clean_slot(self):
        """The AppointmentSlot; whether the customer can be booked into it is the service's to say."""
        slot = slot_known_as(self.cleaned_data["slot"])
        if slot is None:
            raise ValidationError(_("Select a time from the list"))
        return slot

    def refused(self, problem):
        """The form after the service refused with `problem`, with the times that are free now."""
        self.offer()
        self.fields["slot"].choices = self.offered
        self.add_error(None, problem)
        return self


class RebookAppointmentForm(BookAppointmentForm):
    """Another time for an appointment; its purpose stays."""

    submit_label = _("Move the appointment")
    purpose = None

    reason = forms.CharField(
        label=_("Why it is moved"),
        required=False,
        max_length=300,
        help_text=_("It stands on the old appointment."),
    )
    field_order = ("slot", "reason", "key")
