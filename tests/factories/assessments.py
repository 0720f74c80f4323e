"""Assessment results, test scores and barriers, each in a named situation."""

import factory

from careerplan.enums import ScoreMoment, Subject
from careerplan.models import AssessmentResult, Barrier, SkillScore
from tests.factories.people import EnrollmentFactory, UserFactory, days_ago


class AssessmentResultFactory(factory.django.DjangoModelFactory):
    """A result of the career cluster inventory, taken yesterday."""

    class Meta:
        model = AssessmentResult

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    assessment = "career_cluster"
    taken_on = factory.LazyFunction(lambda: days_ago(1))
    result = "Manufacturing, then health science"
    entered_by = factory.SubFactory(UserFactory)


class SkillScoreFactory(factory.django.DjangoModelFactory):
    """A TABE 11/12 pre-test in reading at the top of NRS level 1, 60 days ago."""

    class Meta:
        model = SkillScore

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    test = "tabe_11_12"
    form = "11E"
    test_level = "E"
    subject = Subject.READING
    moment = ScoreMoment.PRE
    scale_score = 441
    taken_on = factory.LazyFunction(lambda: days_ago(60))
    entered_by = factory.SubFactory(UserFactory)


def gained_a_level(enrollment):
    """A pre-test at NRS level 1 and a post-test on the parallel form at level 2; returns the post-test."""
    SkillScoreFactory(enrollment=enrollment)
    return SkillScoreFactory(
        enrollment=enrollment, form="12E", moment=ScoreMoment.POST, scale_score=442, taken_on=days_ago(5)
    )


def faces(enrollment, *situations, days=10):
    """Open barriers of `enrollment`, noted `days` days ago."""
    return [
        Barrier.objects.create(
            **Barrier.belonging_to(enrollment),
            situation=situation,
            noted_on=days_ago(days),
            noted_by=UserFactory(),
        )
        for situation in situations
    ]
