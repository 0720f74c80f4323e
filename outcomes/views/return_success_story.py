"""A submitted story goes back to its writer with what is asked for."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import publishable_story_for
from outcomes.forms.return_success_story import ReturnSuccessStoryForm
from outcomes.queries.stories import read_story
from outcomes.services import return_success_story as act


def return_success_story(request, enrollment_id, story_id):
    """The story with one question below it; saving makes it a draft and leads back to its page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    page = read_story(publishable_story_for(request.member, enrollment, story_id))
    version = page.story.version
    form = ReturnSuccessStoryForm(request.POST or None, cancel_url=page.url, initial={"version": version})
    if form.is_valid():
        try:
            act.return_success_story(request.user, page.story, **form.cleaned_data)
        except ValidationError as problem:
            form = form.refused(problem, page.story)
        else:
            messages.success(request, _("The story went back to its writer with what you ask for."))
            return redirect(page.url)
    context = case_context(enrollment, tab="outcomes", heading=_("Return the story"))
    return render(request, "outcomes/return_success_story.html", {**context, "form": form, "page": page})
