"""What screens read about customers and enrollments. Import from here; the parts stand beside it."""

from casework.cases.queries.duplicates import find_duplicates
from casework.cases.queries.episodes import episode_words, episodes_of
from casework.cases.queries.facts import facts_used
from casework.cases.queries.frame import case_context, caseload_url, customer_context, page_url, tabs_for
from casework.cases.queries.places import place_named, place_of, places_for
from casework.cases.queries.search import search_enrollments

__all__ = [
    "case_context",
    "caseload_url",
    "customer_context",
    "episode_words",
    "episodes_of",
    "facts_used",
    "find_duplicates",
    "page_url",
    "place_named",
    "place_of",
    "places_for",
    "search_enrollments",
    "tabs_for",
]
