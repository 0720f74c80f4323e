"""The ledger of subsidized days: each placement, the sum, the limits and when they run out (F338, F372, F381, N15).

The limits are the person's: placements of another enrollment count, as a number of days and no more.
"""

from dataclasses import dataclass
from datetime import date

from careerplan.enums import ServiceStatus
from careerplan.models import Placement, PlacementStatus, SubsidyOverride
from casework.core import clock
from casework.core.types import Finding
from programs.plan import SubsidyLimit, Window
from programs.registry import get_program
from programs.subsidized_days import Subsidy, breaks_of, days_between, days_of, merged, spans_of
from programs.subsidy import Extra, LimitStanding, stand_under, window_of
from programs.subsidy_findings import judge, sentence_of

NEW = "new"
_FACTS = ("status", "subsidized_from", "subsidized_to", "inactive_on", "return_on")


@dataclass(frozen=True)
class LedgerEntry:
    """One placement of the plan with its subsidized time and days through today."""

    placement: Placement
    subsidy: Subsidy
    days: int


@dataclass(frozen=True)
class LedgerLimit:
    """A limit as the ledger prints it; `entry` is the placement of a limit that holds for each placement, or None."""

    standing: LimitStanding
    sentence: str
    colour: str
    entry: LedgerEntry | None = None

    @property
    def limit(self) -> SubsidyLimit:
        return self.standing.limit


@dataclass(frozen=True)
class Ledger:
    """The subsidized days of a customer as one provider sees them; `elsewhere` are days of other enrollments."""

    as_of: date
    entries: tuple[LedgerEntry, ...]
    elsewhere: int
    distinct: int
    limits: tuple[LedgerLimit, ...]
    overrides: tuple[SubsidyOverride, ...]

    @property
    def total(self) -> int:
        """Days over the placements of this plan, summed: "Total Subsidized days for all items" (R14)."""
        return sum(entry.days for entry in self.entries)


@dataclass(frozen=True)
class Effect:
    """What a placement as it is typed does: `days` it uses, of the `room` that the others leave under the tightest
    limit for the person (None without one), where each limit stands then, and what is told of it."""

    days: int
    room: int | None
    limits: tuple[LedgerLimit, ...]
    findings: tuple[Finding, ...]


def read_ledger(enrollment):
    """The `Ledger` of `enrollment` as of today. Three queries."""
    today, spec = clock.today(), get_program(enrollment.program)
    found = _subsidies(Placement.objects.kept().filter(customer=enrollment.customer_id))
    own = [
        LedgerEntry(placement, subsidy, days_of(subsidy, today))
        for placement, subsidy in found
        if placement.enrollment_id == enrollment.pk
    ]
    spans = merged(span for _placement, subsidy in found for span in spans_of(subsidy, today))
    overrides = tuple(_overrides(enrollment.customer_id))
    standings = _stand(spec, [subsidy for _placement, subsidy in found], overrides, today)
    keys = {"", *(entry.subsidy.key for entry in own)}
    return Ledger(
        as_of=today,
        entries=tuple(own),
        elsewhere=sum(days_of(subsidy, today) for _placement, subsidy in found)
        - sum(entry.days for entry in own),
        distinct=days_between(spans, date.min, date.max),
        limits=_shown([one for one in standings if one.key in keys], own),
        overrides=overrides,
    )


def subsidy_ends_on(enrollment):
    """The last day on which the open placements of `enrollment` may be subsidized if they go on daily: the earliest
    over the limits, those of the person and of each of its placements; in the past when it is passed. None when none
    comes to an end, or the program has no limits. Up to three queries."""
    spec = get_program(enrollment.program)
    if spec.subsidy is None:
        return None
    found = _subsidies(Placement.objects.kept().filter(customer=enrollment.customer_id))
    keys = {"", *(subsidy.key for row, subsidy in found if row.enrollment_id == enrollment.pk)}
    if len(keys) == 1:
        return None
    subsidies = [subsidy for _row, subsidy in found]
    standings = _stand(spec, subsidies, list(_overrides(enrollment.customer_id)), clock.today())
    return min((one.runs_out_on for one in standings if one.key in keys and one.runs_out_on), default=None)


