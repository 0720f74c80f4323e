"""The parts of a program's plan: catalogue, goals, statuses, agreement, costs, attendance, placements."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casework.core.types import Dated
from programs.measures.spec import MeasuredAs
from programs.options import Option, Options, in_spanish


class Kind(StrEnum):
    """What a catalogue row is; exit rules and cost rules read it."""

    ACTIVITY = "activity"
    SUPPORT = "support"
    REFERRAL = "referral"
    STEP = "step"


@dataclass(frozen=True, kw_only=True)
class ServiceType(Option):
    """One row of the catalogue: a service, activity, support, referral or step that a plan may hold.

    `family` is a code of `service_families`; `short_code` is the source's own code (BE, SJ); `aliases` are other
    spellings met in data; `valid_from` and `valid_to` are inclusive, None means open; `blocks_exit` means exit
    waits until it is closed; `allows_cost` means a dollar value may be entered; `worksite` shows placement fields;
    `federal_code` is the federal component or element it counts as, empty when none is established. Self-service,
    information, follow-up and supportive rows set `participates=False`: they hold no participation (EX-3).
    """

    family: str
    kind: Kind
    short_code: str = ""
    federal_code: str = ""
    iwds_name: str = ""
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    allows_cost: bool = False
    blocks_exit: bool = True
    worksite: bool = False
    training: bool = False
    measured_as: MeasuredAs | None = None
    participates: bool = True

    @property
    def holds_participation(self) -> bool:
        """Whether receiving it keeps the 90-day clock from running (`federal.md` EX-1, EX-3)."""
        return self.participates and self.kind in (Kind.ACTIVITY, Kind.STEP)

    @property
    def is_attended(self) -> bool:
        """Whether hours of attendance are kept: of what the person takes part in (seed 004:428)."""
        return self.kind in (Kind.ACTIVITY, Kind.STEP)

    def offered_on(self, day: date) -> bool:
        """Return whether the row may be added on this day (both ends inclusive)."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, kw_only=True)
class GoalStatus(Option):
    """A goal's status. `flags` means the customer needs help and must agree again; `closed` means verified done."""

    flags: bool = False
    closed: bool = False


@dataclass(frozen=True, kw_only=True)
class PresetGoal(Option):
    """A goal every plan of the program starts with; `label` is its statement. `steps` are catalogue codes."""

    category: str
    term: str
    steps: tuple[str, ...] = ()
    measure: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceStatus(Option):
    """A step's status (C15: one canonical set of five, labels per program).

    `placement_label` is the wording on worksite placements, `report_label` the column of the services report;
    `started` counts as begun, `closed` ends the step, `successful` counts for measures, `needs_completed_on`
    demands a completion date (R28), `no_hours` forces start = due and 0 hours (R27).
    """

    placement_label: str = ""
    report_label: str = ""
    also: tuple[str, ...] = ()
    started: bool = False
    closed: bool = False
    successful: bool = False
    needs_completed_on: bool = False
    no_hours: bool = False


class AgreementNeed(StrEnum):
    """Whether the customer's agreement to the plan is required, or merely offered."""

    REQUIRED = "required"
    OFFERED = "offered"
    OFFERED_NOT_REQUIRED = "offered_not_required"


@dataclass(frozen=True, kw_only=True)
class AgreementPolicy:
    """Agreement to the plan: is it needed (C4), what asks for it again, and the statuses staff can set.

    `triggers` are codes of `reasons`; `statements` are what the customer ticks one by one; `flags` the sentences about
    an agreement that is needed and not there, with {since} and {why}; `acts` the words on buttons and links.
    """

    need: AgreementNeed
    triggers: tuple[str, ...]
    statuses: Options
    ways: Options
    statements: Options
    reasons: Options
    flags: Options
    acts: Options
    note: str = ""

    @property
    def required(self) -> bool:
        """Whether a missing agreement is a flag."""
        return self.need is AgreementNeed.REQUIRED


@dataclass(frozen=True, kw_only=True)
class Cap(Option):
    """A limit on money for a support category, a warning that a supervisor may override.

    `amount` is in US dollars by date; `window` is a code of `Window`; `category` a catalogue code. `subtypes` are the
    codes of subtypes that count, empty for the whole category.
    """

    category: str
    amount: Dated
    window: str
    subtypes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CostPolicy:
    """Where dollars may be entered (C5) and what each payment records (004:395-404)."""

    kinds: frozenset[Kind]
    needs_goal: bool
    needs_started: bool
    one_open_support: bool
    methods: Options
    funding_sources: Options
    subtypes: Options
    caps: Options
    note: str
    note_es: str
    reference: str = ""

    @property
    def note_text(self) -> str:
        """The note in the active language."""
        return self.note_es if in_spanish() else self.note


class AttendanceStyle(StrEnum):
    """How a day of attendance is entered (C25)."""

    CLOCK_LUNCH = "clock_lunch"
    CLOCK = "clock"
    ABSENT_MAKEUP = "absent_makeup"


class Window(StrEnum):
    """The span over which subsidized days are added up (R16, C13)."""

    CALENDAR_YEAR = "calendar_year"
    STATE_FISCAL_YEAR = "state_fiscal_year"
    ROLLING_YEAR = "rolling_year"
    LIFETIME = "lifetime"


@dataclass(frozen=True, kw_only=True)
class SubsidyLimit(Option):
    """A limit on distinct subsidized days inside a window (R15, R16).

    `limit_days` and `warn_days` are dated counts of days; `blocks` needs a supervisor's override to pass;
    `per` is "placement" or "person"; `applies_to` are catalogue codes, empty for all.
    """

    window: Window
    limit_days: Dated
    warn_days: Dated
    per: str = "person"
    blocks: bool = True
    applies_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SubsidyPolicy:
    """Subsidized wages: the limits, and the options of a placement. Minimum wages are in `programs/wages.py`."""

    limits: Options[SubsidyLimit]
    position_types: Options
    employment_types: Options
    subsidized_at_most_minimum: bool = True
    note: str = ""
