"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from casework.worksites.views.add_employer import add_employer
from casework.worksites.views.add_job import add_job
from casework.worksites.views.add_worksite import add_worksite
from casework.worksites.views.download_payroll_template import download_payroll_template
from casework.worksites.views.edit_employer import edit_employer
from casework.worksites.views.edit_job import edit_job
from casework.worksites.views.edit_worksite import edit_worksite
from casework.worksites.views.list_employers import list_employers
from casework.worksites.views.list_jobs import list_jobs
from casework.worksites.views.list_payroll import list_payroll
from casework.worksites.views.remove_payroll_entry import remove_payroll_entry
from casework.worksites.views.show_employer import show_employer
from casework.worksites.views.show_job import show_job
from casework.worksites.views.upload_payroll import upload_payroll

app_name = "worksites"

_STAFF = Audience.STAFF
_ASK = ("GET",)
_EMPLOYER = "worksites/employers/<uuid:employer_id>/"
_SITE = "worksites/sites/<uuid:worksite_id>/"
_JOB = "worksites/jobs/<uuid:worksite_job_id>/"
_PAYROLL = "worksites/payroll/"

urlpatterns = [
    route("worksites/", list_employers, "list_employers", allow=_STAFF, methods=_ASK),
    route("worksites/employers/add/", add_employer, "add_employer", allow=_STAFF),
    route(_EMPLOYER, show_employer, "show_employer", allow=_STAFF, methods=_ASK),
    route(f"{_EMPLOYER}edit/", edit_employer, "edit_employer", allow=_STAFF),
    route(f"{_EMPLOYER}sites/add/", add_worksite, "add_worksite", allow=_STAFF),
    route(f"{_SITE}edit/", edit_worksite, "edit_worksite", allow=_STAFF),
    route(f"{_SITE}jobs/add/", add_job, "add_job", allow=_STAFF),
    route("worksites/jobs/", list_jobs, "list_jobs", allow=_STAFF, methods=_ASK),
    route(_JOB, show_job, "show_job", allow=_STAFF, methods=_ASK),
    route(f"{_JOB}edit/", edit_job, "edit_job", allow=_STAFF),
    route(_PAYROLL, list_payroll, "list_payroll", allow=_STAFF, methods=_ASK),
    route(f"{_PAYROLL}upload/", upload_payroll, "upload_payroll", allow=_STAFF),
    route(
        f"{_PAYROLL}template/",
        download_payroll_template,
        "download_payroll_template",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(
        f"{_PAYROLL}<uuid:payroll_entry_id>/remove/",
        remove_payroll_entry,
        "remove_payroll_entry",
        allow=_STAFF,
    ),
]
