"""What a person set on a list and finds again: order, size, columns, and filters kept as the own view (UX-09)."""

from django.http import QueryDict

from casework.accounts.queries import preference
from casework.accounts.services.save_preference import save_preference

FILTERS = ("q", "program", "organisation", "location", "worker", "status", "line")


class Remembered:
    """One user's memory of lists, as `casework.core.lists` wants it. Read once, written only when it changes."""

    def __init__(self, user):
        self.user = user
        self._known: dict[str, dict] = {}

    def get(self, list_name: str) -> dict:
        """What is remembered for a list, {} for nothing."""
        if list_name not in self._known:
            self._known[list_name] = preference(self.user, f"list:{list_name}", {})
        return self._known[list_name]

    def set(self, list_name: str, values: dict) -> None:
        """Keep what is remembered for a list."""
        self._known[list_name] = values
        save_preference(self.user, f"list:{list_name}", values)

    def own_view(self, list_name: str) -> str:
        """The query of the filters the user keeps for a list, "" for none."""
        return str(self.get(list_name).get("filters", ""))

    def keep_view(self, list_name: str, query: str) -> None:
        """Keep the filters of `query` (a query string) as the user's own view; "" forgets them."""
        asked = QueryDict(query)
        kept = QueryDict(mutable=True)
        kept.update({name: asked[name] for name in FILTERS if asked.get(name)})
        values = {key: value for key, value in self.get(list_name).items() if key != "filters"}
        self.set(list_name, {**values, "filters": kept.urlencode()} if kept else values)
