"""Somebody asks for the printed plan as a PDF."""

from casework.audit.services.request_job import request_job


def request_plan_file(user, enrollment, *, language, as_form, once):
    """Ask for the PDF of the plan of `enrollment` in `language` ("en" or "es"), with `as_form` as the IEP/ISS form, and
    return the JobRun.

    The caller has opened `enrollment` for reading; the job opens it again with the reach the user has when it runs.
    The same `once` gives the same run.
    """
    return request_job(
        user,
        "print_plan",
        parameters={"enrollment": str(enrollment.public_id), "language": language, "as_form": as_form},
        slot=f"print_plan:{user.pk}:{once}",
    )
