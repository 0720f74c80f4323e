"""Nobody is enrolled in a program that serves other ages."""

from django.core.exceptions import ValidationError

from programs.ages import age_findings
from programs.registry import get_program


def check_age(customer, program, facts) -> None:
    """Refuse `facts` (field of Enrollment -> value) that enroll `customer` in `program` (a code) at the wrong age.

    The age is that of the day of enrollment; what happens later changes nothing (`domain.md` R40). Nothing happens
    when the facts enroll nobody. Call it in every act that sets `enrolled_on`. Raises ValidationError on `enrolled_on`.
    """
    day = facts.get("enrolled_on")
    if day is None:
        return
    found = age_findings(get_program(program).ages, customer.birth_date, day)
    if found:
        raise ValidationError({"enrolled_on": [finding.text for finding in found]})
