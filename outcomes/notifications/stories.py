"""What is told about a success story: that it waits, that it came back, that it was published."""

from django.contrib import messages
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.access import supervisors_of
from casework.cases.enums import MessageKind
from casework.cases.services.send_message import send_message


def notify_story_submitted(story, *, leaving_out):
    """Tell the program managers of the enrollment, without the User `leaving_out`, that a story waits; how many were
    told."""
    readers = [user for user in supervisors_of(story.enrollment) if user != leaving_out]
    for reader in readers:
        with translation.override(reader.preferred_language):
            subject = _("A success story waits to be read")
            text = _(
                "“%(title)s” was submitted. Read it, then publish it or return it with what you ask for."
            )
            _tell(story, reader, subject, text % {"title": story.title}, _staff_page(story))
    return len(readers)


def notify_story_returned(story):
    """Tell the writer of `story` what is asked for; nobody where the writer has no open account."""
    writer = story.written_by
    if writer is None or not writer.is_active:
        return
    with translation.override(writer.preferred_language):
        subject = _("Your success story came back")
        text = f"“{story.title}”\n\n{_('What is asked for')}: {story.returned_why}"
        _tell(story, writer, subject, text, _page_for(story, writer))


def notify_story_published(story, *, leaving_out):
    """Tell the writer of `story` and its customer, without the User `leaving_out`, that it was published."""
    people = {
        user.pk: user
        for user in (story.written_by, story.enrollment.customer.user)
        if user is not None and user.is_active and user != leaving_out
    }
    for reader in people.values():
        with translation.override(reader.preferred_language):
            subject = _("A success story was published")
            text = _(
                "“%(title)s” is now among the published stories that staff read. It can be taken back at any time."
            )
            _tell(story, reader, subject, text % {"title": story.title}, _page_for(story, reader))


def say_story_saved(request, sent):
    """Tell staff who saved a story what came of it: a draft, or `sent` (the row as submitted) and who was told."""
    if sent is None:
        messages.success(request, _("The draft was saved."))
        return
    told = getattr(sent, "readers_told", None)
    if told is None:
        messages.info(request, _("The story was submitted already."))
    elif told:
        text = ngettext(
            "The story was submitted. %(n)s program manager was told.",
            "The story was submitted. %(n)s program managers were told.",
            told,
        )
        messages.success(request, text % {"n": told})
    else:
        text = _(
            "The story was submitted, but no other program manager has an account to be told. Please ask one."
        )
        messages.warning(request, text)


def say_my_story_saved(request, *, is_sent):
    """Tell the customer that the story was sent, or kept for later."""
    if is_sent:
        messages.success(
            request,
            _(
                "Thank you. Your story was sent. You will get a message when it is published, or when something is "
                "asked for."
            ),
        )
    else:
        messages.success(request, _("Your story was saved. You can go on later."))


def _tell(story, reader, subject, text, link):
    send_message(
        None,
        readers=[reader],
        subject=subject,
        text=text,
        kind=MessageKind.NOTICE,
        enrollment=story.enrollment,
        link=link,
        by_email=True,
    )


def _staff_page(story):
    return reverse("outcomes:show_success_story", args=[story.enrollment.public_id, story.public_id])


def _page_for(story, reader):
    if reader == story.enrollment.customer.user:
        return reverse("outcomes:list_my_stories", args=[story.enrollment.public_id])
    return _staff_page(story)
