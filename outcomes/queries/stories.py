"""Success stories: as the Outcomes tab lists them (F062), as one is read, and the published ones (F061-F064, F148)."""

import re
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.models import CareerPath
from casework.core import clock
from casework.core.cells import Badge, Link
from casework.core.lists import Column, ListPage
from casework.core.types import Colour, Finding, Severity
from outcomes.enums import StoryStatus
from outcomes.forms.list_success_stories import StoryFilter
from outcomes.queries.tables import row_acts, section_table
from programs.registry import get_program

COLOURS = {
    StoryStatus.DRAFT: Colour.WHITE,
    StoryStatus.SUBMITTED: Colour.YELLOW,
    StoryStatus.PUBLISHED: Colour.GREEN,
}


def stories_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each story by or about the customer, and those removed today."""
    enrollment = outcomes.enrollment
    columns = [
        Column("title", _("Title"), lambda story: _link(enrollment, story), sort=("title",)),
        Column("program", _("Program Type"), lambda story: spec.short_name, sort=("enrollment_id",)),
        Column(
            "provider",
            _("Service Provider"),
            lambda story: enrollment.organisation.name,
            sort=("organisation_id",),
        ),
        Column("career_pathway", _("Career Pathway"), "career_pathway", sort=("career_pathway",)),
        Column("created", _("Date Created"), _created_on, sort=("created_at",), kind="date"),
        Column("status", _("Status"), status_badge, sort=("status",)),
    ]
    empty = _("No success story is recorded.")
    table = section_table(
        "stories",
        _("Success Stories"),
        columns,
        outcomes.stories,
        empty=empty,
        acts=(lambda story: _acts(enrollment, story)) if enrollment.may_be_edited else None,
    )
    return {"table": table, "removed": _removed(enrollment, outcomes.removed["stories"])}


def status_badge(story):
    """The story's status as word, colour and shape."""
    return Badge(story.get_status_display(), COLOURS[StoryStatus(story.status)])


def _created_on(story):
    return clock.local_date(story.created_at)


def _published_on(story):
    return clock.local_date(story.published_at)


def _link(enrollment, story):
    address = reverse("outcomes:show_success_story", args=[enrollment.public_id, story.public_id])
    return Link(story.title, address)


def _removed(enrollment, stories):
    if not enrollment.may_be_edited:
        return []
    return [
        {
            "text": _("Removed today: %(title)s") % {"title": story.title},
            "url": reverse("outcomes:restore_success_story", args=[enrollment.public_id, story.public_id]),
        }
        for story in stories
    ]


def _acts(enrollment, story):
    if story.status != StoryStatus.DRAFT or story.is_customers_own:
        return []
    place = [enrollment.public_id, story.public_id]
    return row_acts(
        story.title,
        edit_url=reverse("outcomes:edit_success_story", args=place),
        remove_url=reverse("outcomes:remove_success_story", args=place),
    )


@dataclass(frozen=True)
class ReadStory:
    """A success story as its page shows it; `first_name` is all that names the customer."""

    story: object
    first_name: str
    program: str
    provider: str
    photo_url: str
    status: Badge
    findings: tuple

    @property
    def url(self):
        """The page of the story in its case."""
        return reverse(
            "outcomes:show_success_story", args=[self.story.enrollment.public_id, self.story.public_id]
        )

    @property
    def is_draft(self):
        """Whether it may be changed."""
        return self.story.status == StoryStatus.DRAFT

    @property
    def is_submitted(self):
        """Whether it waits to be read."""
        return self.story.status == StoryStatus.SUBMITTED

    @property
    def is_published(self):
        """Whether staff read it."""
        return self.story.status == StoryStatus.PUBLISHED


def read_story(story):
    """What the page of `story` shows, and what to look at before it is published."""
    enrollment = story.enrollment
    return ReadStory(
        story=story,
        first_name=enrollment.customer.first_name,
        program=get_program(enrollment.program).name,
        provider=enrollment.organisation.name,
        photo_url=reverse("outcomes:show_story_photo", args=[story.public_id]) if has_photo(story) else "",
        status=status_badge(story),
        findings=story_findings(story),
    )


def withdrawn_words(story):
    """What became of `story`, in words to the customer who took it back."""
    if story.is_customers_own:
        return _(
            "Your story was taken back. It is your draft again: staff can read it when you send it again."
        )
    return _(
        "The story was taken back. It is not published any more. Only staff who can open your record read it."
    )


def has_photo(story):
    """Whether the story has a photo that nobody removed from the uploads."""
    return story.photo is not None and story.photo.removed_at is None


def story_findings(story):
    """What in the story tells strangers more than the first name: `Finding`s, warnings that hold nothing back."""
    customer = story.enrollment.customer
    text = f"{story.title}\n{story.text}"
    found = []
    if customer.last_name and re.search(
        rf"(?<!\w){re.escape(customer.last_name)}(?!\w)", text, re.IGNORECASE
    ):
        said = _("The story names the last name. Published stories give the first name only.")
        found.append(Finding("story_names_last_name", said, severity=Severity.WARNING))
    if re.search(r"\d{3}[\s.)-]+\d{3}[\s.-]+\d{4}|[^\s@]+@[^\s@]+\.\w+", text):
        said = _("The story holds what looks like a telephone number or an e-mail address.")
        found.append(Finding("story_holds_contact", said, severity=Severity.WARNING))
    return tuple(found)


def suggested_story(enrollment, voice=""):
    """{field: value} that a new story begins with: who tells it, and the career pathway of the plan."""
    path = CareerPath.objects.filter(enrollment=enrollment).values_list("career_pathway", flat=True).first()
    return {"career_pathway": path or ""} | ({"voice": voice} if voice else {})


def list_of_stories(request, stories):
    """The page of the published `stories` (a QuerySet that the door opened) that `request` asks for: a `ListPage`."""
    return ListPage(
        request,
        stories.select_related("enrollment__customer", "organisation"),
        columns=[
            Column(
                "title",
                _("Title"),
                lambda story: Link(
                    story.title, reverse("outcomes:read_success_story", args=[story.public_id])
                ),
                sort=("title",),
            ),
            Column("name", _("First Name"), "enrollment.customer.first_name"),
            Column(
                "program",
                _("Program Type"),
                lambda story: get_program(story.enrollment.program).short_name,
                sort=("enrollment__program",),
            ),
            Column("provider", _("Service Provider"), "organisation.name", sort=("organisation__name",)),
            Column("career_pathway", _("Career Pathway"), "career_pathway", sort=("career_pathway",)),
            Column("voice", _("Told by"), "get_voice_display", sort=("voice",)),
            Column("published", _("Published"), _published_on, sort=("published_at",), kind="date"),
        ],
        name="success_stories",
        caption=_("Success Stories"),
        default_sort="-published",
        filterset=StoryFilter,
        exportable=False,
        empty={
            "title": _("No story is published yet"),
            "text": _("Stories are written on the Outcomes tab of a customer, or by customers themselves."),
        },
    )
