"""Addresses of jobs, and of schools and courses beside the plan."""

from casework.core.routing import route
from outcomes.urls.frame import ACT, OUTCOMES, STAFF
from outcomes.views.add_employment import add_employment
from outcomes.views.add_study import add_study
from outcomes.views.edit_employment import edit_employment
from outcomes.views.edit_study import edit_study
from outcomes.views.remove_employment import remove_employment
from outcomes.views.remove_study import remove_study
from outcomes.views.restore_employment import restore_employment
from outcomes.views.restore_study import restore_study

_EMPLOYMENT = f"{OUTCOMES}employment/"
_JOB = f"{_EMPLOYMENT}<uuid:employment_id>/"
_STUDIES = f"{OUTCOMES}education/"
_STUDY = f"{_STUDIES}<uuid:study_id>/"

urlpatterns = [
    route(f"{_EMPLOYMENT}add/", add_employment, "add_employment", allow=STAFF),
    route(_JOB, edit_employment, "edit_employment", allow=STAFF),
    route(f"{_JOB}remove/", remove_employment, "remove_employment", allow=STAFF, methods=ACT),
    route(f"{_JOB}restore/", restore_employment, "restore_employment", allow=STAFF, methods=ACT),
    route(f"{_STUDIES}add/", add_study, "add_study", allow=STAFF),
    route(_STUDY, edit_study, "edit_study", allow=STAFF),
    route(f"{_STUDY}remove/", remove_study, "remove_study", allow=STAFF, methods=ACT),
    route(f"{_STUDY}restore/", restore_study, "restore_study", allow=STAFF, methods=ACT),
]
