"""The printed plan: the customer copy, and the IEP/ISS form that both sign (F246, F289)."""

from django.conf import settings
from django.utils.translation import get_language

from careerplan.queries.agreements import agreement_standing
from careerplan.queries.overview import last_confirmation
from careerplan.queries.plan_as_read import as_shown, plan_as_read, program_name, who_is_meant
from careerplan.queries.words import word
from casework.core import clock
from programs.registry import get_program


def customer_copy(enrollment, *, printed_by, as_form=False):
    """What the printed plan says, in the active language, on the page and in the PDF alike. `as_form` adds the
    statements that both sign under; `printed_by` is the User who asked.

    A plan that the customer agreed to, exactly as it is, carries the code of the agreement in place of signature lines.
    """
    spec = get_program(enrollment.program)
    who = who_is_meant(enrollment)
    standing = agreement_standing(enrollment)
    language = get_language()
    return {
        "page_title": word(spec, "plan_title"),
        "enrollment": enrollment,
        "who": who,
        "program_name": program_name(who),
        "text": as_shown(plan_as_read(enrollment, language)[language]),
        "statements": [option.text for option in spec.agreement.statements] if as_form else [],
        "signed": standing.signed if standing.is_current else None,
        "code": standing.code,
        "progress": standing.progress,
        "origin": settings.CASEWORK_ORIGIN,
        "confirmation": last_confirmation(enrollment),
        "language": language,
        "as_form": as_form,
        "printed_by": str(printed_by),
        "printed_at": clock.now(),
        "as_of": clock.today(),
    }
