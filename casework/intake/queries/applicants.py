"""The person who applies: their own record, and for staff whether somebody like them is on record."""

from django.utils.translation import gettext as _

from casework.cases.models import Customer
from casework.cases.queries.duplicates import find_duplicates

_COMPARED = ("first_name", "last_name", "birth_date", "ssn_last4", "email", "phone", "individual_number")


def customer_of(user):
    """The customer record of an account, None without one."""
    return Customer.objects.filter(user=user).first()


def twin_notices(member, customer):
    """[{kind, title, text}] for staff: that somebody else on record may be `customer`, whom `member` reaches. Beyond
    the member's reach nothing but the fact is told. The applicant is told nothing: who guesses names, birth dates and
    last four digits would learn who is on record (security.md, threats 7 and 10)."""
    person = {name: getattr(customer, name) for name in _COMPARED}
    found = find_duplicates(member, person)
    others = [match for match in found.known if match.customer != customer]
    said = [
        _("%(name)s: the same %(facts)s.") % {"name": match.customer, "facts": ", ".join(match.agrees)}
        for match in others
    ]
    if found.elsewhere:
        said.append(_("There may be a record with another provider."))
    title = _("This may be a person on record already")
    return [{"kind": "warning", "title": title, "text": " ".join(said)}] if said else []
