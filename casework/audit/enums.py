"""How each app says in words what its services do: read by the Update Log and by "who changed what"."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Act:
    """What a service did, in the words of the log: "Added a goal". `subject` names the entry of the event's detail
    that says which one, such as the goal's statement; empty when the sentence says enough."""

    words: str
    subject: str = ""


class Shown(StrEnum):
    """How the value of a field appears in the log."""

    PLAIN = "plain"
    LAST_FOUR = "last_four"
    PHONE = "phone"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Fact:
    """A field whose changes the log tells: its label, and where codes get their words from.

    `options` is the name of the list of the program's spec (`cost_policy.methods`); without it the model's own choices serve.
    A field that is not declared is never shown, so a new column cannot leak.
    """

    label: str
    options: str = ""
    shown: Shown = Shown.PLAIN
