"""The catalogue of services as the plan offers it today."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from careerplan.models import Service
from casework.core import clock
from casework.intake.queries.offered import offered_activities
from programs.registry import get_program


@dataclass(frozen=True)
class Family:
    """A family of the catalogue as a screen prints it; `rows` are (ServiceType, number of times in the plan)."""

    label: str
    rows: tuple[tuple, ...]


def addable_today(enrollment, service_type):
    """(row of the program's catalogue or None, why it may not be added to the plan today or "").

    None for what the program does not offer today; a reason for what the provider does not (seed 004:166).
    """
    kind = get_program(enrollment.program).catalogue.get(service_type)
    if kind is None or not kind.offered_on(clock.today()):
        return None, _("This program does not offer that. Choose another from the list.")
    return kind, offered_activities(enrollment, clock.today()).refusal(service_type)


def read_catalogue(enrollment, button, text="", offered=None):
    """The `Family` list of what may be added to the plan today, under an add button of the program, and the rows that
    `offered` (see `offered_activities`) refuses: (families, [ServiceType]).

    `button` is a code of the program's `add_buttons`: a kind of service, or "all". Kinds without a button of their
    own stand under the first. `text` narrows to rows in whose label, source code or aliases it occurs, in any case.
    """
    spec = get_program(enrollment.program)
    own = {code for code in spec.add_buttons.codes if code != "all"}
    first = spec.add_buttons.codes[0]
    kept = Service.objects.kept().filter(enrollment=enrollment)
    held = Counter(kept.values_list("service_type", flat=True))
    families, refused = [], []
    for family in spec.service_families:
        rows = [
            row
            for row in spec.catalogue
            if row.family == family.code
            and row.offered_on(clock.today())
            and button in ("all", row.kind if row.kind in own else first)
            and _mentions(row, text)
        ]
        offered_rows = [row for row in rows if not (offered and offered.refusal(row.code))]
        refused += [row for row in rows if row not in offered_rows]
        if offered_rows:
            counted = tuple((row, held[row.code]) for row in offered_rows)
            families.append(Family(label=family.text, rows=counted))
    return families, refused


def _mentions(row, text):
    wanted = text.casefold().strip()
    names = (row.text, row.label, row.short_code, *row.aliases)
    return any(wanted in name.casefold() for name in names)
