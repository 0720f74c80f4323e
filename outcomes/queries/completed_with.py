"""With what a customer completed the program, told from the exits themselves."""

from casework.cases.models import Enrollment
from casework.core.derived import derives
from outcomes.models import Exit
from outcomes.queries.exit_rules import EVIDENCE, enrollment_after

FACTS = tuple(f"completed_with_{code}_on" for code in EVIDENCE)


@derives(*FACTS)
def completed_with(enrollment_ids):
    """`FACTS` of those of `enrollment_ids` that have exits, by primary key (002:114-117). Two queries."""
    exits = {}
    for row in Exit.objects.kept().filter(enrollment__in=enrollment_ids).order_by("pk"):
        exits.setdefault(row.enrollment_id, []).append(row)
    found = {}
    for enrollment in Enrollment.objects.filter(pk__in=exits).order_by("pk"):
        after = enrollment_after(enrollment, exits[enrollment.pk])
        found[enrollment.pk] = {fact: after[fact] for fact in FACTS}
    return found
