"""Somebody asks for a customer form as a PDF."""

from casework.audit.services.request_job import request_job


def request_form_file(user, paper, *, language, once):
    """Ask for the PDF of the sheet of `paper` (a `Paper`, filled in or blank) in `language` ("en" or "es"), and return
    the JobRun.

    The caller has opened the enrollment for reading; the job opens it again with the reach the user has when it runs.
    The same `once` gives the same run.
    """
    return request_job(
        user,
        "print_customer_form",
        parameters={
            "enrollment": str(paper.enrollment.public_id),
            "customer_form": str(paper.row.public_id) if paper.row else "",
            "customer_form_kind": str(paper.edition.kind),
            "language": language,
        },
        slot=f"print_customer_form:{user.pk}:{once}",
    )
