"""Reads a form of intake from JSON and says where it is wrong: a form is code that an agency writes."""

import re
from collections.abc import Mapping
from typing import Any

from programs.form_parts import Choice, Condition, Form, Kind, Question, Rule, RuleKind, Section, Text

CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
LONGEST = {Kind.TEXT: 200, Kind.LONG_TEXT: 4_000}
_CHOSEN = (Kind.ONE, Kind.SEVERAL, Kind.YES_NO)
_OPERATORS = {
    "is": _CHOSEN,
    "is_not": _CHOSEN,
    "at_least": (Kind.NUMBER,),
    "at_most": (Kind.NUMBER,),
    "younger_than": (Kind.DATE,),
    "at_least_years": (Kind.DATE,),
    "answered": tuple(Kind),
}
_OF_AGE = ("younger_than", "at_least_years")
_MOST = {"sections": 30, "questions": 60, "options": 120, "rules": 100, "when": 10, "recommends": 30}


class FormProblem(ValueError):
    """A form cannot be used. `problems` are (place, what is wrong) pairs; a place reads
    ``sections[1].questions[0].options[2].label.es``."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{place}: {text}" for place, text in problems))


class _Reader:
    """Walks the content once and gathers every mistake; what it returns is of use only when there is none."""

    def __init__(self) -> None:
        self.problems: list[tuple[str, str]] = []
        self.questions: dict[str, Question] = {}

    def wrong(self, place: str, text: str) -> None:
        self.problems.append((place or "form", text))

    def known(self, content: Any, place: str, names: set[str]) -> Mapping[str, Any]:
        if not isinstance(content, Mapping):
            self.wrong(place, "must be an object")
            return {}
        for name in sorted(str(key) for key in content if key not in names):
            self.wrong(_in(place, name), "is not known here")
        return content

    def each(self, content: Mapping[str, Any], place: str, name: str, least: int = 0) -> list[Any]:
        found = content.get(name, [])
        where = _in(place, name)
        if not isinstance(found, list):
            self.wrong(where, "must be a list")
            return []
        if len(found) < least:
            self.wrong(where, f"needs at least {least}")
        if len(found) > _MOST[name]:
            self.wrong(where, f"has more than {_MOST[name]}")
            return []
        return found

    def code(self, content: Mapping[str, Any], place: str, taken: set[str]) -> str:
        code = content.get("code")
        where = _in(place, "code")
        if not isinstance(code, str) or not CODE.fullmatch(code):
            self.wrong(where, "must be small letters, digits and _, begin with a letter, 40 at most")
            return ""
        if code in taken:
            self.wrong(where, f"{code} is used twice")
        taken.add(code)
        return code

    def text(
        self, content: Mapping[str, Any], place: str, name: str, needed: bool = False, longest: int = 1_000
    ):
        where = _in(place, name)
        if name not in content:
            if needed:
                self.wrong(where, "is missing")
            return Text()
        words = self.known(content[name], where, {"en", "es"})
        for language in ("en", "es"):
            value = words.get(language)
            if not isinstance(value, str) or not value.strip():
                self.wrong(_in(where, language), "is missing")
            elif len(value) > longest or "\x00" in value:
                self.wrong(_in(where, language), f"is longer than {longest} characters or not text")
        if any(place_ == where or place_.startswith(where + ".") for place_, _text in self.problems):
            return Text()
        return Text(words["en"].strip(), words["es"].strip())

    def flag(self, content: Mapping[str, Any], place: str, name: str, default: bool) -> bool:
        value = content.get(name, default)
        if not isinstance(value, bool):
            self.wrong(_in(place, name), "must be true or false")
            return default
        return value

    def number(self, content: Mapping[str, Any], place: str, name: str) -> int | None:
        value = content.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            self.wrong(_in(place, name), "must be a whole number")
            return None
        return value

    def form(self, content: Any) -> Form:
        content = self.known(content, "", {"title", "intro", "sections", "rules"})
        taken: set[str] = set()
        sections = [
            self.section(found, f"sections[{number}]", taken)
            for number, found in enumerate(self.each(content, "", "sections", least=1))
        ]
        rules: set[str] = set()
        return Form(
            title=self.text(content, "", "title", needed=True, longest=160),
            intro=self.text(content, "", "intro"),
            sections=tuple(sections),
            rules=tuple(
                self.rule(found, f"rules[{number}]", rules)
                for number, found in enumerate(self.each(content, "", "rules"))
            ),
        )

    def section(self, content: Any, place: str, taken: set[str]) -> Section:
        content = self.known(content, place, {"code", "title", "intro", "questions"})
        code = self.code(content, place, taken)
        found = self.each(content, place, "questions", least=1)
        return Section(
            code=code,
            title=self.text(content, place, "title", needed=True, longest=160),
            intro=self.text(content, place, "intro"),
            questions=tuple(
                self.question(one, f"{place}.questions[{number}]") for number, one in enumerate(found)
            ),
        )

    def question(self, content: Any, place: str) -> Question:
        content = self.known(content, place, set(Question.__dataclass_fields__))
        code = self.code(content, place, set(self.questions))
        try:
            kind = Kind(content.get("kind"))
        except ValueError:
            self.wrong(_in(place, "kind"), f"must be one of {', '.join(Kind)}")
            kind = Kind.TEXT
        question = Question(
            code=code,
            kind=kind,
            label=self.text(content, place, "label", needed=True, longest=300),
            help=self.text(content, place, "help"),
            why=self.text(content, place, "why"),
            required=self.flag(content, place, "required", not content.get("sensitive", False)),
            sensitive=self.flag(content, place, "sensitive", False),
            past=self.flag(content, place, "past", False),
            options=self.options(content, place, kind),
            asked_when=self.conditions(content, place, "asked_when"),
            max_length=self.number(content, place, "max_length") or LONGEST.get(kind, 0),
            at_least=self.number(content, place, "at_least"),
            at_most=self.number(content, place, "at_most"),
        )
        self.limits(question, place)
        self.questions[code] = question
        return question

    def limits(self, question: Question, place: str) -> None:
        if question.max_length < 0 or question.max_length > LONGEST.get(question.kind, 0):
            self.wrong(_in(place, "max_length"), f"is not possible for {question.kind}")
        numbers = (question.at_least, question.at_most)
        if question.kind != Kind.NUMBER and any(number is not None for number in numbers):
            self.wrong(place, "at_least and at_most belong to numbers")
        if None not in numbers and question.at_least > question.at_most:
            self.wrong(_in(place, "at_most"), "is less than at_least")
        if question.past and question.kind != Kind.DATE:
            self.wrong(_in(place, "past"), "belongs to dates")
        if question.sensitive and question.required:
            self.wrong(_in(place, "required"), "a sensitive question may be skipped")
        if question.sensitive and not question.why:
            self.wrong(_in(place, "why"), "a sensitive question says why it is asked")
        if any(condition.operator in _OF_AGE for condition in question.asked_when):
            self.wrong(_in(place, "asked_when"), "age decides in rules only")

    def options(self, content: Mapping[str, Any], place: str, kind: Kind) -> tuple[Choice, ...]:
        if kind not in (Kind.ONE, Kind.SEVERAL):
            if "options" in content:
                self.wrong(_in(place, "options"), "belong to questions of kind one or several")
            return ()
        taken: set[str] = set()
        return tuple(
            self.option(found, f"{place}.options[{number}]", taken, kind)
            for number, found in enumerate(self.each(content, place, "options", least=2))
        )

    def option(self, content: Any, place: str, taken: set[str], kind: Kind) -> Choice:
        content = self.known(content, place, {"code", "label", "hint", "alone"})
        alone = self.flag(content, place, "alone", False)
        if alone and kind != Kind.SEVERAL:
            self.wrong(_in(place, "alone"), "belongs to questions of kind several")
        return Choice(
            code=self.code(content, place, taken),
            label=self.text(content, place, "label", needed=True, longest=300),
            hint=self.text(content, place, "hint"),
            alone=alone,
        )

    def conditions(self, content: Mapping[str, Any], place: str, name: str) -> tuple[Condition, ...]:
        found = content.get(name, [])
        where = _in(place, name)
        if not isinstance(found, list) or len(found) > _MOST["when"]:
            self.wrong(where, f"must be a list of at most {_MOST['when']} conditions")
            return ()
        read = [self.condition(one, f"{where}[{number}]") for number, one in enumerate(found)]
        return tuple(condition for condition in read if condition)

    def condition(self, content: Any, place: str) -> Condition | None:
        content = self.known(content, place, {"question", *_OPERATORS})
        asked = content.get("question")
        question = self.questions.get(asked) if isinstance(asked, str) else None
        if question is None:
            self.wrong(_in(place, "question"), f"{asked!r} is not a question that comes before")
            return None
        operators = [name for name in _OPERATORS if name in content]
        if len(operators) != 1 or question.kind not in _OPERATORS[operators[0]]:
            self.wrong(place, f"needs one comparison that fits {question.kind}")
            return None
        operator = operators[0]
        value = content[operator]
        if operator in ("is", "is_not"):
            return self.codes(question, operator, value, _in(place, operator))
        if isinstance(value, bool) != (operator == "answered") or not isinstance(value, int):
            self.wrong(
                _in(place, operator),
                "must be true or false" if operator == "answered" else "must be a whole number",
            )
            return None
        return Condition(question=question.code, operator=operator, value=value)

    def codes(self, question: Question, operator: str, value: Any, place: str) -> Condition | None:
        known = (
            ("yes", "no") if question.kind == Kind.YES_NO else [choice.code for choice in question.options]
        )
        wanted = [value] if isinstance(value, str) else value
        if not isinstance(wanted, list) or not wanted or any(code not in known for code in wanted):
            self.wrong(place, f"must be answers of {question.code}")
            return None
        return Condition(question=question.code, operator=operator, value=tuple(wanted))

    def rule(self, content: Any, place: str, taken: set[str]) -> Rule:
        content = self.known(content, place, {"code", "kind", "when", "text", "recommends"})
        try:
            kind = RuleKind(content.get("kind"))
        except ValueError:
            self.wrong(_in(place, "kind"), f"must be one of {', '.join(RuleKind)}")
            kind = RuleKind.FINDING
        when = self.conditions(content, place, "when")
        if not when:
            self.wrong(_in(place, "when"), "needs at least one condition")
        recommends = self.each(content, place, "recommends")
        if any(not isinstance(code, str) or not CODE.fullmatch(code) for code in recommends):
            self.wrong(_in(place, "recommends"), "must be codes")
        if bool(recommends) and kind != RuleKind.RECOMMENDATION:
            self.wrong(_in(place, "recommends"), "belongs to recommendations")
        return Rule(
            code=self.code(content, place, taken),
            kind=kind,
            when=when,
            text=self.text(content, place, "text", needed=True),
            recommends=tuple(recommends),
        )


def _in(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def read_form(content: Any) -> Form:
    """Return the form that `content` (parsed JSON) describes. Raises FormProblem with the place of each mistake."""
    reader = _Reader()
    form = reader.form(content)
    if reader.problems:
        raise FormProblem(reader.problems)
    return form
