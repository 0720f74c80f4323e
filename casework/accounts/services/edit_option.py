"""Rename, retire or bring back an option of a program's list."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import ReferenceOption
from casework.audit.services.record_event import recording


def edit_option(actor, program, options, code, *, label, label_es="", is_active=True):
    """Keep the agency's words for the option `code`, and whether it is still offered; return the ReferenceOption.

    A retired option is not offered any more, and keeps its words where it was chosen. Raises ValidationError for an
    option that a source document states to the letter: only inferred and added ones are the agency's to change.
    """
    declared = options.get(code)
    if declared is not None and not declared.inferred:
        raise ValidationError(_("This option is stated by the program's rules and stays as it is."))
    with recording(actor, "edit_option", option_list=options.code) as event:
        row, _created = ReferenceOption.objects.select_for_update().get_or_create(
            program=program,
            list_code=options.code,
            code=code,
            defaults={"label": label, "position": _position(options, code)},
        )
        row.label, row.label_es, row.is_active = label, label_es, is_active
        row.touch()
        row.save(update_fields=["label", "label_es", "is_active", "version", "updated_at"])
        event.about(row)
    return row


def _position(options, code):
    return options.codes.index(code) if code in options else 100
