"""A customer writes a success story."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from outcomes.forms.edit_my_story import AddMyStoryForm
from outcomes.notifications.stories import say_my_story_saved
from outcomes.queries.stories import suggested_story
from outcomes.services.add_success_story import add_success_story
from outcomes.services.submit_success_story import submit_success_story


def add_my_story(request, enrollment_id):
    """The form; one button sends the story, the other keeps it for later."""
    enrollment = own_enrollment(request.member, enrollment_id)
    home = reverse("outcomes:list_my_stories", args=[enrollment.public_id])
    form = AddMyStoryForm.of(request, enrollment, home=home, initial=suggested_story(enrollment))
    if form.is_valid():
        try:
            key = form.cleaned_data["key"]
            story = add_success_story(request.user, enrollment, key=key, **form.values)
            if form.submits:
                submit_success_story(request.user, story)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_my_story_saved(request, is_sent=form.submits)
            return redirect(home)
    context = look(branding_of(enrollment.organisation)) | {"page_title": _("Write my story"), "form": form}
    return render(request, "outcomes/my_story_form.html", context)
