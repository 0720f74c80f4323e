"""Gains by test scores and by entry into post-secondary education are kept as the record shows them (R21, R22)."""

from collections import defaultdict

from casework.cases.models import Enrollment
from casework.cases.services.derive_facts import derive_facts
from casework.core import clock
from casework.core.events import enrollments_changed
from outcomes.enums import GainBasis
from outcomes.models import SkillGain
from outcomes.queries.computed_gains import gains_shown


def settle_computed_gains(enrollment_ids):
    """Make the computed gains of the enrollments (primary keys) what their scores, studies and exits show.

    Call it inside the transaction that changed one of these, after the change was written. The enrollments are locked
    first, so two changes at once settle one after the other. A gain whose ground is gone is removed softly; it is put
    back, not doubled, when the ground is back. Gains that people entered are left alone. Returns nothing.
    """
    held = Enrollment.objects.select_for_update(of=["self"]).filter(pk__in=enrollment_ids).order_by("pk")
    enrollments = list(held)
    shown, known = gains_shown(enrollments), _known(enrollments)
    new = []
    for enrollment in enrollments:
        wanted = {_ground(values): values for values in shown[enrollment.pk]}
        for ground, row in known[enrollment.pk].items():
            _write(row, wanted.pop(ground, None))
        keys = SkillGain.belonging_to(enrollment)
        new += [SkillGain(**keys, **values) for values in wanted.values()]
    SkillGain.objects.bulk_create(new, batch_size=1_000)
    ids = [enrollment.pk for enrollment in enrollments]
    if derive_facts(ids):
        enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)


def _ground(values):
    return values["basis"], values["later_score_id"] or values["study_id"]


def _known(enrollments):
    """{primary key of an enrollment: {ground: its row}}: the kept one, else the one removed last."""
    known = defaultdict(dict)
    rows = SkillGain.objects.filter(enrollment__in=enrollments).exclude(basis=GainBasis.ENTERED)
    for row in rows.order_by("removed_at", "pk"):
        known[row.enrollment_id][_ground(vars(row))] = row
    return known


def _write(row, values):
    """Bring `row` in line with `values` (field -> value); None removes it."""
    wanted = values | {"removed_at": None} if values else {"removed_at": row.removed_at or clock.now()}
    changed = [name for name, value in wanted.items() if getattr(row, name) != value]
    if changed:
        for name in changed:
            setattr(row, name, wanted[name])
        row.touch()
        row.save(update_fields=[*(name.removesuffix("_id") for name in changed), "version", "updated_at"])
