"""What a person set on a list and finds again: order, size, columns, and filters kept as the own view (UX-09)."""

from django.http import QueryDict

from casework.accounts.services.save_preference import ListPreferences

FILTERS = ("q", "program", "organisation", "location", "worker", "status", "line")


class Remembered(ListPreferences):
    """One user's memory of lists with the own view. Read once, written only when it changes."""

    def __init__(self, user):
        super().__init__(user)
        self._known: dict[str, dict] = {}

    def get(self, list_name: str) -> dict:
        """What is remembered for a list, {} for nothing."""
        if list_name not in self._known:
            self._known[list_name] = super().get(list_name)
        return self._known[list_name]

    def set(self, list_name: str, values: dict) -> None:
        """Keep what is remembered for a list."""
        self._known[list_name] = values
        super().set(list_name, values)

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
