"""Lists on the server: sort, filter, page, choose columns, export (UX-06 to UX-11). One object per request.

    COLUMNS = [
        Column("name", _("Customer"), lambda row: Link(row.name, row.url), sort=("last_name", "first_name")),
        Column("opened", _("Opened"), "opened_on", sort=("opened_on",), kind="date"),
    ]
    page = ListPage(request, queryset, columns=COLUMNS, name="caseload", caption=_("Customers"), filterset=Filter)
    if page.wants_export:
        return page.export()
    return render(request, "cases/list_caseload.html", {"list": page, "page_title": _("Customers")})

The queryset comes through the caller's access door, with what its columns need already joined. In a template:
`{% include "components/list.html" %}`.
"""

from functools import cached_property

from django.db.models import F
from django.utils.translation import gettext as _

from casework.core import clock, csv
from casework.core.list_address import Address
from casework.core.list_chips import chips_of
from casework.core.list_columns import Column, NoPreferences
from casework.core.list_export import file_rows
from casework.core.list_views import ALL, ShownView, Views

__all__ = ["Column", "ListPage", "NoPreferences"]

SIZES = (25, 50, 100)
DEFAULT_SIZE = 25


class ListPage:
    """One page of a list, ready for the template, or the whole of it for a file.

    request         its GET parameters are the state: filters, sort, page, size, columns, export
    queryset        rows the user may see; every column's data already joined
    columns         Columns in order; the first is the row header and always shown
    name            the list's name in preferences and files
    caption         heading of the table, without a count
    filterset       a django-filter FilterSet class; `filter_options` are its extra keyword arguments
    preferences     an object with `get`, `set` and `views`, one user's; see NoPreferences. `request.lists` by default
    default_sort    a column's key, "-" in front for descending
    count_cap       above this many rows the count says "1,000+" and costs no more; None counts all
    prepare         called with the list of rows on the page (or each chunk of an export) to add data in one query
    fixed_chips     [{label, value}] for conditions that belong to the list itself, such as a dashboard's line
    primary_filters names of filters always in sight; the others are behind "More filters"; all when empty
    user_label      who exports, for the file's head; as_of the date the data stand at (default today)
    empty           {title, text, act_url, act_label} for a list that has no rows at all; `may_see_none` True when
                    the reason is that the user may see none
    """

    sizes_offered = SIZES
    default_size = DEFAULT_SIZE

    def __init__(
        self,
        request,
        queryset,
        *,
        columns,
        name,
        caption,
        filterset=None,
        filter_options=None,
        preferences=None,
        default_sort="",
        count_cap=None,
        prepare=None,
        fixed_chips=(),
        primary_filters=(),
        user_label="",
        as_of=None,
        empty=None,
        may_see_none=False,
        exportable=True,
    ):
        self.all_columns = list(columns)
        self.name = name
        self.caption = caption
        self.preferences = preferences or getattr(request, "lists", None) or NoPreferences()
        self.default_sort = default_sort or self.all_columns[0].key
        self.count_cap = count_cap
        self.prepare = prepare or (lambda rows: None)
        self.fixed_chips = list(fixed_chips)
        self.primary_filters = primary_filters
        self.user_label = user_label or str(getattr(request, "user", ""))
        self.as_of = as_of or clock.today()
        self.empty = {"title": "", "text": "", "act_url": "", "act_label": "", **(empty or {})}
        self.may_see_none = may_see_none
        self.exportable = exportable
        self.address = Address(request)
        self.views = Views(self.preferences.views(name), self.address)
        self.views.open_default(request)
        self.shown = ShownView(self)
        self.unfiltered = queryset
        self.filterset = filterset and filterset(
            request.GET, queryset=queryset, request=request, **(filter_options or {})
        )
        self._remembered = self._remember()

    # What the user asked for ---------------------------------------------------------------------------------

    def _remember(self):
        """The user's choices for this list: what the address says now, else what the open view or the user said
        before. A view's own are not remembered: the list outside the view stays as it was."""
        view = self.views.current
        before = dict(view.parameters if view else self.preferences.get(self.name) or {})
        chosen = {} if self.address.get("columns") == "reset" else dict(before)
        if self._sortable(self.address.get("sort")):
            chosen["sort"] = self.address.get("sort")
        if self.address.get("size") in map(str, self.sizes_offered):
            chosen["size"] = int(self.address.get("size"))
        known = {column.key for column in self.all_columns}
        named = [key for key in self.address.all("columns") if key in known]
        if named:
            chosen["columns"] = named
        if chosen != before and not view:
            self.preferences.set(self.name, chosen)
        return chosen

    def _sortable(self, sort):
        """True for a key, with or without "-", of a column that can be sorted."""
        return any(column.sort and column.key == sort.removeprefix("-") for column in self.all_columns)

    @cached_property
    def sort(self):
        """The column the list is sorted by: its key, "-" in front for descending."""
        remembered = self._remembered.get("sort", "")
        return remembered if self._sortable(remembered) else self.default_sort

    @cached_property
    def size(self):
        """Rows per page."""
        remembered = self._remembered.get("size")
        return remembered if remembered in self.sizes_offered else self.default_size

    @cached_property
    def columns(self):
        """The columns in sight, in the list's order."""
        chosen = self._remembered.get("columns")
        if not chosen:
            return [column for column in self.all_columns if column.shown]
        first = self.all_columns[0]
        return [
            column for column in self.all_columns if column is first or column.fixed or column.key in chosen
        ]

    # Rows ----------------------------------------------------------------------------------------------------

    @cached_property
    def queryset(self):
        """The filtered rows in order. Filters that cannot be read give no rows: never everything by mistake."""
        if not self.filterset:
            found = self.unfiltered
        elif self.filterset.form.is_valid():
            found = self.filterset.qs
        else:
            found = self.unfiltered.none()
        key = self.sort.removeprefix("-")
        fields = next((column.sort for column in self.all_columns if column.key == key), ())
        descending = self.sort.startswith("-")
        order = [
            F(field).desc(nulls_last=True) if descending else F(field).asc(nulls_last=True)
            for field in fields
        ]
        return found.order_by(*order, "pk")

    @cached_property
    def counted(self):
        """Rows counted: all of them, or one more than the cap."""
        if self.count_cap is None:
            return self.queryset.count()
        return self.queryset.order_by()[: self.count_cap + 1].count()

    @property
    def is_capped(self):
        """True when there are more rows than were counted."""
        return self.count_cap is not None and self.counted > self.count_cap

    @property
    def total(self):
        """The count in words: "412" or "1,000+"."""
        return f"{self.count_cap:,}+" if self.is_capped else f"{self.counted:,}"

    @cached_property
    def number(self):
        """The page's number from 1, never beyond the last one that is known."""
        asked = self.address.get("page")
        number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1
        return number if self.is_capped else min(number, self.last)

    @property
    def last(self):
        """The number of the last page that is known."""
        return max(1, -(-min(self.counted, self.count_cap or self.counted) // self.size))

    @cached_property
    def _window(self):
        """The rows of the page and one more, which tells whether another page follows."""
        start = (self.number - 1) * self.size
        return list(self.queryset[start : start + self.size + 1])

    @cached_property
    def objects(self):
        """The rows of the page, prepared."""
        rows = self._window[: self.size]
        self.prepare(rows)
        return rows

    @cached_property
    def rows(self):
        """[{id, cells: [(Column, value)]}] of the page, for the template."""
        return [
            {
                "id": getattr(row, "public_id", row.pk),
                "cells": [(column, column.cell(row)) for column in self.columns],
            }
            for row in self.objects
        ]

    # What the template draws ---------------------------------------------------------------------------------

    @property
    def range(self):
        """ "26–50 of 412" (UX-10)."""
        first = (self.number - 1) * self.size + 1
        return _("%(first)s–%(last)s of %(total)s") % {
            "first": f"{first:,}",
            "last": f"{first + len(self.rows) - 1:,}",
            "total": self.total,
        }

    @property
    def headings(self):
        """[{label, kind, url, aria_sort}] of the columns in sight; sorting goes back to page 1 (UX-06)."""
        return [self._heading(column) for column in self.columns]

    def _heading(self, column):
        ascending, descending = self.sort == column.key, self.sort == f"-{column.key}"
        url = self.address.changed(sort=f"-{column.key}" if ascending else column.key) if column.sort else ""
        aria = "ascending" if ascending else "descending" if descending else ""
        return {"label": column.label, "kind": column.kind, "url": url, "aria_sort": aria}

    @property
    def sizes(self):
        """[{size, url, current}]"""
        return [
            {"size": size, "url": self.address.changed(size=size), "current": size == self.size}
            for size in self.sizes_offered
        ]

    @property
    def previous_url(self):
        """The address of the page before, or ""."""
        return self.address.page(self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self):
        """The address of the page after, or ""."""
        return self.address.page(self.number + 1) if len(self._window) > self.size else ""

    @property
    def pages(self):
        """[{number, url, current}], None where numbers are left out: first, last and two around the page."""
        near = {1, self.last, *range(self.number - 1, self.number + 2)}
        numbers = sorted(number for number in near if 1 <= number <= max(self.last, self.number))
        drawn, before = [], 0
        for number in numbers:
            if number > before + 1:
                drawn.append(None)
            drawn.append(
                {"number": number, "url": self.address.page(number), "current": number == self.number}
            )
            before = number
        return drawn

    @cached_property
    def chips(self):
        """[{label, value, remove_url}]: every active filter, each with a link that takes it away (UX-07)."""
        return (
            [*self.fixed_chips, *chips_of(self.filterset, self.address)]
            if self.filterset
            else self.fixed_chips
        )

    @property
    def clear_url(self):
        """The address without any filter and without a view, though another view be the reader's default."""
        plain = self.address.without_filters()
        return f"{plain}{'&' if '?' in plain else '?'}view={ALL}" if self.views.default else plain

    @cached_property
    def shown_filters(self):
        """Bound fields of the filters always in sight."""
        return [
            field
            for field in self._filter_fields
            if not self.primary_filters or field.name in self.primary_filters
        ]

    @cached_property
    def more_filters(self):
        """Bound fields of the other filters."""
        return [
            field
            for field in self._filter_fields
            if self.primary_filters and field.name not in self.primary_filters
        ]

    @property
    def more_filters_open(self):
        """True when one of the other filters is active or wrong."""
        return any(field.value() or field.errors for field in self.more_filters)

    @property
    def filters_open(self):
        """True when a filter is in use or wrong: then a phone shows the filters above the rows, else below one line."""
        chosen = len(self.chips) > len(self.fixed_chips)
        return chosen or bool(self.filterset and self.filterset.form.errors)

    @cached_property
    def _filter_fields(self):
        if not self.filterset:
            return []
        self.filterset.form.all_optional = True
        return list(self.filterset.form)

    @property
    def filter_form(self):
        """The filters' form, or None."""
        return self.filterset.form if self.filterset else None

    @property
    def kept(self):
        """[(name, value)] that the filter form carries along as hidden fields."""
        return self.address.kept()

    @property
    def column_choices(self):
        """[{key, label, chosen, fixed}] for the choice of columns."""
        return [
            {
                "key": column.key,
                "label": column.label,
                "chosen": column in self.columns,
                "fixed": column is self.all_columns[0] or column.fixed,
            }
            for column in self.all_columns
        ]

    @property
    def reset_url(self):
        """The address that forgets the user's sort, size and columns."""
        return self.address.changed(columns="reset", sort="", size="")

    @property
    def empty_kind(self):
        """Why there are no rows (UX-15): "none_allowed", "no_match" or "none_yet"; "" when there are some."""
        if self.rows:
            return ""
        if self.may_see_none:
            return "none_allowed"
        return "no_match" if self.chips or (self.filterset and self.filterset.form.errors) else "none_yet"

    # The file ------------------------------------------------------------------------------------------------

    @property
    def wants_export(self):
        """True when the address asks for the file."""
        return self.exportable and self.address.get("export") == "csv"

    @property
    def export_url(self):
        """The address of the file with the same filters, order and columns; "" when there is none."""
        return self.address.changed(export="csv") if self.exportable else ""

    def export(self):
        """The CSV of exactly the filtered rows and the columns in sight (UX-11), as a streamed answer."""
        return csv.csv_response(file_rows(self), f"{self.name}-{self.as_of.isoformat()}.csv")
