"""Correct who a person is and how they are reached."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer
from casework.cases.services.carry_name import carry_name
from casework.core.constraints import broken_constraint

NAME_FIELDS = {"first_name", "last_name"}


def edit_customer(actor, customer, *, version, values, reason=""):
    """Write `values` (field of Customer -> value) that differ and return the saved customer.

    `version` is the one the actor saw. A changed name goes into every list at once: the enrollments' sort key,
    the vocabulary of the search and the name of the customer's own account follow in the same transaction.
    The account's address stays as it is, so that nobody can send a sign-in link to an address they just typed
    (security.md, threat 6). Nothing changed, nothing is recorded.
    Raises ValidationError, code "stale", when someone else saved in between; or when the individual number is taken.
    """
    with transaction.atomic():
        saved = Customer.objects.select_for_update().get(pk=customer.pk)
        if saved.version != version:
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        changed = {name for name, value in values.items() if getattr(saved, name) != value}
        if not changed:
            return saved
        with recording(actor, "edit_customer", reason=reason, about=saved):
            for name in changed:
                setattr(saved, name, values[name])
            _write(saved, changed)
            if changed & NAME_FIELDS:
                carry_name(saved)
    return saved


def _write(customer, changed):
    customer.touch()
    try:
        with transaction.atomic():
            customer.save(update_fields=[*changed, "version", "updated_at"])
    except IntegrityError as error:
        if broken_constraint(error) != "individual_number_is_taken":
            raise
        taken = _("Another record has this individual number.")
        raise ValidationError({"individual_number": taken}) from error
