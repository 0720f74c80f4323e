"""Forms of intake as data: which questions stand, what is wrong with the answers, what follows. Pure; no database.

The whole interface, for services, forms and pages:

    form = read_form(content)               a `Form`; FormProblem with the place of each mistake (`.problems`)
    digest_of(content)                      SHA-256 of the content, by which editions are known
    asked(form, answers)                    the questions that stand, in order, given the answers so far
    sections_asked(form, answers)           the sections with at least one question that stands
    check(form, section, answers, on)       Checked(.answers cleaned, .problems {code: Finding}) of one section
    check(..., draft=True)                  the same for autosave: what is missing is no problem
    put(form, section, answers, checked)    all answers with those of the section replaced; what is no longer asked goes
    section_done(form, section, answers, on)  whether nothing is missing or wrong in a section
    is_complete(form, answers, on)          whether nothing is missing or wrong in the whole form
    outcome(form, answers, on)              Outcome(.not_suitable, .findings, .recommendations: rules with their text;
                                            .because: codes of the questions that made it not suitable; .is_suitable)
    holds(conditions, answers)              whether all conditions (of `asked_when`) hold
    spoken(question, answer)                an answer in words of the active language, for review pages and staff

`answers` is a dict {question code: answer} of the whole form, stored as it is in a JSONField (see `Kind` for the
shape of each answer). `on` is the day asked about (today). Texts are `Text`: `str(text)` speaks the active language.
A form's JSON, by example, is in `programs/youth_apprenticeship/forms/`.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from casework.core.types import Finding
from programs.form_answers import AnswerProblem, clean_answer
from programs.form_parts import (
    Answer,
    Choice,
    Condition,
    Form,
    Kind,
    Question,
    Rule,
    RuleKind,
    Section,
    Text,
)
from programs.form_reading import FormProblem, read_form

__all__ = [
    "Answer",
    "Checked",
    "Choice",
    "Condition",
    "Form",
    "FormProblem",
    "Kind",
    "Outcome",
    "Question",
    "Rule",
    "RuleKind",
    "Section",
    "Text",
    "asked",
    "check",
    "digest_of",
    "holds",
    "is_complete",
    "outcome",
    "put",
    "read_form",
    "section_done",
    "sections_asked",
    "spoken",
]

type Answers = Mapping[str, Answer]


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What came of checking a section: answers that can be kept, and what is wrong with the others by question."""

    answers: dict[str, Answer] = field(default_factory=dict)
    problems: dict[str, Finding] = field(default_factory=dict)

    @property
    def is_valid(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What follows from the answers: rules that hold, by what they do."""

    not_suitable: tuple[Rule, ...] = ()
    findings: tuple[Rule, ...] = ()
    recommendations: tuple[Rule, ...] = ()

    @property
    def is_suitable(self) -> bool:
        """Whether no answer ends the application."""
        return not self.not_suitable

    @property
    def because(self) -> tuple[str, ...]:
        """The codes of the questions whose answers end the application, each once."""
        return tuple(
            dict.fromkeys(condition.question for rule in self.not_suitable for condition in rule.when)
        )


def digest_of(content: Any) -> str:
    """Return the SHA-256 of a form's content; the order of keys in an object does not matter."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def asked(form: Form, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that stand. An answer to a question that is itself not asked decides nothing."""
    standing: dict[str, Answer] = {}
    found = []
    for question in form.questions.values():
        if _all_hold(question.asked_when, standing, None):
            found.append(question)
            if question.code in answers:
                standing[question.code] = answers[question.code]
    return tuple(found)


def sections_asked(form: Form, answers: Answers) -> tuple[Section, ...]:
    """Return the sections with at least one question that stands."""
    codes = {question.code for question in asked(form, answers)}
    return tuple(
        section for section in form.sections if any(question.code in codes for question in section.questions)
    )


def check(
    form: Form, section: Section, answers: Mapping[str, Any], on: date, *, draft: bool = False
) -> Checked:
    """Clean the answers to the questions of `section` that stand; others are left out.

    `answers` holds what was stored for other sections and what was given now for this one, as typed. In a `draft`
    a missing answer is no problem. Nothing is raised.
    """
    known = dict(answers)
    own = {question.code for question in section.questions}
    kept: dict[str, Answer] = {}
    problems: dict[str, Finding] = {}
    for question in section.questions:
        given = known.pop(question.code, None)
        standing = {code: value for code, value in known.items() if code not in own or code in kept}
        if question.code not in {found.code for found in asked(form, standing)}:
            continue
        try:
            answer = clean_answer(question, given, on)
        except AnswerProblem as problem:
            problems[question.code] = problem.finding
            continue
        if answer is not None:
            kept[question.code] = known[question.code] = answer
        elif question.required and not draft:
            problems[question.code] = Finding("missing", _missing(question))
    return Checked(answers=kept, problems=problems)


def _missing(question: Question) -> str:
    if question.kind in (Kind.ONE, Kind.SEVERAL, Kind.YES_NO):
        return _("Choose an answer: %(question)s") % {"question": question.label}
    return _("Answer this question: %(question)s") % {"question": question.label}


def put(form: Form, section: Section, answers: Answers, checked: Checked) -> dict[str, Answer]:
    """Return all answers with those of `section` replaced by the checked ones, without what is no longer asked."""
    own = {question.code for question in section.questions}
    merged = {code: value for code, value in answers.items() if code not in own} | checked.answers
    return {
        question.code: merged[question.code] for question in asked(form, merged) if question.code in merged
    }


def section_done(form: Form, section: Section, answers: Answers, on: date) -> bool:
    """Return whether nothing is missing or wrong in `section`."""
    return check(form, section, answers, on).is_valid


def is_complete(form: Form, answers: Answers, on: date) -> bool:
    """Return whether nothing is missing or wrong in any section that is asked."""
    return all(section_done(form, section, answers, on) for section in sections_asked(form, answers))


def outcome(form: Form, answers: Answers, on: date) -> Outcome:
    """Return the rules that hold for the answers on the day `on`; answers to questions not asked do not count."""
    standing = {
        question.code: answers[question.code] for question in asked(form, answers) if question.code in answers
    }
    holding = [rule for rule in form.rules if _all_hold(rule.when, standing, on)]
    return Outcome(
        not_suitable=_of_kind(holding, RuleKind.NOT_SUITABLE),
        findings=_of_kind(holding, RuleKind.FINDING),
        recommendations=_of_kind(holding, RuleKind.RECOMMENDATION),
    )


def spoken(question: Question, answer: Any) -> str:
    """Return an answer in words of the active language, "" for none; a code that the form does not know as it is.

    A date stays ISO: the page writes it its own way.
    """
    if answer in (None, "", []):
        return ""
    if question.kind == Kind.YES_NO:
        return {"yes": _("Yes"), "no": _("No")}.get(str(answer), str(answer))
    if question.kind in (Kind.ONE, Kind.SEVERAL):
        codes = answer if isinstance(answer, list) else [answer]
        found = {code: question.choice(code) for code in codes}
        return ", ".join(str(choice.label) if choice else str(code) for code, choice in found.items())
    return str(answer)


def holds(conditions: Iterable[Condition], answers: Answers) -> bool:
    """Return whether all `conditions` hold for the answers; those on age never do, they belong to rules."""
    return _all_hold(conditions, answers, None)


def _of_kind(rules: Iterable[Rule], kind: RuleKind) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.kind == kind)


def _all_hold(conditions: Iterable[Condition], answers: Answers, on: date | None) -> bool:
    return all(_holds(condition, answers.get(condition.question), on) for condition in conditions)


def _holds(condition: Condition, answer: Any, on: date | None) -> bool:
    if condition.operator == "answered":
        return (answer is not None) == condition.value
    if answer is None:
        return False
    chosen = set(answer) if isinstance(answer, list) else {answer}
    match condition.operator:
        case "is":
            return bool(chosen & set(condition.value))
        case "is_not":
            return not chosen & set(condition.value)
        case "at_least":
            return answer >= condition.value
        case "at_most":
            return answer <= condition.value
    return on is not None and (_age(answer, on) < condition.value) == (condition.operator == "younger_than")


def _age(born: str, on: date) -> int:
    day = date.fromisoformat(born)
    return on.year - day.year - ((on.month, on.day) < (day.month, day.day))
