"""Begin an episode: the part that adding a customer and enrolling a known one share."""

from casework.cases.models import Customer, Enrollment
from casework.cases.services.check_age import check_age
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.note_schooling import note_schooling


def open_enrollment(customer, *, organisation, program, **facts):
    """Return (enrollment, created) of `customer` at `organisation` in `program` (a code).

    One episode per customer, organisation and program is open at a time: an open one is returned as it is, with
    `created` False and `facts` unused. `facts` are fields of Enrollment: status, dates, location, worker. Who is
    enrolled at once has the customer's schooling noted as that at entry, and is of the program's age, else
    ValidationError is raised.
    Call it in the transaction and recording of the act that enrolls; it locks the customer's row. Whoever was merged
    meanwhile is enrolled on the kept record.
    """
    person = Customer.objects.select_for_update().get(pk=customer.pk)
    if person.merged_into_id:
        person = Customer.objects.select_for_update().get(pk=person.merged_into_id)
    place = {"customer": person, "organisation": organisation, "program": program}
    known = Enrollment.objects.open().filter(**place).first()
    if known:
        return known, False
    check_age(person, program, facts)
    facts = note_schooling(person, facts)
    enrollment = Enrollment.objects.create(**place, name_key=person.name_key, **facts)
    move_anchors(enrollment)
    return enrollment, True
