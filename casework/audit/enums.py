"""How each app says in words what its services do: read by the Update Log and by "who changed what"."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Act:
    """What a service did, in the words of the log: "Added a goal". `subject` names the entry of the event's detail
    that says which one, such as the goal's statement; empty when the sentence says enough. `group` is a code of
    `Group` for acts that the log can be narrowed to together."""

    words: str
    subject: str = ""
    group: str = ""


class Group(StrEnum):
    """Acts of one sort, for the filter of the log."""

    AGREEMENTS = "agreements"
    ACTIVITIES = "activities"


@dataclass(frozen=True)
class Undo:
    """How an act is taken back: by a service of the app, so that no rule of the plan is passed by.

    `model` is the kind of row the act is about and `by` the dotted path of the service. Without `fields` the act is
    undone whole: `by(actor, row)`. With them, those that the act changed get their values of before:
    `by(actor, row, version=..., **fields)`, all fields named. `takes` says what stands before them: the row itself
    ("row") or rows it points to ("service").
    """

    model: str
    by: str
    fields: tuple[str, ...] = ()
    takes: tuple[str, ...] = ("row",)


class Shown(StrEnum):
    """How the value of a field appears in the log."""

    PLAIN = "plain"
    LAST_FOUR = "last_four"
    PHONE = "phone"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Fact:
    """A field whose changes the log tells: its label, and where codes get their words from.

    `options` is the name of the list of the program's spec (`cost_policy.methods`); without it the model's own
    choices serve.
    A field that is not declared is never shown, so a new column cannot leak.
    """

    label: str
    options: str = ""
    shown: Shown = Shown.PLAIN
