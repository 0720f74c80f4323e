"""What screens read about customers and enrollments. Import from here; the parts stand beside it."""

from casework.cases.queries.frame import case_context, customer_context, page_url, tabs_for
from casework.cases.queries.search import search_enrollments

__all__ = [
    "case_context",
    "customer_context",
    "page_url",
    "search_enrollments",
    "tabs_for",
]
