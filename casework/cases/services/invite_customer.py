"""Give a customer a sign-in of their own."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.accounts.services.send_invitation import send_invitation
from casework.audit.services.record_event import recording
from casework.cases.models import Customer

_MOST_LETTERS = 40


def invite_customer(actor, customer):
    """Make the account of `customer`, link it, mail the invitation to the customer's own address; return the User.

    Nobody but the customer chooses the password (security.md, threat 6). Raises ValidationError when there is a
    sign-in already, no e-mail address is on record, or the address belongs to another account.
    """
    with recording(actor, "invite_customer", about=customer):
        saved = Customer.objects.select_for_update(of=["self"]).get(pk=customer.pk)
        if saved.user_id:
            raise ValidationError(
                _("This customer has a sign-in already. Send a link to set a new password.")
            )
        if not saved.email:
            raise ValidationError(_("There is no e-mail address on record. Add it to the customer first."))
        saved.user = _account(saved)
        saved.touch()
        saved.save(update_fields=["user", "version", "updated_at"])
        send_invitation(actor, saved.user, about=saved)
    return saved.user


def _account(customer):
    try:
        with transaction.atomic():
            return User.objects.create_user(
                customer.email,
                first_name=customer.first_name,
                last_name=customer.last_name,
                preferred_language=customer.language,
                user_name=_user_name(customer),
            )
    except IntegrityError as error:
        taken = _(
            "This e-mail address belongs to another account. Ask the customer for an address of their own."
        )
        raise ValidationError(taken) from error


def _user_name(customer):
    """A user name nobody has, in the old pattern: first letter, last name, number (seed 001:78, "BElliott975")."""
    plain = unicodedata.normalize("NFKD", customer.first_name[:1] + customer.last_name)
    stem = re.sub(r"[^A-Za-z]", "", plain)[:_MOST_LETTERS] or "customer"
    taken = User.objects.filter(user_name__istartswith=stem).values_list("user_name", flat=True)
    numbers = {
        int(found[1]) for name in taken if (found := re.fullmatch(rf"{stem}(\d+)", name, re.IGNORECASE))
    }
    return f"{stem}{max(numbers, default=0) + 1}"
