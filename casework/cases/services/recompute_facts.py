"""Bring facts that other records decide to what those records say: after an older version, or a silent write."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from django.db import transaction

from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.derived import checkable_facts, tell_facts
from casework.core.events import enrollments_changed

BATCH = 5_000
SHOWN = 20


@dataclass
class Drift:
    """What was found: how many enrollments were read (`rows`); by fact, how many differ (`differing`) and the primary
    keys of the first of them (`examples`). Facts without a difference have no entry."""

    rows: int = 0
    differing: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[int]] = field(default_factory=dict)

    def add(self, key: int, facts: Collection[str]) -> None:
        """Count that `facts` of the enrollment `key` differ."""
        for fact in facts:
            self.differing[fact] = self.differing.get(fact, 0) + 1
            shown = self.examples.setdefault(fact, [])
            if len(shown) < SHOWN:
                shown.append(key)


def recompute_facts(
    facts: Collection[str] | None = None, *, dry_run: bool = False, tell: Callable[[int], None] | None = None
) -> Drift:
    """Compare `facts` (registered with `derives`; all of them by default) of every enrollment with its records, and
    write those that differ unless it is a `dry_run`. Returns a `Drift`.

    Each batch is a transaction of its own, so it may stop anywhere and start again. What differs is locked and read
    once more before it is written, so an act that goes on meanwhile is neither lost nor reported. Nobody touched the
    record: `last_touched_on` stays. `tell` takes the number of enrollments of each batch done. Source: ARCHITECTURE,
    "Clocks and standing", 1.
    """
    facts = list(facts or checkable_facts())
    found, last = Drift(), 0
    while ids := list(
        Enrollment.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        last = ids[-1]
        found.rows += len(ids)
        suspects = [row.pk for row, _ in _differing(Enrollment.objects.all(), facts, ids)]
        if suspects:
            _settle(suspects, facts, found, dry_run)
        if tell:
            tell(len(ids))
    return found


def _differing(enrollments, facts, ids):
    """[(row, {fact: value it must have})] of those of `ids` that differ."""
    rows = list(enrollments.filter(pk__in=ids).only("pk", *facts).order_by("pk"))
    told = tell_facts(facts, ids)
    wrong = (
        (row, {fact: told[row.pk][fact] for fact in facts if getattr(row, fact) != told[row.pk][fact]})
        for row in rows
    )
    return [(row, values) for row, values in wrong if values]


def _settle(ids, facts, found, dry_run):
    with transaction.atomic():
        rows = _differing(Enrollment.objects.select_for_update(of=["self"]), facts, ids)
        for row, values in rows:
            found.add(row.pk, values)
            for fact, value in values.items():
                setattr(row, fact, value)
            row.updated_at = clock.now()
        if rows and not dry_run:
            Enrollment.objects.bulk_update([row for row, _ in rows], [*facts, "updated_at"], batch_size=500)
            enrollments_changed.send(sender=Enrollment, enrollment_ids=[row.pk for row, _ in rows])
