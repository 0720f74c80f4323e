"""What credentials count as follows from their type and title, also of rows that no form entered (`federal.md` 2)."""

from collections import defaultdict

from casework.core import clock
from outcomes.models import Credential
from programs.credential_counts import counted
from programs.registry import get_program

_READ = ("pk", "federal_code", "enrollment__program", "credential_type", "title", "program_credential")


def settle_federal_codes(enrollment_ids):
    """Write the federal code of the credentials of the enrollments (primary keys) where it is not what it should be.

    Call it inside the transaction that changed them. One query, and one for each code that changes. Returns how many
    rows were written.
    """
    wrong = defaultdict(list)
    rows = Credential.objects.filter(enrollment__in=enrollment_ids).order_by("pk").values_list(*_READ)
    for key, known, program, credential_type, title, own in rows.iterator():
        code = counted(get_program(program), credential_type, title, own).code
        if code != known:
            wrong[code].append(key)
    return sum(
        Credential.objects.filter(pk__in=keys).update(federal_code=code, updated_at=clock.now())
        for code, keys in wrong.items()
    )
