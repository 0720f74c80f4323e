"""The parts of an intake form: sections, questions, options, conditions and rules, as frozen data."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from programs.options import in_spanish


class Kind(StrEnum):
    """What kind of answer a question takes, and how the answer is stored (as JSON)."""

    TEXT = "text"
    """One line: a string."""
    LONG_TEXT = "long_text"
    """Several lines: a string."""
    YES_NO = "yes_no"
    """"yes" or "no"."""
    ONE = "one"
    """The code of one option."""
    SEVERAL = "several"
    """A list of codes of options, in the order of the form."""
    DATE = "date"
    """An ISO date, "2026-11-22"."""
    NUMBER = "number"
    """A whole number."""
    PHONE = "phone"
    """Ten digits, as a string."""
    EMAIL = "email"
    """An address, as a string."""


class RuleKind(StrEnum):
    """What follows when the conditions of a rule hold."""

    NOT_SUITABLE = "not_suitable"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"


type Answer = str | int | list[str]


@dataclass(frozen=True)
class Text:
    """Words in English and Spanish; both empty where nothing is said."""

    en: str = ""
    es: str = ""

    def __str__(self) -> str:
        return self.es if in_spanish() and self.es else self.en

    def __bool__(self) -> bool:
        return bool(self.en)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An option of a question. `alone` is one that excludes all others ("None of these")."""

    code: str
    label: Text
    hint: Text = Text()
    alone: bool = False


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A comparison with the answer to `question`.

    `operator` is one of: is, is_not (`value`: codes, any of which was chosen, or none of them), at_least, at_most
    (`value`: a whole number), younger_than, at_least_years (`value`: years of age; the answer is a date, the age that
    of the day asked about) and answered (`value`: True or False). Only `answered` false holds without an answer.
    """

    question: str
    operator: str
    value: tuple[str, ...] | int | bool


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question. `why` says why it is asked; a `sensitive` one has it and may always be skipped.

    It is asked when every condition of `asked_when` holds. `max_length` limits text (characters), `at_least` and
    `at_most` numbers (inclusive); `past` says that a date may not lie after the day asked about.
    """

    code: str
    kind: Kind
    label: Text
    help: Text = Text()
    why: Text = Text()
    required: bool = True
    sensitive: bool = False
    options: tuple[Choice, ...] = ()
    asked_when: tuple[Condition, ...] = ()
    max_length: int = 0
    at_least: int | None = None
    at_most: int | None = None
    past: bool = False

    def choice(self, code: str) -> Choice | None:
        """Return the option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, kw_only=True)
class Section:
    """Questions that stand on one page."""

    code: str
    title: Text
    questions: tuple[Question, ...]
    intro: Text = Text()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What follows when all conditions of `when` hold. `text` is said to the person, kindly; `recommends` are codes
    that a recommendation stands for (of activities, of services: the reader of the form knows)."""

    code: str
    kind: RuleKind
    when: tuple[Condition, ...]
    text: Text
    recommends: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form as `read_form` reads it."""

    title: Text
    sections: tuple[Section, ...]
    rules: tuple[Rule, ...] = ()
    intro: Text = Text()

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its code, in the order of the form."""
        return {question.code: question for section in self.sections for question in section.questions}

    @cached_property
    def whole(self) -> Section:
        """All questions as one section, for a form that stands on one page."""
        return Section(code="whole", title=self.title, questions=tuple(self.questions.values()))

    def section(self, code: str) -> Section | None:
        """Return the section with this code, or None."""
        return next((section for section in self.sections if section.code == code), None)
