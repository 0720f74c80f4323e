"""The lists of a job: types of employment and position, in the words of a program that the organization runs."""

from casework.accounts.models import OrganisationProgram
from casework.accounts.queries import option_text, options_for
from casework.core import clock
from casework.core.words import DASH
from casework.worksites.access import PLACING
from programs.registry import get_program


def position_types(organisation):
    """(code, text) of the types of position."""
    spec = placing_program(organisation)
    return options_for(spec.code, spec.subsidy.position_types)


def employment_types(organisation):
    """(code, text) of the types of employment, as the agency has them."""
    spec = placing_program(organisation)
    return options_for(spec.code, spec.subsidy.employment_types)


def job_words(job, spec=None):
    """{"position", "employment"}: both types of `job` in words, in the program `spec` if it has placements, else in one
    that its organization runs."""
    if spec is None or spec.subsidy is None:
        spec = placing_program(job.organisation_id)
    policy = spec.subsidy
    return {
        "position": option_text(spec.code, policy.position_types, job.position_type) or DASH,
        "employment": option_text(spec.code, policy.employment_types, job.employment_type) or DASH,
    }


def placing_program(organisation):
    """The program with placements that `organisation` (or its key) runs today, the first of several; the first of all
    when it runs none now."""
    runs = OrganisationProgram.objects.on(clock.today()).filter(
        organisation=organisation, program__in=PLACING
    )
    code = runs.order_by("program").values_list("program", flat=True).first()
    return get_program(code or min(PLACING))
