"""Somebody asks for the file of a grid of services that is too long to be sent at once."""

from casework.audit.services.request_job import request_job


def request_services_file(user, page, *, kind, once):
    """Ask for the file of `page`, a GridPage, as `kind` ("csv" or "xlsx") and return the JobRun (UX-11).

    What was asked are codes and dates, no person. The job's reach is the one the user has when it runs. The same
    `once` gives the same run.
    """
    return request_job(
        user,
        "export_services",
        parameters={"asked": page.parameters, "kind": kind},
        slot=f"export_services:{user.pk}:{once}",
    )
