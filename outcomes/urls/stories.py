"""Addresses of success stories: of a case, published ones, and the customer's own."""

from casework.core.routing import Audience, route
from outcomes.urls.frame import ACT, ASK, OUTCOMES, STAFF
from outcomes.views.add_my_story import add_my_story
from outcomes.views.add_success_story import add_success_story
from outcomes.views.edit_my_story import edit_my_story
from outcomes.views.edit_success_story import edit_success_story
from outcomes.views.list_my_stories import list_my_stories
from outcomes.views.list_success_stories import list_success_stories
from outcomes.views.publish_success_story import publish_success_story
from outcomes.views.read_success_story import read_success_story
from outcomes.views.remove_my_story_photo import remove_my_story_photo
from outcomes.views.remove_story_photo import remove_story_photo
from outcomes.views.remove_success_story import remove_success_story
from outcomes.views.restore_success_story import restore_success_story
from outcomes.views.return_success_story import return_success_story
from outcomes.views.show_story_guide import show_story_guide
from outcomes.views.show_story_photo import show_story_photo
from outcomes.views.show_success_story import show_success_story
from outcomes.views.submit_success_story import submit_success_story
from outcomes.views.withdraw_my_story import withdraw_my_story
from outcomes.views.withdraw_success_story import withdraw_success_story

_STORIES = f"{OUTCOMES}stories/"
_STORY = f"{_STORIES}<uuid:story_id>/"
_MY_STORIES = "my/<uuid:enrollment_id>/stories/"
_MY_STORY = f"{_MY_STORIES}<uuid:story_id>/"
_PUBLISHED = "success-stories/"

urlpatterns = [
    route(f"{_STORIES}guide/", show_story_guide, "show_story_guide", allow=STAFF, methods=ASK),
    route(f"{_STORIES}add/", add_success_story, "add_success_story", allow=STAFF),
    route(_STORY, show_success_story, "show_success_story", allow=STAFF, methods=ASK),
    route(f"{_STORY}edit/", edit_success_story, "edit_success_story", allow=STAFF),
    route(f"{_STORY}submit/", submit_success_story, "submit_success_story", allow=STAFF, methods=ACT),
    route(f"{_STORY}return/", return_success_story, "return_success_story", allow=Audience.LEADS),
    route(
        f"{_STORY}publish/",
        publish_success_story,
        "publish_success_story",
        allow=Audience.LEADS,
        methods=ACT,
    ),
    route(f"{_STORY}withdraw/", withdraw_success_story, "withdraw_success_story", allow=STAFF, methods=ACT),
    route(f"{_STORY}photo/remove/", remove_story_photo, "remove_story_photo", allow=STAFF, methods=ACT),
    route(f"{_STORY}remove/", remove_success_story, "remove_success_story", allow=STAFF, methods=ACT),
    route(f"{_STORY}restore/", restore_success_story, "restore_success_story", allow=STAFF, methods=ACT),
    route(_PUBLISHED, list_success_stories, "list_success_stories", allow=STAFF, methods=ASK),
    route(
        f"{_PUBLISHED}<uuid:story_id>/",
        read_success_story,
        "read_success_story",
        allow=STAFF,
        methods=ASK,
    ),
    route(
        f"{_PUBLISHED}<uuid:story_id>/photo/",
        show_story_photo,
        "show_story_photo",
        allow=Audience.SIGNED_IN,
        methods=ASK,
    ),
    route(_MY_STORIES, list_my_stories, "list_my_stories", allow=Audience.CUSTOMERS, methods=ASK),
    route(f"{_MY_STORIES}write/", add_my_story, "add_my_story", allow=Audience.CUSTOMERS),
    route(_MY_STORY, edit_my_story, "edit_my_story", allow=Audience.CUSTOMERS),
    route(
        f"{_MY_STORY}withdraw/",
        withdraw_my_story,
        "withdraw_my_story",
        allow=Audience.CUSTOMERS,
        methods=ACT,
    ),
    route(
        f"{_MY_STORY}photo/remove/",
        remove_my_story_photo,
        "remove_my_story_photo",
        allow=Audience.CUSTOMERS,
        methods=ACT,
    ),
]
