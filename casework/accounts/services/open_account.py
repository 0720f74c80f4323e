"""Make an account for somebody who has shown that the e-mail address is theirs."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.accounts.services.set_password import set_password
from casework.audit.services.record_event import recording


def open_account(*, email, first_name, last_name, password, language):
    """Return a new User with `password`, already checked by the validators. Nobody else chooses it.

    Call it only for an `email` that a link sent to it proved. Raises ValidationError when it has an account already,
    also when the link is opened twice at once.
    """
    with recording(None, "open_account") as event:
        try:
            with transaction.atomic():
                user = User.objects.create_user(
                    email, None, first_name=first_name, last_name=last_name, preferred_language=language
                )
        except IntegrityError as error:
            known = _("There is an account with this e-mail address already. Sign in with it.")
            raise ValidationError(known, code="known") from error
        event.about(user)
        set_password(user, password)
    return user
