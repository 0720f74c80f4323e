"""An item of the worklist is put off."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from casework.core.http import safe_redirect
from casework.core.routing import Audience
from dashboard.forms.snooze_line import SnoozeLineForm
from dashboard.queries.attention import needs_of
from dashboard.queries.worklist import latest_until
from dashboard.services import snooze_line as act


def snooze_line(request, enrollment_id, line):
    """GET: the form. POST: put the item off and go back to the worklist; one that is cleared meanwhile is said so."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    today, back = request.member.today, request.GET.get("next", "")
    home = reverse("dashboard:show_worklist")
    need = next((need for need in needs_of(enrollment, today) if need.line.code == line), None)
    if need is None:
        messages.info(request, _("This is cleared already; there is nothing to snooze."))
        return safe_redirect(request, back, home)
    cancel_url = safe_redirect(request, back, home).url.partition("did=")[0].rstrip("?&")
    form = SnoozeLineForm(request.POST or None, latest=latest_until(need, today), cancel_url=cancel_url)
    if form.is_valid():
        may_repeat = request.member.belongs_to(Audience.LEADS)
        try:
            act.snooze_line(request.user, enrollment, line=line, may_repeat=may_repeat, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            return safe_redirect(request, back, home)
    context = case_context(enrollment, tab="overview", heading=_("Snooze"), side=False)
    return render(request, "dashboard/snooze_line.html", context | {"form": form, "need": need})
