"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from outcomes.views.add_credential import add_credential
from outcomes.views.add_employment import add_employment
from outcomes.views.add_my_story import add_my_story
from outcomes.views.add_planned_gap import add_planned_gap
from outcomes.views.add_skill_gain import add_skill_gain
from outcomes.views.add_study import add_study
from outcomes.views.add_success_story import add_success_story
from outcomes.views.choose_credential_service import choose_credential_service
from outcomes.views.edit_credential import edit_credential
from outcomes.views.edit_employment import edit_employment
from outcomes.views.edit_my_story import edit_my_story
from outcomes.views.edit_planned_gap import edit_planned_gap
from outcomes.views.edit_skill_gain import edit_skill_gain
from outcomes.views.edit_study import edit_study
from outcomes.views.edit_success_story import edit_success_story
from outcomes.views.end_follow_up import end_follow_up
from outcomes.views.exit_customer import exit_customer
from outcomes.views.list_credentials import list_credentials
from outcomes.views.list_measured import list_measured
from outcomes.views.list_my_stories import list_my_stories
from outcomes.views.list_service_credentials import list_service_credentials
from outcomes.views.list_success_stories import list_success_stories
from outcomes.views.publish_success_story import publish_success_story
from outcomes.views.read_success_story import read_success_story
from outcomes.views.remove_credential import remove_credential
from outcomes.views.remove_employment import remove_employment
from outcomes.views.remove_my_story_photo import remove_my_story_photo
from outcomes.views.remove_planned_gap import remove_planned_gap
from outcomes.views.remove_skill_gain import remove_skill_gain
from outcomes.views.remove_story_photo import remove_story_photo
from outcomes.views.remove_study import remove_study
from outcomes.views.remove_success_story import remove_success_story
from outcomes.views.restore_credential import restore_credential
from outcomes.views.restore_employment import restore_employment
from outcomes.views.restore_planned_gap import restore_planned_gap
from outcomes.views.restore_skill_gain import restore_skill_gain
from outcomes.views.restore_study import restore_study
from outcomes.views.restore_success_story import restore_success_story
from outcomes.views.resume_follow_up import resume_follow_up
from outcomes.views.return_success_story import return_success_story
from outcomes.views.search_credential_registry import search_credential_registry
from outcomes.views.show_exit_readiness import show_exit_readiness
from outcomes.views.show_gain_advice import show_gain_advice
from outcomes.views.show_measures import show_measures
from outcomes.views.show_measures_of import show_measures_of
from outcomes.views.show_outcomes import show_outcomes
from outcomes.views.show_story_guide import show_story_guide
from outcomes.views.show_story_photo import show_story_photo
from outcomes.views.show_success_story import show_success_story
from outcomes.views.submit_success_story import submit_success_story
from outcomes.views.undo_exit import undo_exit
from outcomes.views.withdraw_my_story import withdraw_my_story
from outcomes.views.withdraw_success_story import withdraw_success_story

app_name = "outcomes"

_PLAN = "cases/<uuid:enrollment_id>/plan/"
_CREDENTIALS = f"{_PLAN}services/<uuid:service_id>/credentials/"
_CREDENTIAL = f"{_CREDENTIALS}<uuid:credential_id>/"
_OUTCOMES = "cases/<uuid:enrollment_id>/outcomes/"
_GAINS = f"{_OUTCOMES}skill-gains/"
_GAIN = f"{_GAINS}<uuid:skill_gain_id>/"
_EMPLOYMENT = f"{_OUTCOMES}employment/"
_JOB = f"{_EMPLOYMENT}<uuid:employment_id>/"
_STUDIES = f"{_OUTCOMES}education/"
_STUDY = f"{_STUDIES}<uuid:study_id>/"
_FOLLOW_UP = "cases/<uuid:enrollment_id>/outcomes/follow-up/"
_EXIT = "cases/<uuid:enrollment_id>/outcomes/exit/"
_GAPS = f"{_EXIT}gaps/"
_GAP = f"{_GAPS}<uuid:gap_id>/"
_STORIES = "cases/<uuid:enrollment_id>/outcomes/stories/"
_STORY = f"{_STORIES}<uuid:story_id>/"
_MY_STORIES = "my/<uuid:enrollment_id>/stories/"
_MY_STORY = f"{_MY_STORIES}<uuid:story_id>/"
_PUBLISHED = "success-stories/"
_STAFF = Audience.STAFF
_ASK = ("GET",)
_ACT = ("POST",)

