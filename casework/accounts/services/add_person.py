"""Make an account for a person."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.accounts.services.send_invitation import send_invitation
from casework.audit.services.record_event import recording
from casework.core.constraints import broken_constraint


def add_person(actor, *, email, first_name, last_name, user_name="", preferred_language="en", invite=True):
    """Return a new User without a password, and invite them by mail to choose one.

    Without `invite` no mail goes out yet (`send_invitation` does it later). Raises ValidationError beside `email` or
    `user_name` when somebody has it already, also when two people add the same person at once.
    """
    with recording(actor, "add_person") as event:
        try:
            with transaction.atomic():
                user = User.objects.create_user(
                    email,
                    None,
                    first_name=first_name,
                    last_name=last_name,
                    user_name=user_name,
                    preferred_language=preferred_language,
                )
        except IntegrityError as error:
            raise _said(error) from error
        event.about(user)
        if invite:
            send_invitation(actor, user)
    return user


def _said(error):
    if broken_constraint(error) == "user_name_is_taken":
        return ValidationError({"user_name": _("Somebody else has this user name. Choose another.")})
    return ValidationError({"email": _("There is an account with this e-mail address already.")})
