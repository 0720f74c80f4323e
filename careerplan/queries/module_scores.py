"""The post-assessments of a service: what is kept, and what was removed today and can be put back (F277)."""

from careerplan.models import ModuleScore
from casework.core import clock


def module_scores(service):
    """(kept scores, the earliest first; scores removed today) of `service`. One query."""
    midnight = clock.midnight(clock.today())
    rows = ModuleScore.objects.filter(service=service).order_by("taken_on", "pk")
    found = [row for row in rows if row.removed_at is None or row.removed_at >= midnight]
    return [row for row in found if not row.removed_at], [row for row in found if row.removed_at]
