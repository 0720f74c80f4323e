"""A planner publishes times, one or a series."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.core import clock
from casework.intake.forms.publish_times import PublishTimesForm
from casework.intake.queries.schedule import last_place, planner_homes
from casework.intake.services import publish_times as act


def publish_times(request):
    """The form; publishing leads to the week of the first time."""
    home = reverse("intake:show_schedule")
    initial = {"place": last_place(request.user)}
    form = PublishTimesForm(
        request.POST or None, organisations=planner_homes(request.member), initial=initial, cancel_url=home
    )
    if form.is_valid():
        try:
            slots = act.publish_times(request.user, **form.values)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _said(form.values["starts"], slots))
            return redirect(f"{home}?week={clock.local_date(form.values['starts'][0]).isoformat()}")
    context = {"page_title": _("Publish times"), "form": form}
    context["breadcrumbs"] = [{"label": _("Schedule"), "url": home}, {"label": _("Publish times"), "url": ""}]
    return render(request, "intake/publish_times.html", context)


def _said(starts, slots):
    if not slots:
        return _("These times were published already.")
    count = len(slots)
    said = ngettext("%(n)s time is published.", "%(n)s times are published.", count) % {"n": count}
    left = len(starts) - count
    if not left:
        return said
    out = ngettext("%(n)s was left out.", "%(n)s were left out.", left) % {"n": left}
    return f"{said} {out}"
