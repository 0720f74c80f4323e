"""A skill gain that a person entered is corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import skill_gain_for
from outcomes.forms.edit_skill_gain import EditSkillGainForm
from outcomes.queries.gains import saved_words
from outcomes.services import edit_skill_gain as act
from programs.registry import get_program


def edit_skill_gain(request, enrollment_id, skill_gain_id):
    """The form of its type; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    gain = skill_gain_for(enrollment, skill_gain_id)
    kind = get_program(enrollment.program).msg_types[gain.skill_type]
    form = EditSkillGainForm.of(request, enrollment, kind, instance=gain)
    if form.is_valid():
        try:
            saved = act.edit_skill_gain(request.user, gain, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, saved_words(saved))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Change a measurable skill gain"))
    remove_url = reverse("outcomes:remove_skill_gain", args=[enrollment.public_id, gain.public_id])
    context |= {"form": form, "kind": kind, "remove_url": remove_url}
    return render(request, "outcomes/edit_skill_gain.html", context, status=409 if form.is_stale else 200)
