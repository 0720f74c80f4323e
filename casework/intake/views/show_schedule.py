"""The Schedule tool of an LWIA career planner: a week of own times (F193, 002:72)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.intake.queries.schedule import schedule_of, week_asked_for


def show_schedule(request):
    """GET: the times of the week that `?week=` names by one of its days, free or with who is booked."""
    sunday = week_asked_for(request.GET.get("week", ""))
    context = {"page_title": _("Schedule")} | schedule_of(request.member, sunday)
    return render(request, "intake/show_schedule.html", context)
