"""Which credential counts for WIOA, as which PIRL code, and why (`federal.md` 2).

The words that tell a certificate of safety, hygiene or work readiness from a recognized credential are
`shared/uncounted_credentials.csv`. When it must have been attained to count is decided by the measures.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.types import ProgramSpec

TABLE = Path(__file__).parent / "shared" / "uncounted_credentials.csv"
DIPLOMA = "1"
_BY_TITLE = frozenset("4567")
"""Codes of certificates and licenses: only these are told apart by their titles."""

_DEFINED = Citation("29 USC 3102(52)")
_S1 = Citation("TEGL 10-16 Change 3")


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Whether a credential counts: its PIRL 1800 code, "" when it counts for no measure of title I, and why."""

    code: str
    finding: Finding

    @property
    def counts(self) -> bool:
        """Whether it counts for WIOA."""
        return bool(self.code)


@dataclass(frozen=True)
class _Uncounted:
    words: re.Pattern
    reason: str
    citation: Citation


def counted(spec: ProgramSpec, credential_type: str, title: str, program_credential: str = "") -> Counted:
    """Return how a credential of `spec` counts; `program_credential` is its code among the program's own, "" for none.

    The type gives the code (CR-1; PIRL 1800). Certificates and licenses whose name, or the program's name for them,
    holds the words of safety, hygiene or work readiness do not count (CR-6), nor do graduate degrees for title I
    (CR-7).
    """
    known = spec.credential_types.get(credential_type)
    code = known.federal_code if known else ""
    if not code:
        text = _(
            "This type does not count for title I; graduate degrees count for vocational rehabilitation only."
        )
        return Counted(code="", finding=Finding("credential_type_uncounted", text, {}, _S1, Severity.INFO))
    own = spec.program_credentials.text(program_credential) if program_credential else ""
    if code in _BY_TITLE and (row := _uncounted(f"{title} {own}")):
        return Counted(
            code="", finding=Finding("credential_uncounted", row.reason, {}, row.citation, Severity.INFO)
        )
    if code == DIPLOMA:
        text = _(
            "If the customer is also employed, or in education leading to a credential, within a year after exit."
        )
        return Counted(code=code, finding=Finding("diploma_counts_if", text, {}, _S1, Severity.INFO))
    text = _("It is a recognized postsecondary credential.")
    return Counted(code=code, finding=Finding("credential_counts", text, {}, _DEFINED, Severity.INFO))


def _uncounted(text: str) -> _Uncounted | None:
    return next((row for row in _table() if row.words.search(text)), None)


@cache
def _table() -> tuple[_Uncounted, ...]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return tuple(
            _Uncounted(_pattern(row["words"]), row["reason"], Citation(row["citation"]))
            for row in csv.DictReader(stream)
        )


def _pattern(words: str) -> re.Pattern:
    """The words whole, in upper or lower case, with spaces, hyphens or nothing between them."""
    inner = r"[\s-]*".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<!\w){inner}(?!\w)", re.IGNORECASE)
