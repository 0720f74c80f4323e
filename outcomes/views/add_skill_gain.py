"""ADD MEASURABLE SKILL GAIN: the type is chosen, then its form filled in (F028-F052, F118-F129)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.forms.add_skill_gain import AddSkillGainForm
from outcomes.forms.choose_skill_type import ChooseSkillTypeForm
from outcomes.queries.gains import saved_words
from outcomes.services import add_skill_gain as act
from programs.registry import get_program


def add_skill_gain(request, enrollment_id):
    """`?type=` names the type; without one it is asked for first. One that the record shows too has a panel (F120)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    spec = get_program(enrollment.program)
    kind = spec.msg_types.get(request.GET.get("type", ""))
    form = AddSkillGainForm.of(request, enrollment, kind) if kind else None
    if form and form.is_valid():
        try:
            key = form.cleaned_data["key"]
            gain = act.add_skill_gain(request.user, enrollment, skill_type=kind.code, key=key, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, saved_words(gain))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("ADD MEASURABLE SKILL GAIN"))
    choice = ChooseSkillTypeForm(spec=spec, initial={"type": kind.code if kind else ""})
    context |= {"form": form, "kind": kind, "choice": choice}
    return render(request, "outcomes/add_skill_gain.html", context)
