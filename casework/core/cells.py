"""What stands in a cell of a list or table beside plain text. Values only; `components/cell.html` draws them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads somewhere; `about` is read aloud behind it. In a file, the text."""

    text: str
    url: str
    about: str = ""
    kind = "link"

    def __str__(self):
        return str(self.text)


@dataclass(frozen=True, slots=True)
class Badge:
    """A status: word, colour, and the rule and date that made it. In a file, the word and the detail."""

    word: str
    colour: str = "grey"
    detail: str = ""
    kind = "badge"

    def __str__(self):
        return f"{self.word}: {self.detail}" if self.detail else str(self.word)


@dataclass(frozen=True, slots=True)
class Lines:
    """A first line and a quieter second one, either of them text, Link or Badge."""

    first: object
    second: object = ""
    kind = "lines"

    def __str__(self):
        return f"{self.first} ({self.second})" if self.second else str(self.first)


@dataclass(frozen=True, slots=True)
class Badges:
    """Several badges below one another."""

    badges: tuple
    kind = "badges"

    def __str__(self):
        return "; ".join(str(badge) for badge in self.badges)


@dataclass(frozen=True, slots=True)
class Stack:
    """Several quiet lines below one another, each text, Link or Badge."""

    lines: tuple
    kind = "stack"

    def __str__(self):
        return "; ".join(str(line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Links:
    """What may be done with a row: several `Link`s beside one another, drawn as buttons."""

    links: tuple
    kind = "links"

    def __str__(self):
        return ", ".join(str(link) for link in self.links)
