"""Carry a customer's name into every list, the search and the customer's own account."""

from casework.accounts.models import User
from casework.cases.models import Enrollment
from casework.cases.services.keep_name_words import keep_name_words
from casework.core import clock
from casework.core.events import enrollments_changed


def carry_name(customer):
    """Write the name of `customer`, as saved, where it is repeated. Call it in the transaction that wrote it."""
    customer.refresh_from_db(fields=["name_key"])
    keep_name_words(customer)
    enrollments = Enrollment.objects.filter(customer=customer)
    enrollments.update(name_key=customer.name_key, updated_at=clock.now())
    if customer.user_id:
        User.objects.filter(pk=customer.user_id).update(
            first_name=customer.first_name, last_name=customer.last_name, updated_at=clock.now()
        )
    ids = list(enrollments.order_by("pk").values_list("pk", flat=True))
    enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)
