"""Cleans one answer of an intake form, or says what is wrong with it."""

import re
import unicodedata
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from casework.core.types import Finding
from programs.form_parts import Answer, Kind, Question

_PHONE_DIGITS = 10
_EMAIL_LENGTH = 254


class AnswerProblem(ValueError):
    """An answer cannot be kept; `finding` says why."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.finding = Finding(code, text)


def clean_answer(question: Question, given: Any, on: date) -> Answer | None:
    """Return the answer as it is stored (see `Kind`), None when nothing was answered.

    `given` is text as a person types it, a list of texts, a date, a number or None; `on` is today. Raises
    AnswerProblem.
    """
    if isinstance(given, (list, tuple)):
        given = [_tidy(part, question) for part in given]
        given = [part for part in given if part]
    elif given is not None:
        given = _tidy(given, question)
    if given in (None, "", []):
        return None
    if isinstance(given, list) != (question.kind == Kind.SEVERAL):
        given = [given] if question.kind == Kind.SEVERAL else " ".join(given)
    return _CLEANERS[question.kind](question, given, on)


def _tidy(given: Any, question: Question) -> str:
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    kept = "\n\t" if question.kind == Kind.LONG_TEXT else ""
    text = "".join(
        sign if sign in kept or unicodedata.category(sign) not in ("Cc", "Cs") else " " for sign in text
    )
    return text.strip()


def _text(question: Question, given: str, on: date) -> str:
    if len(given) > question.max_length:
        raise AnswerProblem(
            "too_long",
            _("Your answer has %(length)d characters. Make it %(limit)d or fewer.")
            % {"length": len(given), "limit": question.max_length},
        )
    return given


def _yes_no(question: Question, given: str, on: date) -> str:
    if given not in ("yes", "no"):
        raise AnswerProblem("not_an_option", _("Choose Yes or No."))
    return given


def _one(question: Question, given: str, on: date) -> str:
    if question.choice(given) is None:
        raise AnswerProblem("not_an_option", _("Choose one of the answers in the list."))
    return given


def _several(question: Question, given: list[str], on: date) -> list[str]:
    if any(question.choice(code) is None for code in given):
        raise AnswerProblem("not_an_option", _("Choose from the answers in the list."))
    chosen = [choice for choice in question.options if choice.code in given]
    alone = next((choice for choice in chosen if choice.alone), None)
    if alone and len(chosen) > 1:
        raise AnswerProblem(
            "not_alone",
            _("You chose “%(answer)s” and something else. Choose one or the other.")
            % {"answer": alone.label},
        )
    return [choice.code for choice in chosen]


def _date(question: Question, given: str, on: date) -> str:
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise AnswerProblem("not_a_date", _("Enter a date, like 3/31/2026.")) from None
    if question.past and day > on:
        raise AnswerProblem("in_the_future", _("Enter a date that is not in the future."))
    return day.isoformat()


def _number(question: Question, given: str, on: date) -> int:
    digits = given.replace(",", "")
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", digits):
        raise AnswerProblem("not_a_number", _("Enter a whole number, like 12."))
    number = int(digits)
    if question.at_least is not None and number < question.at_least:
        raise AnswerProblem("too_small", _("Enter %(limit)d or more.") % {"limit": question.at_least})
    if question.at_most is not None and number > question.at_most:
        raise AnswerProblem("too_large", _("Enter %(limit)d or less.") % {"limit": question.at_most})
    return number


def _phone(question: Question, given: str, on: date) -> str:
    digits = re.sub(r"[^0-9]", "", given)
    if len(digits) == _PHONE_DIGITS + 1 and digits.startswith("1"):
        digits = digits[1:]
    if len(digits) != _PHONE_DIGITS or re.search(r"[A-Za-z]", given):
        raise AnswerProblem("not_a_phone", _("Enter a phone number with 10 digits, like 217 555 0143"))
    return digits


def _email(question: Question, given: str, on: date) -> str:
    try:
        validate_email(given)
    except ValidationError:
        raise AnswerProblem("not_an_email", _("Enter an email address, like name@example.org.")) from None
    if len(given) > _EMAIL_LENGTH:
        raise AnswerProblem("too_long", _("This email address is too long."))
    return given


_CLEANERS = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.YES_NO: _yes_no,
    Kind.ONE: _one,
    Kind.SEVERAL: _several,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.PHONE: _phone,
    Kind.EMAIL: _email,
}
