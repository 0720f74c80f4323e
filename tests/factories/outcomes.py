"""Skill gains, studies and exits, each in a named situation."""

from datetime import timedelta

import factory
from django.core.files.base import ContentFile

from casework.cases.models import Document
from casework.core import clock
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


def paper_of(enrollment, *, kind="other", title="Report of the employer", days=1):
    """A document of `enrollment` that a colleague uploaded `days` days ago."""
    return Document.objects.create(
        **Document.belonging_to(enrollment),
        kind=kind,
        title=title,
        file=ContentFile(b"%PDF-1.4", name="paper.pdf"),
        original_name="paper.pdf",
        content_type="application/pdf",
        size=8,
        sha256="0" * 64,
        uploaded_by=UserFactory(),
        uploaded_at=clock.now() - timedelta(days=days),
    )
