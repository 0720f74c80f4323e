"""Programs of providers, each in a named situation."""

import factory

from casework.core import clock
from casework.intake.models import ProgramCredential, ProviderProgram
from programs.fiscal_years import fiscal_year_of
from tests.factories.people import organisation_running
from tests.factories.worksites import ISETS


def this_year():
    """The state fiscal year of today."""
    return fiscal_year_of(clock.today())


class ProviderProgramFactory(factory.django.DjangoModelFactory):
    """A program of this fiscal year at every location that offers job readiness and vocational training."""

    class Meta:
        model = ProviderProgram

    program = ISETS
    organisation = factory.LazyAttribute(lambda o: organisation_running(o.program))
    name = factory.Sequence(lambda n: f"SNAP Job Placement {n}")
    contract_number = "FCSAG"
    fiscal_year = factory.LazyFunction(this_year)
    offering = "training_and_placement"
    activities = factory.LazyFunction(lambda: ["job_readiness", "vocational_training"])


class ProgramCredentialFactory(factory.django.DjangoModelFactory):
    """A credential of a training program of Illinois Works that nobody approved yet."""

    class Meta:
        model = ProgramCredential

    provider_program = factory.SubFactory(
        ProviderProgramFactory, program="illinois_works", offering="", activities=["nccer_core"]
    )
    organisation = factory.SelfAttribute("provider_program.organisation")
    name = "OSHA-10"
    code = "osha_10"
