"""What stands in the customer's way is noted, and struck when it no longer does (F311, F340)."""

from careerplan.models import Barrier
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from programs.registry import get_program


def edit_barriers(actor, enrollment, *, situations):
    """Make `situations` (codes) the open barriers of `enrollment`: new ones are noted today by `actor`, missing ones
    resolved today. Returns (noted, resolved), two sets of codes. Said twice, it changes nothing.
    """
    wanted, spec = set(situations), get_program(enrollment.program)
    with recording(actor, "edit_barriers") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        held = {row.situation: row for row in Barrier.objects.filter(enrollment=enrollment, resolved_on=None)}
        for code in held.keys() - wanted:
            held[code].resolved_on = clock.today()
            held[code].touch()
            held[code].save()
        added = [
            Barrier.objects.create(**Barrier.belonging_to(enrollment), situation=code, noted_by=actor)
            for code in sorted(wanted - held.keys())
        ]
        resolved = held.keys() - wanted
        if added or resolved:
            row = added[0] if added else held[min(resolved)]
            event.about(row, **_words(spec, noted=wanted - held.keys(), resolved=resolved))
            move_anchors(enrollment)
        else:
            event.drop()
    return wanted - held.keys(), set(resolved)


def _words(spec, **codes):
    """{"noted": labels, "resolved": labels} without what is empty."""
    return {
        name: ", ".join(spec.situations.text(code) for code in sorted(found))
        for name, found in codes.items()
        if found
    }
