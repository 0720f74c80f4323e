"""The edition of a form that new answers are given to."""

from django.db import IntegrityError, transaction

from casework.audit.services.record_event import recording
from casework.intake.queries.editions import current_edition


def edition_in_force(program, kind):
    """Return the `current_edition` of a form, kept: None when there is no such form.

    The product's own edition is kept when the first answer or draft needs it, and again when a release brings another
    one. Two at once keep it once.
    """
    edition = current_edition(program, kind)
    if edition is None or edition.pk:
        return edition
    try:
        with recording(None, "edition_in_force") as event:
            with transaction.atomic():
                edition.save()
            event.about(edition, number=edition.number)
    except IntegrityError:
        return current_edition(program, kind)
    return edition
