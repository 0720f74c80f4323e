"""Planned gaps, what an exit waits for, and what is filled in for one, each in a named situation."""

import factory

from outcomes.models import Exit, PlannedGap
from tests.factories.credentials import CredentialFactory
from tests.factories.outcomes import SkillGainFactory
from tests.factories.people import EnrollmentFactory, days_ago
from tests.factories.plan import completed


class ExitFactory(factory.django.DjangoModelFactory):
    """An exit of five days ago, as its row stands; the enrollment is left as it is."""

    class Meta:
        model = Exit

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    exit_status = "successful"
    exited_on = factory.LazyFunction(lambda: days_ago(5))


class PlannedGapFactory(factory.django.DjangoModelFactory):
    """A gap that began yesterday and lasts for four weeks."""

    class Meta:
        model = PlannedGap

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    starts_on = factory.LazyFunction(lambda: days_ago(1))
    ends_on = factory.LazyFunction(lambda: days_ago(-27))
    reason = "health"
    note = "Surgery, back in four weeks"


def ready_to_exit(enrollment, *, days=10):
    """A service completed `days` days ago, a skill gain and a credential: every box of any checklist ticks itself."""
    kind = "job_readiness" if enrollment.program == "isets" else "mentoring"
    service = completed(enrollment, days=days, service_type=kind, started_on=days_ago(days + 20))
    SkillGainFactory(enrollment=enrollment, attained_on=days_ago(days))
    CredentialFactory(service=service, attained_on=days_ago(days))
    return service


def wish(program, **changed):
    """What a person fills in to exit somebody from `program` successfully today, as the service takes it."""
    given = {
        "apprenticeship_illinois": ("completed", "entered_employment"),
        "isets": ("successful", "employed_90_days"),
        "illinois_works": ("successful", "entered_apprenticeship"),
        "youth_apprenticeship": ("successful", ""),
    }[program]
    return {
        "sub_program": "snap_jp" if program == "isets" else "",
        "exit_status": given[0],
        "exit_reason": given[1],
        "reason_text": "",
        "evidence": ["employment"] if program == "youth_apprenticeship" else [],
        "exited_on": days_ago(0),
        "school_status": "out_graduate",
        **changed,
    }
