"""Which of the credentials a program asks of everybody are there, and which are missing and why (seed 003:136-138)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.outcomes import RequiredCredential
from programs.types import ProgramSpec

_SOURCE = Citation("003:136-138")
_MINIMUM = " / "


@dataclass(frozen=True, kw_only=True)
class CredentialFact:
    """A credential of the record: its title, the day it was attained, its code among the program's own credentials
    ("" when nobody said which it is), and whether a service of the plan holds it."""

    title: str
    attained_on: date
    code: str = ""
    has_service: bool = True


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One credential everybody should earn: whether it is there, by what, and the words that say so."""

    required: RequiredCredential
    is_met: bool
    finding: Finding


def requirements(spec: ProgramSpec, facts: Iterable[CredentialFact], as_of: date) -> tuple[Requirement, ...]:
    """Return a `Requirement` for each required credential of `spec`, in its order, on the day `as_of`.

    A credential counts when its code is one of those asked for, or, where nobody chose a code, when its title holds
    the label as whole words. One dated after `as_of` does not count. One that no service holds counts, and the words
    say that it should be tied to the service it was earned in (003:138).
    """
    held = list(facts)
    return tuple(_requirement(spec, required, held, as_of) for required in spec.required_credentials)


def _requirement(spec, required, facts, as_of):
    matching = [fact for fact in facts if any(_is(spec, fact, code) for code in required.any_of)]
    earned = sorted(
        (fact for fact in matching if fact.attained_on <= as_of), key=lambda fact: fact.attained_on
    )
    if not earned:
        later = min((fact.attained_on for fact in matching), default=None)
        return Requirement(required=required, is_met=False, finding=_missing(spec, required, later))
    first = next((fact for fact in earned if fact.has_service), earned[0])
    code = "required_credential_met" if first.has_service else "required_credential_untied"
    text = (
        _("%(title)s is entered.")
        if first.has_service
        else _(
            "%(title)s is entered, but no service of the plan holds it: open it and tie it to its service."
        )
    )
    finding = Finding(
        code, text % {"title": first.title}, {"attained": first.attained_on}, _SOURCE, Severity.INFO
    )
    return Requirement(required=required, is_met=True, finding=finding)


def _missing(spec, required, later):
    asked = _MINIMUM.join(spec.program_credentials.text(code) for code in required.any_of)
    if later is not None:
        text = _("%(asked)s is dated after today, so it does not count yet.")
        return Finding("required_credential_later", text % {"asked": asked}, {"attained": later}, _SOURCE)
    if len(required.any_of) > 1:
        text = _("None of these is entered: %(asked)s. One of them is enough.")
    else:
        text = _("No %(asked)s credential is entered.")
    return Finding("required_credential_missing", text % {"asked": asked}, {}, _SOURCE)


def _is(spec: ProgramSpec, fact: CredentialFact, code: str) -> bool:
    if fact.code:
        return fact.code == code
    label = re.escape(spec.program_credentials[code].label)
    return re.search(rf"(?<!\w){label}(?!\w)", fact.title, re.IGNORECASE) is not None
