"""A follow-up that is due is verified by the worker who looked (F376)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import follow_up_for
from careerplan.forms.verify_follow_up import VerifyFollowUpForm
from careerplan.queries import service_context
from careerplan.queries.placements import follow_up_items
from careerplan.services import verify_follow_up as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.core import clock
from casework.core.words import short_date
from programs.follow_ups import is_open


def verify_follow_up(request, enrollment_id, follow_up_id):
    """The form while it is open; before its day, or once it is verified, what there is to say."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    follow_up = follow_up_for(enrollment, follow_up_id)
    service = follow_up.placement.service
    service.enrollment = enrollment
    not_yet = ""
    if not is_open(follow_up.due_on, clock.today()):
        not_yet = _("This follow-up opens on %(day)s") % {"day": short_date(follow_up.due_on)}
    home = reverse("careerplan:edit_placement", args=[enrollment.public_id, service.public_id])
    form = VerifyFollowUpForm(request.POST or None, instance=follow_up, cancel_url=home)
    if not not_yet and form.is_valid():
        try:
            act.verify_follow_up(request.user, follow_up, **form.values())
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The follow-up was verified."))
            return redirect(home)
    context = service_context(request.member, enrollment, service, "step_placement", not_yet=not_yet)
    context |= {"form": form, "follow_up": follow_up, "items": follow_up_items(follow_up, enrollment)}
    status = 409 if form.has_error("__all__", "stale") else 200
    return render(request, "careerplan/verify_follow_up.html", context, status=status)
