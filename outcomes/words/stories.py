"""Success stories, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo

ACTS = {
    "add_success_story": Act(_("Drafted a success story"), subject="story"),
    "edit_success_story": Act(_("Changed a success story"), subject="story"),
    "submit_success_story": Act(_("Submitted a success story"), subject="story"),
    "return_success_story": Act(_("Returned a success story"), subject="story"),
    "publish_success_story": Act(_("Published a success story"), subject="story"),
    "withdraw_success_story": Act(_("Took a success story back"), subject="story"),
    "remove_story_photo": Act(_("Removed the photo of a success story"), subject="story"),
    "remove_success_story": Act(_("Removed a success story"), subject="story"),
    "restore_success_story": Act(_("Put a success story back"), subject="story"),
}

FACTS = {
    "successstory": {
        "title": Fact(_("Title")),
        "voice": Fact(_("Told by")),
        "text": Fact(_("Story"), shown=Shown.HIDDEN),
        "career_pathway": Fact(_("Career Pathway")),
        "status": Fact(_("Status")),
        "photo": Fact(_("Photo"), shown=Shown.HIDDEN),
        "consent_name": Fact(_("Who consented to the photo")),
        "consent_on": Fact(_("Date of the consent")),
        "returned_why": Fact(_("What is asked for")),
    },
}

UNDO = {
    "add_success_story": Undo("successstory", "outcomes.services.remove_success_story.remove_success_story"),
    "remove_success_story": Undo(
        "successstory", "outcomes.services.restore_success_story.restore_success_story"
    ),
}
