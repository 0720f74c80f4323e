"""The columns of a list, and what is remembered of a user's choice of them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist


@dataclass(frozen=True)
class Column:
    """One column of a list.

    key       its name in the address and in a user's choice of columns
    label     its heading
    value     an attribute path ("worker.name") or a function of the row: text, number, date or a cell of `cells.py`
    sort      names of ORM fields or annotations, first to last; none means the column cannot be sorted
    kind      text, number, date or action: how it is aligned; long: text that needs room
    shown     False for a column that a user must choose first
    fixed     True for a column that cannot be left out
    exported  a function of the row, or False to leave the column out of files; otherwise `value` as text
    """

    key: str
    label: str
    value: str | Callable
    sort: tuple[str, ...] = ()
    kind: str = "text"
    shown: bool = True
    fixed: bool = False
    exported: Callable | bool = True

    def cell(self, row):
        """What the column shows of a row."""
        return _follow(row, self.value) if isinstance(self.value, str) else self.value(row)

    def text(self, row):
        """What the column writes of a row into a file."""
        value = self.exported(row) if callable(self.exported) else self.cell(row)
        return str(value) if getattr(value, "kind", "") else value


def _follow(row, path):
    """The value at a dotted path; None when a step is missing; methods are called."""
    for part in path.split("."):
        try:
            row = getattr(row, part, None)
        except ObjectDoesNotExist:
            return None
        if callable(row):
            row = row()
    return row


class NoPreferences:
    """Remembers nothing. The protocol: `get(list_name)` gives a dict, `set(list_name, dict)` keeps it, and
    `views(list_name)` gives the saved views as [SavedList], or None where nobody keeps views."""

    def get(self, list_name):
        """What is remembered for a list: {} here."""
        return {}

    def set(self, list_name, values):
        """Keep sort, size and columns of a list: forgotten here."""

    def views(self, list_name):
        """The saved views of a list: nobody keeps any here."""
        return None
