"""The catalogue of services as the plan offers it today."""

from collections import Counter
from dataclasses import dataclass

from careerplan.models import Service
from casework.core import clock
from programs.registry import get_program


@dataclass(frozen=True)
class Family:
    """A family of the catalogue as a screen prints it; `rows` are (ServiceType, number of times in the plan)."""

    label: str
    rows: tuple[tuple, ...]


def read_catalogue(enrollment, button, text=""):
    """The `Family` list of what may be added to the plan today, under an add button of the program.

    `button` is a code of the program's `add_buttons`: a kind of service, or "all". Kinds without a button of their
    own stand under the first. `text` narrows to rows in whose label, source code or aliases it occurs, in any case.
    """
    spec = get_program(enrollment.program)
    own = {code for code in spec.add_buttons.codes if code != "all"}
    first = spec.add_buttons.codes[0]
    kept = Service.objects.kept().filter(enrollment=enrollment)
    held = Counter(kept.values_list("service_type", flat=True))
    families = []
    for family in spec.service_families:
        rows = [
            (row, held[row.code])
            for row in spec.catalogue
            if row.family == family.code
            and row.offered_on(clock.today())
            and button in ("all", row.kind if row.kind in own else first)
            and _mentions(row, text)
        ]
        if rows:
            families.append(Family(label=family.text, rows=tuple(rows)))
    return families


def _mentions(row, text):
    wanted = text.casefold().strip()
    names = (row.text, row.label, row.short_code, *row.aliases)
    return any(wanted in name.casefold() for name in names)
