"""Success stories in named situations."""

import factory

from casework.core import clock
from outcomes.models import SuccessStory
from tests.factories.people import EnrollmentFactory, UserFactory, days_ago


class SuccessStoryFactory(factory.django.DjangoModelFactory):
    """A draft without a photo, written by somebody of the staff."""

    class Meta:
        model = SuccessStory

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    title = factory.Sequence(lambda n: f"From the bench to the line {n}")
    text = "The welding class made the difference."
    career_pathway = "Manufacturing"
    written_by = factory.SubFactory(UserFactory)


def submitted(**fields):
    """A story that waits to be read."""
    return SuccessStoryFactory(status="submitted", submitted_at=clock.now(), **fields)


def published(**fields):
    """A story that staff read."""
    return SuccessStoryFactory(
        status="published", submitted_at=clock.now(), published_at=clock.now(), **fields
    )


def values(**changed):
    """What a person fills in of a story without a photo."""
    return {
        "title": "A job on the line",
        "voice": "participant",
        "text": "I started with nothing. The class helped. Now I weld.",
        "career_pathway": "Manufacturing",
        "consent_name": "",
        "consent_on": None,
        **changed,
    }


def story_form(**changed):
    """What a browser posts from the form of staff."""
    typed = values(**changed)
    return {name: "" if value is None else value for name, value in typed.items()}


def consent():
    """The consent that a photo needs."""
    return {"consent_name": "Casey Testperson", "consent_on": days_ago(1)}
