"""The person who applies: their own record, and whether somebody like them is on record."""

from casework.cases.models import Customer
from casework.cases.queries.duplicates import find_duplicates


def customer_of(user):
    """The customer record of an account, None without one."""
    return Customer.objects.filter(user=user).first()


def may_be_on_record(member, person):
    """Whether there is a record with the name, birth date and last four of `person`, who applies as `member`.

    Nothing of that record is told or linked to: it may be somebody else's (security.md, threats 7 and 28).
    """
    return find_duplicates(member, person).same_elsewhere is not None
