"""Dashboard sections and their lines: declared once, and everything else derives from the declaration.

A line holds for an enrollment on a day when the section's cohort holds, its `when` holds, and (if it has `after`)
the day is on or after `after.turns_on(anchor)`. `anchor` names date fields; the first that is not null counts.
"More than 30 days" is `after=Period(days=31)`: elapsed > 30 (domain.md section 7); other waits stand in `periods.py`.
A line with an anchor but without `after` holds only once the anchor is known.

Coded lines of a section exclude each other: the first line of `Section.decision` that holds is the answer.
Flag lines (every line of an overlapping section, or `flag=True`) are answered one by one.
`part_of` makes a line a subset of another: it also counts there and stays out of the total (C2).
"""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from casework.core.types import Colour
from programs.periods import Wait

ACTS = {
    "add_case_note": "Add a case note",
    "confirm_progress": "Confirm progress is current",
    "review_suitability": "Complete the suitability review",
    "sync_iwds": "Sync with IWDS",
    "book_appointment": "Schedule with a career planner",
    "add_step": "Add a planned service",
    "update_step": "Update a service's status",
    "manage_requests": "Review open IWDS requests",
    "complete_program": "Record program completion",
    "sync_ies": "Sync with IES",
    "open_customer": "Open the customer",
    "show_referrals": "Look at the referrals",
    "assess_needs": "Complete the needs assessment",
    "edit_determination": "Record the next step",
    "ask_agreement": "Ask for the agreement",
    "verify_attendance": "Verify attendance",
    "verify_follow_up": "Verify the follow-up",
    "show_subsidy": "Look at the subsidized days",
    "update_goal": "Update the goal",
    "add_outcome": "Record the outcome",
}
"""Every act a next step may offer, with the words of its button."""

