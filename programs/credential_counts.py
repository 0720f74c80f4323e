"""Which credential counts for WIOA, as which PIRL code, and why (`federal.md` 2).

The words that tell a certificate of safety, hygiene or work readiness from a recognized credential are
`shared/uncounted_credentials.csv`; `shared/words_beside_uncounted.csv` says which words beside them name nothing more,
and which name a credential. When it must have been attained to count is decided by the measures.
"""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity
from programs.types import ProgramSpec

TABLE = Path(__file__).parent / "shared" / "uncounted_credentials.csv"
BESIDE = Path(__file__).parent / "shared" / "words_beside_uncounted.csv"
DIPLOMA = "1"
_BY_TITLE = frozenset("4567")
"""Codes of certificates and licenses: only these are told apart by their titles."""

_MARK = "\0"
_BETWEEN = re.compile(r"[,;/&+()]|\b(?:with|and|plus|including|or|con|y|e|mas)\b|\bw(?=/)")

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

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look at what it is, because its name says two things."""
        return self.finding.severity is Severity.WARNING


@dataclass(frozen=True)
class _Uncounted:
    words: str
    pattern: re.Pattern
    reason: str
    citation: Citation


def counted(spec: ProgramSpec, credential_type: str, title: str, program_credential: str = "") -> Counted:
    """Return how a credential of `spec` counts; `program_credential` is its code among the program's own, "" for none.

    The type gives the code (CR-1; PIRL 1800). Certificates and licenses whose name, or the program's name for them,
    is of safety, hygiene or work readiness do not count (CR-6), nor do graduate degrees for title I (CR-7). A name that
    also names something else is a doubt: it keeps its code with a warning, `credential_in_doubt`.
    """
    known = spec.credential_types.get(credential_type)
    code = known.federal_code if known else ""
    if not code:
        text = _(
            "This type does not count for title I; graduate degrees count for vocational rehabilitation only."
        )
        return Counted(code="", finding=Finding("credential_type_uncounted", text, {}, _S1, Severity.INFO))
    own = spec.program_credentials.text(program_credential) if program_credential else ""
    if code in _BY_TITLE and (row := _uncounted(own) or _uncounted(title)):
        if _uncounted(own) is None and _names_more(title):
            return Counted(code=code, finding=_doubt(row))
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


def _doubt(row):
    text = _(
        "The name holds two things, and one of them does not count: “%(words)s”. Which one was attained? "
        "If both, enter each as a credential of its own."
    )
    said = text % {"words": row.words}
    return Finding("credential_in_doubt", said, {}, row.citation, Severity.WARNING)


def _uncounted(text: str) -> _Uncounted | None:
    plain = _plain(text)
    return next((row for row in _table() if row.pattern.search(plain)), None)


def _names_more(title: str) -> bool:
    """Whether a title with uncounted words names something besides: a part of its own ("CNA with CPR"), or a known
    credential beside them ("CNA CPR")."""
    rest = _plain(title)
    for row in _table():
        rest = row.pattern.sub(_MARK, rest)
    nothing, credentials = _beside()
    for part in _BETWEEN.split(rest):
        is_all_of_it = _MARK not in part and set(re.findall(r"[^\W\d_]+", part)) - nothing
        if is_all_of_it or any(pattern.search(part) for pattern in credentials):
            return True
    return False


@cache
def _table() -> tuple[_Uncounted, ...]:
    return tuple(
        _Uncounted(row["words"], _pattern(row["words"]), row["reason"], Citation(row["citation"]))
        for row in _rows(TABLE)
    )


@cache
def _beside() -> tuple[frozenset[str], tuple[re.Pattern, ...]]:
    """(words that name nothing, patterns of credentials)."""
    rows = _rows(BESIDE)
    nothing = frozenset(_plain(row["words"]) for row in rows if row["names"] == "nothing")
    return nothing, tuple(_pattern(row["words"]) for row in rows if row["names"] == "credential")


def _rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _plain(text: str) -> str:
    """Small letters without accents, apostrophes straight."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _pattern(words: str) -> re.Pattern:
    """The words whole, in plain letters, with spaces, punctuation or nothing between them."""
    inner = r"[\s\-–—_.:#()\[\]]*".join(re.escape(word) for word in _plain(words).split())
    return re.compile(rf"(?<!\w){inner}(?!\w)")
