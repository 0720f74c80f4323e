"""Begin a new episode of a person who is on record already."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.open_enrollment import open_enrollment


def enroll_customer(actor, customer, *, organisation, program, linked=False, **facts):
    """Enroll `customer` at `organisation` in `program`; return (enrollment, created).

    `linked` says that the record was another provider's and found by name, date of birth and last four, which the
    actor confirmed to be the same person; the log keeps it (security.md, threat 28). `facts` are fields of
    Enrollment. With an open enrollment there, that one is returned with `created` False and nothing is recorded.
    """
    place = {"customer": customer, "organisation": organisation, "program": program}
    known = Enrollment.objects.open().with_people().filter(**place).first()
    if known:
        return known, False
    with recording(actor, "enroll_customer", linked=linked) as event:
        enrollment, created = open_enrollment(customer, organisation=organisation, program=program, **facts)
        event.about(enrollment)
    return enrollment, created
