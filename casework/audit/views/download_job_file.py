"""The file a job made is downloaded by the person who asked for it."""

from casework.audit.access import job_with_file
from casework.audit.services.record_event import recording
from casework.core.files import private_response


def download_job_file(request, job_id):
    """Answer with the file; 404 when the job made none, has not ended, its thirty days are over, or another person
    asked for it."""
    run = job_with_file(request.member, job_id)
    with recording(request.user, "download_job_file", about=run):
        pass
    return private_response(run.file, name=run.result["file_name"], content_type="application/octet-stream")
