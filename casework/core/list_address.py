"""The address of a list: GET parameters as state, and the addresses one step away from it."""

from django.http import QueryDict

STATE = ("page", "sort", "size", "columns", "export")
KEPT = ("sort", "size", "columns", "view")


def address_with(path, values):
    """`path` with the parameters `values`; a list gives its parameter several times, "" leaves it out."""
    query = QueryDict(mutable=True)
    for name, value in values.items():
        query.setlist(name, [part for part in (value if isinstance(value, list) else [value]) if part != ""])
    text = query.urlencode()
    return f"{path}?{text}" if text else path


class Address:
    """The path and query of a list's request. All methods that return addresses return path and query."""

    def __init__(self, request):
        self.path = request.path
        self.query = request.GET.copy()
        self.query.pop("export", None)

        self._export = request.GET.get("export", "")

    def get(self, name):
        """The last value of a parameter, or ""."""
        return self._export if name == "export" else self.query.get(name, "")

    def all(self, name):
        """Every value of a parameter."""
        return self.query.getlist(name)

    def changed(self, **changes):
        """The address with parameters set, or removed for "", on page 1."""
        query = self.query.copy()
        query.pop("page", None)
        for name, value in changes.items():
            query.pop(name, None)
            if value != "":
                query[name] = value
        return self._url(query)

    def page(self, number):
        """The address of another page."""
        query = self.query.copy()
        query["page"] = number
        return self._url(query)

    def without(self, names, value=None):
        """The address without these parameters, or, with `value`, without that one value of them."""
        query = self.query.copy()
        query.pop("page", None)
        for name in names:
            left = [other for other in query.getlist(name) if value is not None and other != value]
            if left:
                query.setlist(name, left)
            else:
                query.pop(name, None)
        return self._url(query)

    def without_filters(self):
        """The address with order, size and columns only."""
        query = self.query.copy()
        for name in list(query):
            if name not in STATE or name == "page":
                query.pop(name)
        return self._url(query)

    def with_only(self, values):
        """The address with these parameters and no others."""
        return address_with(self.path, values)

    def kept(self):
        """[(name, value)] of order, size, columns and view, which a new search keeps."""
        return [(name, value) for name in KEPT for value in self.query.getlist(name)]

    def filters(self):
        """[(name, value)] of everything but the list's own parameters, which a new choice of columns keeps."""
        return [(name, value) for name, values in self.query.lists() if name not in STATE for value in values]

    def _url(self, query):
        text = query.urlencode()
        return f"{self.path}?{text}" if text else self.path
