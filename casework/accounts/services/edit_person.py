"""Correct who a person is and how they are reached."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core.constraints import broken_constraint
from casework.core.records import write_changes


def edit_person(actor, person, *, version, email, **values):
    """Write the values that differ (names, e-mail address, user name, language) and return the saved User.

    A new e-mail address makes earlier reset links worthless. Raises ValidationError: "stale" when someone saved since
    `version`, or beside `email` or `user_name` when somebody has it already.
    """
    with recording(actor, "edit_person", about=person) as event:
        try:
            with transaction.atomic():
                row, changed = write_changes(person, version, {"email": email.lower(), **values})
        except IntegrityError as error:
            field = "user_name" if broken_constraint(error) == "user_name_is_taken" else "email"
            raise ValidationError({field: _("Somebody else has this already.")}) from error
        event.about(row, changed=sorted(changed))
        if not changed:
            event.drop()
    return row
