"""Skill gains, studies and exits, each in a named situation."""

import factory

from outcomes.models import Exit, SkillGain, Study
from tests.factories.people import EnrollmentFactory, UserFactory, days_ago


class SkillGainFactory(factory.django.DjangoModelFactory):
    """A training milestone reached five days ago, set before the enrollment began."""

    class Meta:
        model = SkillGain

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    skill_type = "training_milestone"
    attained_on = factory.LazyFunction(lambda: days_ago(5))
    milestone_set_on = factory.LazyFunction(lambda: days_ago(50))
    comment = "First year of the apprenticeship, report of the employer."
    federal_type = "milestone"
    federal_element = "1809"
    entered_by = factory.SubFactory(UserFactory)


class StudyFactory(factory.django.DjangoModelFactory):
    """Post-secondary education that began five days ago."""

    class Meta:
        model = Study

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    kind = "postsecondary"
    institution = "Prairie College"
    started_on = factory.LazyFunction(lambda: days_ago(5))


def left(enrollment, *, days=10, school_status="out_graduate", **fields):
    """The exit of `enrollment` `days` days ago; closes it."""
    enrollment.status, enrollment.exited_on = "exited", days_ago(days)
    enrollment.save(update_fields=["status", "exited_on"])
    return Exit.objects.create(
        **Exit.belonging_to(enrollment),
        exit_status="completed",
        exited_on=days_ago(days),
        school_status=school_status,
        **fields,
    )
