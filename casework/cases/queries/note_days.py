"""When somebody of the staff last wrote of a customer, told from the notes themselves."""

from django.db.models import Max

from casework.cases.models import CaseNote
from casework.core.derived import derives


@derives("last_staff_note_on")
def last_staff_notes(enrollment_ids):
    """`last_staff_note_on` of those of `enrollment_ids` that have notes by staff, by primary key (`domain.md` R9)."""
    notes = CaseNote.objects.by_staff().filter(enrollment__in=enrollment_ids).order_by()
    days = notes.values("enrollment_id").annotate(day=Max("entered_on"))
    return {row["enrollment_id"]: {"last_staff_note_on": row["day"]} for row in days}
