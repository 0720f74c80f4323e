"""Views of a list that were saved under a name: which are offered, which is open, whether it was changed (UX-08).

A view is parameters only: filters, order, columns, size. It narrows what its reader may see anyway, and what somebody
typed into a search box is never part of it, for that may be a person's name.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms
from django.core import signing

from casework.core.list_address import address_with

ALL = "all"
"""The value of `view` in an address that asks for the list itself, although another view is the reader's default."""
_SALT = "casework.list_view"


class OpenElsewhere(Exception):
    """The list belongs at another address: the one of the reader's default view. Answered by a redirect to `url`."""

    def __init__(self, url):
        super().__init__(url)
        self.url = url


@dataclass(frozen=True)
class SavedList:
    """A saved view as a list knows it. `parameters` as `parameters_of` gives them; `shared` the words that say with
    whom and by whom; `is_default` True when the reader's list opens with it."""

    id: str
    name: str
    parameters: dict[str, Any] = field(default_factory=dict)
    shared: str = ""
    is_own: bool = False
    is_default: bool = False


class Views:
    """The views of one list for one reader. `offered` is [SavedList], or None where nobody keeps views."""

    def __init__(self, offered, address):
        self.is_offered = offered is not None
        self.offered = offered or []
        self.address = address
        self.current = next((view for view in self.offered if view.id == address.get("view")), None)
        self.default = next((view for view in self.offered if view.is_default), None)

    def open_default(self, request):
        """Lead a bare address to the default view, so that the address alone always reproduces the list (UX-07).
        Raises OpenElsewhere."""
        if self.default and request.method == "GET" and not request.GET:
            raise OpenElsewhere(self.url_of(self.default))

    def url_of(self, view):
        """The address of a view: everything it says is in it."""
        return address_of(self.address.path, view)

    @property
    def plain_url(self):
        """The address of the list without any view, which is not the bare one where a default would open."""
        return self.address.with_only({"view": ALL} if self.default else {})

    @property
    def links(self):
        """[(SavedList, address)] in the order of names."""
        return [(view, self.url_of(view)) for view in self.offered]


def address_of(path, view):
    """The address of a SavedList for the list at `path`."""
    named = {name: view.parameters.get(name, "") for name in ("sort", "size", "columns")}
    return address_with(path, {**view.parameters.get("filters", {}), **named, "view": view.id})


class ShownView:
    """What a ListPage shows now, beside the view it was opened with."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def parameters(self):
        """The parameters to save."""
        return parameters_of(self.page)

    @property
    def is_changed(self):
        """True when a view is open and the list shows something else by now: an asterisk beside its name."""
        view = self.page.views.current
        known = {column.key for column in self.page.all_columns}
        return view is not None and _differ(view.parameters, self.parameters, known)

    @property
    def is_savable(self):
        """True unless a filter cannot be read."""
        return not self.page.filterset or self.page.filterset.form.is_valid()

    @cached_property
    def state(self):
        """What is sent along to be saved, signed: only what a list of ours showed can become a view."""
        about = {"list": self.page.name, "path": self.page.address.path, "parameters": self.parameters}
        return signing.dumps({**about, "caption": str(self.page.caption)}, salt=_SALT, compress=True)


def read_state(text):
    """{list, path, caption, parameters} that `ShownView.state` signed, or None for anything else."""
    try:
        return signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        return None


def parameters_of(page):
    """{filters: {name: [values]}, sort, size, columns} of a ListPage; values as they stand in its address."""
    columns = [column.key for column in page.columns]
    return {"filters": _filters_of(page), "sort": page.sort, "size": page.size, "columns": columns}


def _filters_of(page):
    """The filters that are set and can be saved: choices, dates and numbers, never free text."""
    if not page.filterset or not page.filterset.form.is_valid():
        return {}
    form = page.filterset.form
    query = page.address.query
    kept = {}
    for name, asked in form.fields.items():
        if isinstance(asked, forms.CharField) or form.cleaned_data.get(name) in (None, "", [], ()):
            continue
        for key in query:
            values = [value for value in query.getlist(key) if value]
            if values and (key == name or key.startswith(f"{name}_")):
                kept[key] = values
    return kept


def _differ(saved, shown, known_columns):
    """True when a view's parameters and those of the page are not the same; what the view does not say may be any."""
    filters = [
        {name: sorted(values) for name, values in one.get("filters", {}).items()} for one in (saved, shown)
    ]
    columns = [known_columns.intersection(one.get("columns", ())) for one in (saved, shown)]
    return (
        filters[0] != filters[1]
        or any(saved.get(name, shown[name]) != shown[name] for name in ("sort", "size"))
        or (bool(columns[0]) and columns[0] != columns[1])
    )
