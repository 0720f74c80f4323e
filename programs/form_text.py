"""A form of intake as text that people edit: JSON, one short object to a line, with the line of each mistake."""

import json
import re
from dataclasses import dataclass
from json.decoder import JSONDecodeError, scanstring
from typing import Any

from programs.form_reading import FormProblem, read_form

LONGEST = 300_000
_WIDTH = 110
_DEEPEST = 12
_SPACE = re.compile(r"[ \t\r\n]*")
_ORDER = (
    *(
        "title",
        "code",
        "kind",
        "question",
        "label",
        "intro",
        "help",
        "hint",
        "why",
        "required",
        "sensitive",
        "past",
    ),
    *(
        "alone",
        "max_length",
        "at_least",
        "at_most",
        "asked_when",
        "when",
        "text",
        "recommends",
        "options",
        "questions",
    ),
    *("sections", "rules", "en", "es"),
)
"""How the parts of an object follow one another: the database keeps no order of its own."""
_PLAIN = re.compile(r"-?\d{1,15}(?![\d.eE])|true|false|null")


@dataclass(frozen=True)
class TextProblem:
    """What is wrong at a line, counted from 1. `place` is the part of the form, "" for a mistake of JSON."""

    line: int
    place: str
    text: str


class TextProblems(ValueError):
    """The text is no form. `problems` are `TextProblem`s by line."""

    def __init__(self, problems: list[TextProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__(f"{len(self.problems)} problems")


def form_text(content: Any, indent: str = "") -> str:
    """Return the content of a form as text: what fits a line stands in one, everything else is indented by two."""
    if isinstance(content, dict):
        content = dict(sorted(content.items(), key=_place))
    short = json.dumps(content, ensure_ascii=False)
    if not isinstance(content, (dict, list)) or (len(indent) + len(short) <= _WIDTH and _is_flat(content)):
        return short
    inner = indent + "  "
    if isinstance(content, dict):
        parts = [
            f"{json.dumps(name, ensure_ascii=False)}: {form_text(value, inner)}"
            for name, value in content.items()
        ]
    else:
        parts = [form_text(value, inner) for value in content]
    first, last = ("{", "}") if isinstance(content, dict) else ("[", "]")
    return f"{first}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{last}"


def content_of_text(text: str) -> Any:
    """Return the content that `text` holds, checked by `read_form`. Raises TextProblems with their lines."""
    if len(text) > LONGEST:
        raise TextProblems([TextProblem(1, "", f"is longer than {LONGEST} characters")])
    reader = _Reader(text)
    content = reader.whole()
    try:
        read_form(content)
    except FormProblem as found:
        problems = [TextProblem(reader.line_of(place), place, words) for place, words in found.problems]
        raise TextProblems(problems) from found
    return content


def _place(item: tuple[str, Any]) -> int:
    return _ORDER.index(item[0]) if item[0] in _ORDER else len(_ORDER)


def _is_flat(content: Any) -> bool:
    values = content.values() if isinstance(content, dict) else content
    return not any(isinstance(value, (dict, list)) for value in values)


class _Reader:
    """Reads JSON and remembers where each part begins. Names used twice and numbers with a point are mistakes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.begins: dict[str, int] = {}

    def whole(self) -> Any:
        value = self.value("", 0)
        if self.next():
            self.wrong("nothing may follow the end of the form")
        return value

    def line_of(self, place: str) -> int:
        """The line of a part, or of the nearest part around it that is there."""
        while place and place not in self.begins:
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        return self.text.count("\n", 0, self.begins.get(place, 0)) + 1

    def wrong(self, words: str, at: int | None = None) -> None:
        line = self.text.count("\n", 0, self.at if at is None else at) + 1
        raise TextProblems([TextProblem(line, "", words)])

    def next(self) -> str:
        self.at = _SPACE.match(self.text, self.at).end()
        return self.text[self.at : self.at + 1]

    def take(self, wanted: str) -> bool:
        if self.next() != wanted:
            return False
        self.at += 1
        return True

    def value(self, place: str, depth: int) -> Any:
        first = self.next()
        self.begins.setdefault(place, self.at)
        if depth > _DEEPEST:
            self.wrong("is nested too deeply")
        if first == "{":
            return self.object(place, depth)
        if first == "[":
            return self.list(place, depth)
        if first == '"':
            return self.string()
        found = _PLAIN.match(self.text, self.at)
        if not found:
            self.wrong("a value is missing or is not in quotes")
        self.at = found.end()
        return json.loads(found[0])

    def object(self, place: str, depth: int) -> dict[str, Any]:
        self.at += 1
        found: dict[str, Any] = {}
        if self.take("}"):
            return found
        while True:
            begins = self.at
            if self.next() != '"':
                self.wrong("a name in quotes is missing; after the last entry there is no comma")
            begins = self.at
            name = self.string()
            if name in found:
                self.wrong(f"{name} stands here twice", begins)
            where = f"{place}.{name}" if place else name
            self.begins[where] = begins
            if not self.take(":"):
                self.wrong(f"a colon is missing after {name}")
            found[name] = self.value(where, depth + 1)
            if self.take("}"):
                return found
            if not self.take(","):
                self.wrong(f"a comma or closing brace is missing after {name}")

    def list(self, place: str, depth: int) -> list[Any]:
        self.at += 1
        found: list[Any] = []
        if self.take("]"):
            return found
        while True:
            found.append(self.value(f"{place}[{len(found)}]", depth + 1))
            if self.take("]"):
                return found
            if not self.take(","):
                self.wrong("a comma or closing bracket is missing in the list")

    def string(self) -> str:
        try:
            text, self.at = scanstring(self.text, self.at + 1, True)
        except JSONDecodeError as problem:
            self.wrong(
                "quotes do not end on their line, or a \\ stands before a letter it cannot", problem.pos
            )
        return text
