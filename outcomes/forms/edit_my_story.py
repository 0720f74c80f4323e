"""A success story, written by the customer in plain words."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.fields import key_field
from casework.core.photos import CheckedPhotoField
from casework.core.uswds import Cancel, Submit
from outcomes.enums import StoryVoice
from outcomes.forms.edit_success_story import EditSuccessStoryForm
from outcomes.models import SuccessStory


class EditMyStoryForm(EditSuccessStoryForm):
    """Title, story and photo. The customer consents for the photo by a check mark, under the own name, today."""

    voice = career_pathway = consent_name = consent_on = None
    title = forms.CharField(label=_("Title of your story"), max_length=160)
    text = forms.CharField(
        label=_("Your story"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Where did you start? What helped you? Where are you now?"),
    )
    photo = CheckedPhotoField(label=_("Photo of you"), required=False)
    agrees = forms.BooleanField(
        label=_("I agree that this photo of me is shown with my story. I can take this back at any time."),
        required=False,
    )

    submit_label = _("Save for later")
    uploads_words = _(
        "Staff who can open your record see the photo among your uploads, also before you send the story."
    )

    class Meta:
        model = SuccessStory
        fields = ("title", "text")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        photo = self.fields["photo"]
        photo.help_text = f"{photo.help_text} {self.uploads_words}"

    def layout(self):
        """The story, the photo and the check mark."""
        return ["title", "text", "photo", "agrees", *self.hidden()]

    def buttons(self):
        """Send it, keep it for later, or leave."""
        return [
            Submit(_("Send my story"), name="submit_story"),
            Submit(self.submit_label, name="save", variant="outline"),
            Cancel(self.cancel_label, self.cancel_url),
        ]

    def clean(self):
        """Cleaned data; a new photo needs the check mark."""
        cleaned = super().clean()
        if cleaned.get("photo") and not cleaned.get("agrees"):
            problem = _("Check the box to show your photo, or leave the photo out")
            self.add_error("agrees", ValidationError(problem))
        return cleaned

    def given_values(self):
        """The customer tells it; the pathway stays as it is; the consent is the customer's own, given today."""
        story = self.instance
        consent = (story.consent_name, story.consent_on)
        if self.files.get("photo"):
            consent = (self.enrollment.customer.get_full_name(), clock.today())
        return {
            "voice": StoryVoice.PARTICIPANT,
            "career_pathway": story.career_pathway or self.initial.get("career_pathway", ""),
            "consent_name": consent[0],
            "consent_on": consent[1],
        }


class AddMyStoryForm(EditMyStoryForm):
    """A new story of the customer."""

    key = key_field()
