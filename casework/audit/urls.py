"""Addresses of this app; each with its audience beside it."""

from casework.audit.views.cancel_job import cancel_job
from casework.audit.views.download_job_file import download_job_file
from casework.audit.views.list_jobs import list_jobs
from casework.audit.views.list_timetable import list_timetable
from casework.audit.views.run_timed_job import run_timed_job
from casework.audit.views.show_job import show_job
from casework.core.routing import Audience, route

app_name = "audit"

JOB = "jobs/<uuid:job_id>/"
TIMETABLE = "jobs/timetable/"
STAFF = {"allow": Audience.STAFF}
ADMINISTRATORS = {"allow": Audience.ADMINISTRATORS}

urlpatterns = [
    route("jobs/", list_jobs, "list_jobs", **STAFF, methods=("GET",)),
    route(TIMETABLE, list_timetable, "list_timetable", **ADMINISTRATORS, methods=("GET",)),
    route(
        f"{TIMETABLE}<slug:timed_job>/run/",
        run_timed_job,
        "run_timed_job",
        **ADMINISTRATORS,
        methods=("POST",),
    ),
    route(JOB, show_job, "show_job", **STAFF, methods=("GET",)),
    route(f"{JOB}cancel/", cancel_job, "cancel_job", **STAFF, methods=("POST",)),
    route(f"{JOB}file/", download_job_file, "download_job_file", **STAFF, methods=("GET",)),
]
