"""The file a job made is downloaded by the person who asked for it, or an administrator."""

from django.http import Http404

from casework.audit.access import job_for
from casework.audit.services.record_event import recording
from casework.core.files import private_response


def download_job_file(request, job_id):
    """Answer with the file; 404 when the job made none, has not ended, or its thirty days are over."""
    run = job_for(request.member, job_id)
    if run.finished_at is None or not run.file or "file_name" not in run.result:
        raise Http404
    with recording(request.user, "download_job_file", about=run):
        pass
    return private_response(run.file, name=run.result["file_name"], content_type="application/octet-stream")
