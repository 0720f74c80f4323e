"""What entered gains count as follows from their type and what was passed, also of rows that no form entered."""

from casework.core import clock
from outcomes.enums import GainBasis
from outcomes.models import SkillGain
from programs.registry import get_program
from programs.skill_gains import federal


def settle_federal_types(enrollment_ids):
    """Write the federal type and element of the entered gains of the enrollments (primary keys) where they are not what
    they should be (`federal.md` 0.3 row 1).

    Call it inside the transaction that changed them. One query, and one for each kind of gain among them.
    """
    gains = SkillGain.objects.filter(enrollment__in=enrollment_ids, basis=GainBasis.ENTERED).order_by()
    for program, code, achievement in gains.values_list(
        "enrollment__program", "skill_type", "achievement"
    ).distinct():
        kind = get_program(program).msg_types.get(code)
        if kind is not None:
            federal_type, element = federal(kind, achievement)
            counts_as = {"federal_type": federal_type.value, "federal_element": element}
            alike = gains.filter(enrollment__program=program, skill_type=code, achievement=achievement)
            alike.exclude(**counts_as).update(**counts_as, updated_at=clock.now())
