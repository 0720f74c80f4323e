"""Options: one choosable value with its words in English and Spanish, and lists of them.

Every list a program offers is an `Options`. A list that holds [inferred] values, that is values which no
source document states, is `editable`: an agency may correct it as reference data without a release.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language


def in_spanish() -> bool:
    """Return whether the active language is Spanish; false when no language is active."""
    return (get_language() or "").startswith("es")


@dataclass(frozen=True, kw_only=True)
class Option:
    """One value a person can choose or read.

    `code` is stored and never changes; `label` is the source's label to the letter; `label_es` is given
    wherever a customer reads it; `inferred` marks a value that no source states; `source` is the place in the
    source documents as `seed:line` or the section of `domain.md`; `meaning` is the definition shown beside it.
    """

    code: str
    label: str
    label_es: str = ""
    inferred: bool = False
    source: str = ""
    meaning: str = ""
    meaning_es: str = ""

    @property
    def text(self) -> str:
        """The label in the active language, in English when there is no Spanish."""
        return self.label_es if self.label_es and in_spanish() else self.label

    @property
    def meaning_text(self) -> str:
        """The meaning in the active language, in English when there is no Spanish."""
        return self.meaning_es if self.meaning_es and in_spanish() else self.meaning


@dataclass(frozen=True)
class Options[T: Option]:
    """A named list of options, in the order shown.

    `code` names the list for reference data; `customer_facing` lists carry Spanish throughout;
    `open_list` says that an agency may add values although none is inferred.
    """

    code: str
    items: tuple[T, ...]
    customer_facing: bool = False
    open_list: bool = False

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __contains__(self, code: object) -> bool:
        return any(item.code == code for item in self.items)

    def __getitem__(self, code: str) -> T:
        """Return the option with this code; KeyError naming the list when there is none."""
        for item in self.items:
            if item.code == code:
                return item
        raise KeyError(f"{self.code} has no option {code!r}")

    def get(self, code: str) -> T | None:
        """Return the option with this code, or None."""
        return next((item for item in self.items if item.code == code), None)

    @property
    def editable(self) -> bool:
        """Whether the list is reference data an agency may edit: it holds an inferred value, or is open."""
        return self.open_list or any(item.inferred for item in self.items)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in the order shown."""
        return tuple(item.code for item in self.items)

    def choices(self) -> list[tuple[str, str]]:
        """Return (code, text in the active language) pairs for a form field."""
        return [(item.code, item.text) for item in self.items]

    def text(self, code: str) -> str:
        """Return the text of a code in the active language; the code itself when it is unknown (old data)."""
        item = self.get(code)
        return item.text if item else code
