"""Begin an episode: the part that adding a customer and enrolling a known one share."""

from casework.cases.models import Customer, Enrollment
from casework.cases.services.move_anchors import move_anchors


def open_enrollment(customer, *, organisation, program, **facts):
    """Return (enrollment, created) of `customer` at `organisation` in `program` (a code).

    One episode per customer, organisation and program is open at a time: an open one is returned as it is, with
    `created` False and `facts` unused. `facts` are fields of Enrollment: status, dates, location, worker.
    Call it in the transaction and recording of the act that enrolls; it locks the customer's row.
    """
    Customer.objects.select_for_update().only("pk").get(pk=customer.pk)
    place = {"customer": customer, "organisation": organisation, "program": program}
    known = Enrollment.objects.open().filter(**place).first()
    if known:
        return known, False
    enrollment = Enrollment.objects.create(**place, name_key=customer.name_key, **facts)
    move_anchors(enrollment)
    return enrollment, True
