"""What screens read about customers and enrollments. Import from here; the parts stand beside it."""

from casework.cases.queries.frame import case_context, customer_context, page_url, tabs_for

__all__ = [
    "case_context",
    "customer_context",
    "page_url",
    "tabs_for",
]
