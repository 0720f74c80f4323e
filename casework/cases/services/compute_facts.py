"""After work on many records: the facts that functions say, for those enrollments that may have them."""

from casework.cases.models import Enrollment
from casework.cases.queries.derived_facts import fact_functions


def compute_facts(enrollment_ids):
    """Write what the functions of `declare_function` say of these enrollments (primary keys) where it differs; return
    how many rows were written. Call it inside the transaction of the work. Source: ADR 15."""
    written = 0
    for name, function, among in fact_functions():
        rows = Enrollment.objects.filter(among, pk__in=enrollment_ids).distinct().order_by("pk")
        for row in rows:
            day = function(row)
            if getattr(row, name) != day:
                written += Enrollment.objects.filter(pk=row.pk).update(**{name: day})
    return written
