"""Referrals and needs assessments, each in a named situation."""

from datetime import timedelta

import factory

from casework.accounts.enums import OrganisationKind
from casework.core import clock
from casework.intake.enums import FormKind, ReferralKind, ReferralStatus
from casework.intake.models import NeedsAssessment, Referral
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import read_form
from tests.factories.people import enrolled, organisation_running
from tests.factories.worksites import ISETS

ANSWERS = {
    "county": "peoria",
    "snap": "yes",
    "tanf": "no",
    "language": "english",
    "diploma": "no",
    "reading": "no",
    "training": "yes",
    "college": "no",
    "works": "no",
    "worked": "longer",
    "ready": "prepare",
    "resume": "yes",
    "own_business": "no",
    "skills": ["hand_tools", "driving"],
    "interests": ["construction"],
    "needs": ["rides"],
    "days": ["weekdays"],
}
"""Complete answers to the needs assessment: wants training, needs rides, lives in Peoria County."""


def referred(organisation=None, **fields):
    """An ISETS customer who waits for orientation, at `organisation` or one of their own."""
    fields = {
        "status": "applying",
        "enrolled_on": None,
        "recommendation": "",
        "recommended_on": None,
    } | fields
    return enrolled(organisation or organisation_running(ISETS), program=ISETS, **fields)


def state_office():
    """The state's organization, which runs ISETS."""
    return organisation_running(ISETS, kind=OrganisationKind.STATE)


def assessed(enrollment, **answers):
    """The complete needs assessment of `enrollment`."""
    edition = edition_in_force(ISETS, FormKind.NEEDS_ASSESSMENT)
    return NeedsAssessment.objects.create(
        **NeedsAssessment.belonging_to(enrollment),
        form=edition,
        answers=ANSWERS | answers,
        sections_done=sorted(section.code for section in read_form(edition.content).sections),
        completed_at=clock.now(),
    )


class ReferralFactory(factory.django.DjangoModelFactory):
    """A referral sent today to another provider as a whole."""

    class Meta:
        model = Referral

    enrollment = factory.LazyFunction(referred)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    kind = ReferralKind.TO_PROVIDER
    receiver = factory.LazyFunction(lambda: organisation_running(ISETS))
    status = ReferralStatus.SENT
    consent_on = factory.LazyFunction(clock.today)
    sent_at = factory.LazyFunction(clock.now)
    message = "Wants to begin soon."


def waiting(days=0, **fields):
    """A referral on the waiting list since `days` days ago."""
    since = clock.today() - timedelta(days=days)
    return ReferralFactory(
        status=ReferralStatus.WAITING, waiting_since=since, replied_at=clock.now(), reason="no_slot", **fields
    )
