"""Add an option to a program's list."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from casework.accounts.models import ReferenceOption
from casework.accounts.queries import may_grow
from casework.audit.services.record_event import recording

LONGEST_CODE = 60


def add_option(actor, program, options, *, label, label_es="", position=100):
    """Return a new ReferenceOption of the list `options` of the program with the code `program`.

    Its code is made from the label and never changes. Raises ValidationError beside `label` when the list has it
    already, and for a list whose codes the product itself acts on.
    """
    if not may_grow(options):
        raise ValidationError(
            _("The program acts on the options of this list. They can be renamed or retired.")
        )
    with recording(actor, "add_option", option_list=options.code) as event:
        code = slugify(label).replace("-", "_")[:LONGEST_CODE]
        rows = ReferenceOption.objects.select_for_update().filter(program=program, list_code=options.code)
        labels = {row.label.casefold() for row in rows} | {item.label.casefold() for item in options}
        if not code or code in options or label.casefold() in labels or rows.filter(code=code).exists():
            raise ValidationError({"label": _("The list has this option already.")})
        row = ReferenceOption.objects.create(
            program=program,
            list_code=options.code,
            code=code,
            label=label,
            label_es=label_es,
            position=position,
        )
        event.about(row)
    return row
