"""Attendance of a cohort in one grid (F358; beyond N10)."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import attendance_services, group_locations
from careerplan.forms.save_group_attendance import ChooseGroupForm, SaveGroupAttendanceForm, read_posted
from careerplan.notifications.attendance import say_attendance_saved, say_grid_filled
from careerplan.queries.group_attendance import choose_page, group_fills
from careerplan.services import save_attendance as act
from careerplan.services import verify_attendance as verifying
from casework.core.http import Conflict
from programs.registry import get_program


def save_group_attendance(request):
    """GET: choose a service and a week, then the grid. POST: save the sound cells, show the others with messages.

    "Copy last week" and "Mark all present" fill the grid and save nothing.
    """
    if request.method != "POST" or "fill" in request.POST:
        return _grid(request)
    try:
        posted, week, service_ids = read_posted(request.POST)
    except ValueError as problem:
        raise Conflict(_("There was nothing to save."), next_url=request.get_full_path()) from problem
    posted.full_clean()
    save = verifying.verify_attendance if "verify" in request.POST else act.save_attendance
    services = attendance_services(request.member).filter(public_id__in=service_ids)
    outcome = save(request.user, services, posted.cells, week=week, needs_provider=True)
    say_attendance_saved(request, outcome)
    if posted.is_valid() and not outcome.refused:
        return redirect(request.get_full_path())
    return _grid(request, posted, outcome)


def _grid(request, posted=None, outcome=None):
    specs = [get_program(code) for code in request.member.programs]
    asked = request.GET if "service" in request.GET else None
    choose = ChooseGroupForm(asked, specs=specs, locations=group_locations(request.member))
    context = {"page_title": _("Attendance"), "choose": choose, "page": None}
    if choose.is_valid():
        page = choose_page(attendance_services(request.member), choose.chosen, request.GET.get("page"))
        form = SaveGroupAttendanceForm(request.POST or None, days=page.days, planned=page.planned)
        if outcome:
            form = posted.again(page.days, outcome.refused, planned=page.planned)
        fills = group_fills(page, form)
        if chosen := fills.get(request.POST.get("fill")):
            form = form.filled(chosen.marks)
            say_grid_filled(request, chosen)
        context |= {"page": page, "form": form, "fills": fills, "grid": form.grid(page.rows)}
    status = 409 if outcome and outcome.is_stale else 200
    return render(request, "careerplan/save_group_attendance.html", context, status=status)
