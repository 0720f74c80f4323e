"""A customer changes the draft of an own success story."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from outcomes.access import own_written_story_for
from outcomes.forms.edit_my_story import EditMyStoryForm
from outcomes.notifications.stories import say_my_story_saved
from outcomes.services.edit_success_story import edit_success_story
from outcomes.services.submit_success_story import submit_success_story


def edit_my_story(request, enrollment_id, story_id):
    """The form over a draft; two windows that save at once are shown both texts (409)."""
    enrollment = own_enrollment(request.member, enrollment_id)
    story = own_written_story_for(request.member, enrollment, story_id)
    home = reverse("outcomes:list_my_stories", args=[enrollment.public_id])
    form = EditMyStoryForm.of(request, enrollment, story, home=home)
    if form.is_valid():
        try:
            edit_success_story(request.user, story, version=form.saved_version, **form.values)
            if form.submits:
                submit_success_story(request.user, story)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_my_story_saved(request, is_sent=form.submits)
            return redirect(home)
    context = look(branding_of(enrollment.organisation)) | {"page_title": _("Change my story"), "form": form}
    return render(request, "outcomes/my_story_form.html", context, status=409 if form.is_stale else 200)