def effect_of(enrollment, values, placement=None):
    """The `Effect` of saving `values` (as `settle_placement` returns them) in `placement`, or in a new one."""
    today, spec = clock.today(), get_program(enrollment.program)
    found = _subsidies(Placement.objects.kept().filter(customer=enrollment.customer_id))
    key = str(placement.public_id) if placement else NEW
    others = [subsidy for _placement, subsidy in found if subsidy.key != key]
    past = _saved_breaks(placement) if placement else []
    service_type = values["service_type"]
    mine = _subsidy(key, spec.code, service_type, values, past)
    with_mine = [*others, mine] if mine else others
    overrides = list(_overrides(enrollment.customer_id))
    before = _stand(spec, [subsidy for _placement, subsidy in found], overrides, today)
    after = [one for one in _stand(spec, with_mine, overrides, today) if one.key in ("", key)]
    without = [one for one in _stand(spec, others, overrides, today) if not one.key and one.limit.blocks]
    through = max(mine.last, today) if mine and mine.last else today
    return Effect(
        days=days_of(mine, through) if mine else 0,
        room=min((one.left for one in without), default=None),
        limits=_shown(after),
        findings=tuple(judge(before, after)),
    )


def days_by_line(placement, history):
    """The days subsidized as each line of `history` (latest first) had them: the latest through today, the others
    through the day on which the next was written (F380)."""
    found, saved, program = [], [], placement.enrollment.program
    lines = list(reversed(history))
    for number, row in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        through = clock.local_date(following.recorded_at) if following else clock.today()
        facts = {name: getattr(row, name) for name in _FACTS}
        facts["ended_on"] = None if following else placement.ended_on
        saved.append((row.inactive_on, row.return_on))
        subsidy = _subsidy(str(row.pk), program, placement.service.service_type, facts, saved)
        found.append(days_of(subsidy, through) if subsidy else 0)
    return list(reversed(found))


def _subsidies(placements):
    """(placement, its Subsidy) of those of `placements` that are or were subsidized, oldest first. Two queries."""
    rows = placements.exclude(subsidized_from=None).exclude(status=ServiceStatus.NOT_STARTED)
    rows = list(
        rows.select_related("enrollment", "service", "job__worksite__employer").order_by(
            "subsidized_from", "pk"
        )
    )
    saved = {}
    history = PlacementStatus.objects.filter(placement__in=rows).order_by("recorded_at", "pk")
    for key, *pair in history.values_list("placement_id", "inactive_on", "return_on") if rows else ():
        saved.setdefault(key, []).append(tuple(pair))
    return [
        (
            row,
            _subsidy(
                str(row.public_id),
                row.enrollment.program,
                row.service.service_type,
                _facts(row),
                saved.get(row.pk, []),
            ),
        )
        for row in rows
    ]


def _subsidy(key, program, service_type, facts, saved):
    """The `Subsidy` of a placement with `facts`, or None when it has none. `saved` are the earlier times away."""
    if facts["subsidized_from"] is None or facts["status"] == ServiceStatus.NOT_STARTED:
        return None
    ends = [day for day in (facts["subsidized_to"], facts["ended_on"]) if day]
    return Subsidy(
        key=key,
        program=program,
        service_type=service_type,
        first=facts["subsidized_from"],
        last=min(ends, default=None),
        away=breaks_of([*saved, (facts["inactive_on"], facts["return_on"])]),
    )


def _facts(placement):
    return {name: getattr(placement, name) for name in (*_FACTS, "ended_on")}


def _saved_breaks(placement):
    history = PlacementStatus.objects.filter(placement=placement).order_by("recorded_at", "pk")
    return list(history.values_list("inactive_on", "return_on"))


def _overrides(customer_id):
    return (
        SubsidyOverride.objects.filter(customer=customer_id)
        .select_related("granted_by")
        .order_by("granted_at")
    )


def _stand(spec, subsidies, overrides, today):
    extras = [Extra(row.limit, row.window_starts_on, row.extra_days) for row in overrides]
    return stand_under(spec.subsidy.limits, subsidies, extras, program=spec.code, as_of=today)


def _shown(standings, entries=()):
    held = {entry.subsidy.key: entry for entry in entries}
    return tuple(LedgerLimit(one, sentence_of(one), _colour(one), held.get(one.key)) for one in standings)


def _colour(one):
    if one.is_over:
        return "red"
    return "yellow" if one.is_warned else "green"


def window_start(limit, today):
    """The first day of the window in which days that are added to `limit` on `today` count; `today` itself where the
    window is not a year of the calendar."""
    fixed = limit.window in (Window.CALENDAR_YEAR, Window.STATE_FISCAL_YEAR)
    return window_of(limit.window, today).first if fixed else today
