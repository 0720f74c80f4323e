"""A success story is drafted by staff (F061)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.forms.edit_success_story import AddSuccessStoryForm
from outcomes.notifications.stories import say_story_saved
from outcomes.queries.stories import suggested_story
from outcomes.queries.tables import tab_url
from outcomes.services import add_success_story as act
from outcomes.services.submit_success_story import submit_success_story


def add_success_story(request, enrollment_id):
    """The form, for who tells it as `?voice=` says; saving leads to the story, and the second button submits it."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    context = case_context(enrollment, tab="outcomes", heading=_("Add Success Story"))
    home = tab_url(enrollment, "success_stories")
    initial = suggested_story(enrollment, request.GET.get("voice", ""))
    form = AddSuccessStoryForm.of(request, enrollment, home=home, initial=initial)
    if form.is_valid():
        try:
            key = form.cleaned_data["key"]
            story = act.add_success_story(request.user, enrollment, key=key, **form.values)
            sent = submit_success_story(request.user, story)[0] if form.submits else None
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_story_saved(request, sent)
            return redirect("outcomes:show_success_story", enrollment.public_id, story.public_id)
    return render(request, "outcomes/success_story_form.html", {**context, "form": form, "page": None})
