"""On which day follow-up after an exit could end early."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.words import short_date
from programs.follow_up_schedule import due_follow_ups
from programs.registry import get_program


def settle_end_of_follow_up(enrollment, day):
    """Raise ValidationError on `follow_up_ended_on` unless follow-up of `enrollment` could end on `day`."""
    exited_on, today = enrollment.exited_on, clock.today()
    if exited_on is None:
        problem = _("There is no follow-up to end: the customer has not exited")
    elif day < exited_on:
        problem = _("Follow-up cannot end before the exit on %(day)s") % {"day": short_date(exited_on)}
    elif day > today:
        problem = _("The date cannot be after today")
    else:
        items = due_follow_ups(get_program(enrollment.program), exited_on, (), today)
        if items and day <= items[-1].due_on:
            return
        last = short_date(items[-1].due_on) if items else ""
        problem = (
            _("The last follow-up was due on %(day)s, so nothing ends early") % {"day": last}
            if items
            else _("This program asks for no follow-ups, so there is nothing to end")
        )
    raise ValidationError({"follow_up_ended_on": problem})
