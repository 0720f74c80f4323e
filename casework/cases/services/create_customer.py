"""Add a person who is on no record yet, with their first enrollment."""

import zlib

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, Enrollment
from casework.cases.services.keep_name_words import keep_name_words
from casework.cases.services.open_enrollment import open_enrollment
from casework.core.constraints import broken_constraint


def create_customer(actor, person, *, organisation, program, **facts):
    """Create the customer and an enrollment at `organisation` in `program`; return (enrollment, created).

    `person` maps fields of Customer to values; `facts` are fields of Enrollment. Sent twice, the second time finds
    what the first one made and returns it with `created` False. The caller has looked for duplicates before.
    Raises ValidationError when another record has the individual number.
    """
    with transaction.atomic():
        _one_at_a_time(person)
        made = _made_before(person, organisation, program)
        if made:
            return made, False
        with recording(actor, "create_customer") as event:
            customer = _saved(Customer(organisation=organisation, **person))
            keep_name_words(customer)
            enrollment, _created = open_enrollment(
                customer, organisation=organisation, program=program, **facts
            )
            event.about(enrollment)
            event.about(customer)
    return enrollment, True


def _one_at_a_time(person):
    """Let two submits of one form pass one after the other, whichever worker they reach."""
    words = f"{person['last_name']},{person['first_name']},{person['birth_date']}".casefold()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [zlib.crc32(words.encode())])


def _made_before(person, organisation, program):
    """The open enrollment that the same form made before: every field of the person is equal."""
    same = {f"customer__{name}": value for name, value in person.items()}
    rows = Enrollment.objects.open().filter(organisation=organisation, program=program, **same)
    return rows.with_people().first()


def _saved(customer):
    try:
        with transaction.atomic():
            customer.save()
    except IntegrityError as error:
        if broken_constraint(error) != "individual_number_is_taken":
            raise
        taken = _("Another record has this individual number. Check the number, or choose the person found.")
        raise ValidationError({"individual_number": taken}) from error
    return customer
