"""A success story, written by staff (F061)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.files import limits_text
from casework.core.photos import PHOTO_TYPES, CheckedPhotoField
from casework.core.uswds import Cancel, Fieldset, Row, Submit
from casework.core.words import short_date
from outcomes.enums import StoryVoice
from outcomes.models import SuccessStory
from outcomes.services.settle_success_story import FIELDS, settle_success_story
from programs.registry import get_program


class EditSuccessStoryForm(PlanForm):
    """Title, who tells it, the story, and a photo with the consent it needs.

    The consent of a kept photo stands in words: the fields ask for that of another photo, or correct it.
    """

    title = forms.CharField(label=_("Title"), max_length=160)
    voice = forms.ChoiceField(label=_("Told by"), choices=StoryVoice.choices, widget=forms.RadioSelect)
    career_pathway = forms.CharField(label=_("Career Pathway"), max_length=120, required=False)
    text = forms.CharField(
        label=_("Story"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "Where the customer started, what helped, and where the customer is now. First name only; "
            "no address, health or family matters."
        ),
    )
    photo = CheckedPhotoField(label=_("Photo"), required=False)
    consent_name = forms.CharField(label=_("Who consented to the photo"), max_length=160, required=False)
    consent_on = DateTextField(
        label=_("Date of the consent"), prefers="past", latest=clock.today, required=False
    )

    submit_label = _("Save draft")
    widths = {"title": "l", "career_pathway": "l"}

    class Meta:
        model = SuccessStory
        fields = FIELDS

    @classmethod
    def of(cls, request, enrollment, story=None, *, home, **given):
        """The form as the request opens or sends it, over `story` or for a new one; leaving it leads to `home`."""
        return cls(
            request.POST if request.method == "POST" else None,
            request.FILES or None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            cancel_url=home,
            **({"instance": story} if story else {}),
            **given,
        )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        limits = limits_text(PHOTO_TYPES, most=1)
        self.fields["photo"].help_text = (
            f"{self._kept_words()} {limits}" if self.instance.photo_id else limits
        )
        if self.instance.photo_id:
            self.initial |= {"consent_name": "", "consent_on": None}

    def layout(self):
        """The story first, then the photo with its consent."""
        consent = _(
            "A photo is kept only with the consent of everybody in it. It can be withdrawn at any time."
        )
        return [
            "title",
            "voice",
            "career_pathway",
            "text",
            Fieldset(_("Photo with consent"), "photo", Row("consent_name", "consent_on"), hint=consent),
            *self.hidden(),
        ]

    def buttons(self):
        """Save the draft, save and submit it, or leave."""
        return [
            Submit(self.submit_label),
            Submit(_("Save and submit"), name="submit_story", variant="outline"),
            Cancel(self.cancel_label, self.cancel_url),
        ]

    @property
    def submits(self):
        """Whether the second button was pressed."""
        return "submit_story" in self.data

    def clean(self):
        """Cleaned data as it will be stored."""
        cleaned = super().clean()
        cleaned |= {name: value for name, value in self.given_values().items() if name not in cleaned}
        cleaned |= self._with_kept_consent(cleaned)
        if "photo" not in self.errors and all(name in cleaned for name in FIELDS):
            try:
                values = {name: cleaned[name] for name in FIELDS}
                cleaned |= settle_success_story(values, has_photo=self._has_photo(cleaned))
            except ValidationError as problem:
                for name, found in problem.message_dict.items():
                    self.add_error(name if name in self.fields else None, found)
        return cleaned

    def given_values(self):
        """{field: value} of what the form does not ask."""
        return {}

    def _kept_words(self):
        kept = _(
            "A photo is kept with this story, with the consent of %(name)s, %(date)s. Another takes its place."
        )
        return kept % {"name": self.instance.consent_name, "date": short_date(self.instance.consent_on)}

    def _with_kept_consent(self, cleaned):
        """`cleaned` with the consent of the kept photo where nothing else was typed; another photo needs its own."""
        if cleaned.get("photo") or not self.instance.photo_id:
            return {}
        names = ("consent_name", "consent_on")
        return {name: cleaned[name] or getattr(self.instance, name) for name in names if name in cleaned}

    def _has_photo(self, cleaned):
        return bool(cleaned.get("photo")) or self.instance.photo_id is not None

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in FIELDS} | {
            "checked_photo": self.cleaned_data["photo"]
        }


class AddSuccessStoryForm(EditSuccessStoryForm):
    """A new story; `key` is made when the form opens, so a form sent twice is one story."""

    key = key_field()
