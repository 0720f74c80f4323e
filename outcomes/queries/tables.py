"""The tables of the Outcomes tab: rows that were read already, searched, sorted and paged as the house's lists are.

    columns = [Column("name", _("Name"), "employer", sort=("employer",)), ...]
    return {"table": section_table("employment", _("Employment"), columns, outcomes.jobs, empty=_("No job yet."))}

`outcomes/section_table.html` draws one; its state stands in the address as `employment-q`, `employment-sort`,
`employment-size` and `employment-page`, so several tables share a page.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Lines
from casework.core.list_address import Address
from casework.core.list_columns import Column
from casework.core.words import short_date

STATE = ("q", "sort", "size", "page")
MORE_SIZES = (25, 50)
BY_WORDS = "words"
"""Stands in a column's `sort` where its cells are sorted by what they say, not by the codes behind them."""


@dataclass(frozen=True)
class SectionTable:
    """A table of a section. `name` is its anchor and stands before its parameters; `columns` are `Column`s whose `sort`
    names attributes of a row; `acts` gives what may be done with a row: [{label, icon, url, is_post, about}].
    `page_size` is how many rows are shown before another size is asked for."""

    name: str
    caption: str
    columns: list
    all_rows: list
    acts: object = None
    empty: str = ""
    page_size: int = 10
    default_sort: str = ""
    address: Address | None = field(default=None, repr=False)

    def opened(self, address):
        """The table in the state that the page's `address` asks for."""
        return replace(self, address=address)

    def _asked(self, what):
        return self.address.get(f"{self.name}-{what}").strip() if self.address else ""

    def _url(self, **changes):
        query = {f"{self.name}-page": ""} | {f"{self.name}-{what}": value for what, value in changes.items()}
        return f"{self.address.changed(**query)}#{self.name}" if self.address else f"#{self.name}"

    @property
    def q(self):
        """The words that are searched for."""
        return self._asked("q")[:160]

    @property
    def sort(self):
        """The key of the column the table is sorted by, "-" in front for descending; "" for the order of its rows."""
        asked = self._asked("sort")
        known = {column.key for column in self.columns if column.sort}
        return asked if asked.removeprefix("-") in known else self.default_sort

    @property
    def sizes_offered(self):
        """How many rows may be shown at once, smallest first."""
        return (self.page_size, *(size for size in MORE_SIZES if size > self.page_size))

    @property
    def size(self):
        """Rows per page."""
        asked = self._asked("size")
        return int(asked) if asked in map(str, self.sizes_offered) else self.page_size

    @cached_property
    def found(self):
        """The rows that hold every word searched for, in order; empty cells last."""
        words = self.q.casefold().split()
        rows = [row for row in self.all_rows if all(word in self._text(row) for word in words)]
        key = self.sort.removeprefix("-")
        column = next((column for column in self.columns if column.key == key), None)
        for path in reversed(column.sort if column else ()):
            valued = [(_order(column, path, row), row) for row in rows]
            full = [pair for pair in valued if pair[0] not in (None, "")]
            full.sort(key=lambda pair: pair[0], reverse=self.sort.startswith("-"))
            rows = [row for _value, row in [*full, *(pair for pair in valued if pair[0] in (None, ""))]]
        return rows

    def _text(self, row):
        return " ".join(_words(column.cell(row)) for column in self.columns).casefold()

    @property
    def number(self):
        """The number of the page, from 1."""
        asked = self._asked("page")
        return min(max(1, int(asked)), self.last) if asked.isdecimal() and len(asked) < 7 else 1

    @property
    def last(self):
        """The number of the last page."""
        return max(1, -(-len(self.found) // self.size))

    @cached_property
    def rows(self):
        """[{row, cells: [(Column, value)], acts}] of the page."""
        start = (self.number - 1) * self.size
        return [
            {
                "id": getattr(row, "public_id", ""),
                "cells": [(column, column.cell(row)) for column in self.columns],
                "acts": self.acts(row) if self.acts else [],
            }
            for row in self.found[start : start + self.size]
        ]

    @property
    def has_acts(self):
        """Whether the rows have a column of acts: a template would call `acts` itself."""
        return self.acts is not None

    @property
    def headings(self):
        """[{label, kind, url, aria_sort}] of the columns."""
        found = []
        for column in self.columns:
            ascending, descending = self.sort == column.key, self.sort == f"-{column.key}"
            found.append(
                {
                    "label": column.label,
                    "kind": column.kind,
                    "url": self._url(sort=f"-{column.key}" if ascending else column.key)
                    if column.sort
                    else "",
                    "aria_sort": "ascending" if ascending else "descending" if descending else "",
                }
            )
        return found

    @property
    def range(self):
        """ "Showing 1 to 10 of 12 entries"."""
        first = (self.number - 1) * self.size + 1 if self.found else 0
        return _("Showing %(first)s to %(last)s of %(total)s entries") % {
            "first": first,
            "last": first + len(self.rows) - 1 if self.found else 0,
            "total": len(self.found),
        }

    @property
    def sizes(self):
        """[{size, url, current}]; none while every row fits the smallest."""
        if len(self.all_rows) <= self.page_size:
            return []
        return [
            {"size": size, "url": self._url(size=size), "current": size == self.size}
            for size in self.sizes_offered
        ]

    @property
    def previous_url(self):
        """The address of the page before, or ""."""
        return self._url(page=self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self):
        """The address of the page after, or ""."""
        return self._url(page=self.number + 1) if self.number < self.last else ""

    @property
    def clear_url(self):
        """The address without the search."""
        return self._url(q="")

    @property
    def kept(self):
        """[(name, value)] that the search carries along: the state of the other tables, and this one's order."""
        dropped = {f"{self.name}-q", f"{self.name}-page"}
        lists = self.address.query.lists() if self.address else []
        return [(name, value) for name, values in lists if name not in dropped for value in values]


def section_table(name, caption, columns, rows, **given):
    """The table `name` of a section over `rows`; see `SectionTable`."""
    return SectionTable(name, caption, list(columns), list(rows), **given)


def tab_url(enrollment, section):
    """The address of a section of the Outcomes tab of `enrollment`, by the code that the program gives the section."""
    return f"{reverse('outcomes:show_outcomes', args=[enrollment.public_id])}#{section}"


def open_tables(data, address):
    """The data of a section with every `SectionTable` in it, alone or in a list, as `address` asks for it."""
    return {key: _opened(value, address) for key, value in data.items()}


def _opened(value, address):
    if isinstance(value, list):
        return [_opened(item, address) for item in value]
    return value.opened(address) if isinstance(value, SectionTable) else value


def row_acts(about, *, edit_url, remove_url=""):
    """What may be done with a row that a person entered: [{label, icon, url, is_post, about}]."""
    edit = {"label": _("Edit"), "icon": "edit", "url": edit_url, "is_post": False, "about": about}
    remove = {"label": _("Remove"), "icon": "delete", "url": remove_url, "is_post": True, "about": about}
    return [edit, remove] if remove_url else [edit]


def _words(value):
    """A cell as it is searched: without the quiet second line, where findings name other rows."""
    value = value.first if isinstance(value, Lines) else value
    return short_date(value) if isinstance(value, date) else str(value if value is not None else "")


def _order(column, path, row):
    """What a row is sorted by: the attribute that `path` names, or the words of the cell."""
    value = _words(column.cell(row)) if path == BY_WORDS else Column(path, "", path).cell(row)
    return str(value).casefold() if isinstance(value, str) else value
