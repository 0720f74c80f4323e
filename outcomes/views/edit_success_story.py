"""The draft of a success story is changed by staff."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import story_of_staff_for
from outcomes.forms.edit_success_story import EditSuccessStoryForm
from outcomes.notifications.stories import say_story_saved
from outcomes.queries.stories import read_story
from outcomes.services import edit_success_story as act
from outcomes.services.submit_success_story import submit_success_story


def edit_success_story(request, enrollment_id, story_id):
    """The form over a draft; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    story = story_of_staff_for(enrollment, story_id)
    context = case_context(enrollment, tab="outcomes", heading=_("Change success story"))
    page = read_story(story)
    form = EditSuccessStoryForm.of(request, enrollment, story, home=page.url)
    if form.is_valid():
        try:
            act.edit_success_story(request.user, story, version=form.saved_version, **form.values)
            sent = submit_success_story(request.user, story)[0] if form.submits else None
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_story_saved(request, sent)
            return redirect(page.url)
    context |= {"form": form, "page": page}
    status = 409 if form.is_stale else 200
    return render(request, "outcomes/success_story_form.html", context, status=status)