ENROLLMENT_FIELDS = frozenset(
    (
        "status",
        "pre_screening_started_on",
        "pre_screening_completed_on",
        "application_started_on",
        "application_submitted_on",
        "application_outcome",
        "training_program",
        "recommendation",
        "recommended_on",
        "iwds_status",
        "iwds_status_since",
        "iwds_exited_on",
        "enrolled_on",
        "exited_on",
        "last_staff_note_on",
        "progress_confirmed_on",
        "completion_status",
        "completed_on",
        "last_service_on",
        "redetermination_on",
        "not_enrolled_on",
        "iwds_requested_on",
        "iwds_served_on",
        "iss_served_on",
        "iwds_credential_on",
        "service_planned_on",
        "career_served_on",
        "training_served_on",
        "work_based_served_on",
        "completed_with_credential_on",
        "completed_with_employment_on",
        "completed_with_education_on",
        "last_touched_on",
        "referral_waits_since",
        "assessment_waits_since",
        "assessed_on",
        "determination_due_on",
        "agreement_on",
        "agreement_waits_since",
        "attendance_waits_since",
        "absences_clear_on",
        "placement_follow_up_on",
        "subsidy_ends_on",
        "off_track_since",
        "open_service_since",
        "post_assessment_waits_since",
        "participation_ends_on",
        "skill_gain_on",
        "credential_on",
        "required_credentials_on",
        "employed_on",
        "retention_on",
        "exit_follow_up_on",
    )
)
"""The facts of an enrollment that `cohort`, `when` and `anchor` may name."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """The rule behind a line: an id printed on screen, its version, the day it took effect, and its source."""

    id: str
    version: int
    effective_from: date
    source: str

    def __str__(self) -> str:
        return f"{self.id}, v{self.version}"


@dataclass(frozen=True, kw_only=True)
class Link:
    """An instruction named by a next step; `guide` is the guide's page, with "#" and a section where one is meant;
    `audience` staff or customer."""

    label: str
    guide: str
    audience: str = "staff"


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """One thing to do about a line; `act` (a key of ACTS) is the button beside it, empty when it is only advice."""

    text: str
    act: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row of a dashboard section.

    `information` is the text of the information bubble, one item a bullet, a leading lead-in ending in ":".
    `when` is None while the facts behind the line are not recorded yet. `sentences` explain the line for one
    person, one template for each anchor field (the last serves the rest), with {days}, {since}; `arrival` announces
    that the line will hold, with {date}.
    """

    code: str
    label: str
    colour: Colour
    information: tuple[str, ...]
    rule: Rule
    when: Q | None = None
    anchor: tuple[str, ...] = ()
    after: Wait | None = None
    part_of: str | None = None
    flag: bool = False
    next_steps: tuple[NextStep, ...] = ()
    links: tuple[Link, ...] = ()
    sentences: tuple[str, ...] = ()
    arrival: str = ""
    source: str = ""
    colour_inferred: bool = True

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts the next steps offer, in order, each once."""
        return tuple(dict.fromkeys(step.act for step in self.next_steps if step.act))


@dataclass(frozen=True, kw_only=True)
class Section:
    """A block of dashboard lines about one cohort.

    `cohort` is None when every enrollment of the program is in it. `exclusive` sections put a person on one line
    at most. `decide` gives the codes of coded lines in the order in which they win; without it parts come before
    the line they are part of, then the order shown.
    """

    code: str
    number: int
    title: str
    lines: tuple[Line, ...]
    note: str = ""
    cohort: Q | None = None
    exclusive: bool = True
    decide: tuple[str, ...] = field(default=())
    total_label: str = "Total"
    source: str = ""

    @property
    def live(self) -> bool:
        """Whether every line can be computed from recorded facts."""
        return all(line.when is not None for line in self.lines)

    @property
    def coded(self) -> tuple[Line, ...]:
        """The lines that exclude each other, in the order shown; line n has code n + 1, and 0 is none."""
        return tuple(line for line in self.lines if self.exclusive and not line.flag)

    @property
    def flags(self) -> tuple[Line, ...]:
        """The lines answered one by one, in the order shown; line n has bit n."""
        return tuple(line for line in self.lines if not self.exclusive or line.flag)

    @property
    def decision(self) -> tuple[Line, ...]:
        """The coded lines in the order in which they win: the first that holds is the answer."""
        if self.decide:
            return tuple(self.line(code) for code in self.decide)
        return tuple(sorted(self.coded, key=lambda line: -len(self.parents(line))))

    @property
    def counted(self) -> tuple[Line, ...]:
        """The lines that make up the total: those that are no part of another, and where lines exclude each other none
        that people may share with others."""
        own = self.lines if not self.exclusive else self.coded
        return tuple(line for line in own if line.part_of is None)

    def line(self, code: str) -> Line:
        """Return the line with this code; KeyError when the section has none."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(f"section {self.code} has no line {code!r}")

    def condition(self, line: Line) -> Q:
        """Return what must be true of the facts, dates aside: cohort, every parent's `when` and the line's own."""
        found = Q() if self.cohort is None else self.cohort
        for part in (*reversed(self.parents(line)), line):
            if part.when:
                found = found & part.when if found else part.when
        return found

    def waits(self, line: Line) -> tuple[tuple[tuple[str, ...], Wait | None], ...]:
        """Return the (anchor, after) pairs of the line and its parents; all must have come for the line to hold."""
        return tuple((part.anchor, part.after) for part in (*self.parents(line), line) if part.anchor)

    def parents(self, line: Line) -> tuple[Line, ...]:
        """Return the lines this one is part of, nearest first."""
        found: tuple[Line, ...] = ()
        while line.part_of is not None:
            line = self.line(line.part_of)
            found += (line,)
        return found

    def covering(self, code: str) -> tuple[str, ...]:
        """Return the codes of the line and of all its parts: who stands on any of them is on the line's list."""
        return tuple(
            line.code
            for line in self.lines
            if line.code == code or code in {p.code for p in self.parents(line)}
        )


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A time limit of the program in words, whether or not a section shows it yet (domain.md section 7).

    `live` clocks are computed from recorded facts by the section named in `section`.
    """

    code: str
    label: str
    counted_from: str
    boundary: str
    rule: str
    section: str = ""
    live: bool = False
    working_days: bool = False
