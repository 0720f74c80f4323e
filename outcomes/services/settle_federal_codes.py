"""What credentials count as follows from their type and title, also of rows that no form entered (`federal.md` 2)."""

from casework.core import clock
from outcomes.models import Credential
from programs.credential_counts import counted
from programs.registry import get_program

_BATCH = 5_000


def settle_federal_codes(enrollment_ids):
    """Write the federal code of the credentials of the enrollments (primary keys) where it is not what it should be.

    Call it inside the transaction that changed them. Returns how many rows were written.
    """
    rows = (
        Credential.objects.filter(enrollment__in=enrollment_ids).select_related("enrollment").order_by("pk")
    )
    written, changed = 0, []
    for row in rows.iterator(chunk_size=_BATCH):
        spec = get_program(row.enrollment.program)
        code = counted(spec, row.credential_type, row.title, row.program_credential).code
        if row.federal_code != code:
            row.federal_code, row.updated_at = code, clock.now()
            changed.append(row)
        if len(changed) == _BATCH:
            written += _write(changed)
            changed = []
    return written + _write(changed)


def _write(rows):
    return Credential.objects.bulk_update(rows, ["federal_code", "updated_at"]) if rows else 0
