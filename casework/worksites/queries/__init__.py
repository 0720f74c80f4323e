"""What screens read of the worksite tool. Import from here; the parts stand beside it."""

from casework.worksites.queries.employers import (
    jobs_of,
    similar_employers,
    with_openings,
    worksites_of,
)
from casework.worksites.queries.frame import worksites_context
from casework.worksites.queries.openings import offered_jobs, search_jobs
from casework.worksites.queries.options import employment_types, job_words, position_types
from casework.worksites.queries.wages import below_minimum_text, minimum_wage_text

__all__ = [
    "below_minimum_text",
    "employment_types",
    "job_words",
    "jobs_of",
    "minimum_wage_text",
    "offered_jobs",
    "position_types",
    "search_jobs",
    "similar_employers",
    "with_openings",
    "worksites_context",
    "worksites_of",
]