urlpatterns = [
    route(
        "cases/<uuid:enrollment_id>/outcomes/",
        show_outcomes,
        "show_outcomes",
        allow=Audience.STAFF,
        methods=("GET",),
    ),
    route(f"{_FOLLOW_UP}end/", end_follow_up, "end_follow_up", allow=_STAFF),
    route(f"{_FOLLOW_UP}resume/", resume_follow_up, "resume_follow_up", allow=_STAFF, methods=_ACT),
    route(f"{_GAINS}advice/", show_gain_advice, "show_gain_advice", allow=_STAFF, methods=_ASK),
    route(f"{_GAINS}add/", add_skill_gain, "add_skill_gain", allow=_STAFF),
    route(_GAIN, edit_skill_gain, "edit_skill_gain", allow=_STAFF),
    route(f"{_GAIN}remove/", remove_skill_gain, "remove_skill_gain", allow=_STAFF, methods=_ACT),
    route(f"{_GAIN}restore/", restore_skill_gain, "restore_skill_gain", allow=_STAFF, methods=_ACT),
    route(f"{_PLAN}credentials/", list_credentials, "list_credentials", allow=_STAFF, methods=_ASK),
    route(
        f"{_OUTCOMES}credentials/add/",
        choose_credential_service,
        "choose_credential_service",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(_CREDENTIALS, list_service_credentials, "list_service_credentials", allow=_STAFF, methods=_ASK),
    route(f"{_CREDENTIALS}add/", add_credential, "add_credential", allow=_STAFF),
    route(
        f"{_CREDENTIALS}registry/",
        search_credential_registry,
        "search_credential_registry",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(_CREDENTIAL, edit_credential, "edit_credential", allow=_STAFF),
    route(f"{_CREDENTIAL}remove/", remove_credential, "remove_credential", allow=_STAFF, methods=_ACT),
    route(f"{_CREDENTIAL}restore/", restore_credential, "restore_credential", allow=_STAFF, methods=_ACT),
    route(f"{_EMPLOYMENT}add/", add_employment, "add_employment", allow=_STAFF),
    route(_JOB, edit_employment, "edit_employment", allow=_STAFF),
    route(f"{_JOB}remove/", remove_employment, "remove_employment", allow=_STAFF, methods=_ACT),
    route(f"{_JOB}restore/", restore_employment, "restore_employment", allow=_STAFF, methods=_ACT),
    route(f"{_STUDIES}add/", add_study, "add_study", allow=_STAFF),
    route(_STUDY, edit_study, "edit_study", allow=_STAFF),
    route(f"{_STUDY}remove/", remove_study, "remove_study", allow=_STAFF, methods=_ACT),
    route(f"{_STUDY}restore/", restore_study, "restore_study", allow=_STAFF, methods=_ACT),
    route(_EXIT, exit_customer, "exit_customer", allow=_STAFF),
    route(f"{_EXIT}readiness/", show_exit_readiness, "show_exit_readiness", allow=_STAFF, methods=_ASK),
    route(f"{_EXIT}<uuid:exit_id>/undo/", undo_exit, "undo_exit", allow=_STAFF),
    route(f"{_GAPS}add/", add_planned_gap, "add_planned_gap", allow=_STAFF),
    route(_GAP, edit_planned_gap, "edit_planned_gap", allow=_STAFF),
    route(f"{_GAP}remove/", remove_planned_gap, "remove_planned_gap", allow=_STAFF, methods=_ACT),
    route(f"{_GAP}restore/", restore_planned_gap, "restore_planned_gap", allow=_STAFF, methods=_ACT),
    route(f"{_OUTCOMES}measures/", show_measures_of, "show_measures_of", allow=_STAFF, methods=_ASK),
    route("reports/measures/", show_measures, "show_measures", allow=_STAFF, methods=_ASK),
    route("reports/measures/people/", list_measured, "list_measured", allow=_STAFF, methods=_ASK),
    route(f"{_STORIES}guide/", show_story_guide, "show_story_guide", allow=_STAFF, methods=_ASK),
    route(f"{_STORIES}add/", add_success_story, "add_success_story", allow=_STAFF),
    route(_STORY, show_success_story, "show_success_story", allow=_STAFF, methods=_ASK),
    route(f"{_STORY}edit/", edit_success_story, "edit_success_story", allow=_STAFF),
    route(f"{_STORY}submit/", submit_success_story, "submit_success_story", allow=_STAFF, methods=_ACT),
    route(f"{_STORY}return/", return_success_story, "return_success_story", allow=Audience.LEADS),
    route(
        f"{_STORY}publish/",
        publish_success_story,
        "publish_success_story",
        allow=Audience.LEADS,
        methods=_ACT,
    ),
    route(f"{_STORY}withdraw/", withdraw_success_story, "withdraw_success_story", allow=_STAFF, methods=_ACT),
    route(f"{_STORY}photo/remove/", remove_story_photo, "remove_story_photo", allow=_STAFF, methods=_ACT),
    route(f"{_STORY}remove/", remove_success_story, "remove_success_story", allow=_STAFF, methods=_ACT),
    route(f"{_STORY}restore/", restore_success_story, "restore_success_story", allow=_STAFF, methods=_ACT),
    route(_PUBLISHED, list_success_stories, "list_success_stories", allow=_STAFF, methods=_ASK),
    route(
        f"{_PUBLISHED}<uuid:story_id>/",
        read_success_story,
        "read_success_story",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(
        f"{_PUBLISHED}<uuid:story_id>/photo/",
        show_story_photo,
        "show_story_photo",
        allow=Audience.SIGNED_IN,
        methods=_ASK,
    ),
    route(_MY_STORIES, list_my_stories, "list_my_stories", allow=Audience.CUSTOMERS, methods=_ASK),
    route(f"{_MY_STORIES}write/", add_my_story, "add_my_story", allow=Audience.CUSTOMERS),
    route(_MY_STORY, edit_my_story, "edit_my_story", allow=Audience.CUSTOMERS),
    route(
        f"{_MY_STORY}withdraw/",
        withdraw_my_story,
        "withdraw_my_story",
        allow=Audience.CUSTOMERS,
        methods=_ACT,
    ),
    route(
        f"{_MY_STORY}photo/remove/",
        remove_my_story_photo,
        "remove_my_story_photo",
        allow=Audience.CUSTOMERS,
        methods=_ACT,
    ),
]
