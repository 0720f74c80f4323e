"""The invented ISETS customers are assessed and referred: each way, in each state."""

import pytest

from casework.accounts.enums import OrganisationKind, Role
from casework.demo.referrals import HOME, NEIGHBOR, SOUTH, STATE, STATEWIDE, WORKER, add_referrals
from casework.intake.enums import ReferralKind
from casework.intake.models import NeedsAssessment, ProviderDetermination, Referral
from tests.factories.people import UserFactory, customer_user, enrolled, member, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.referrals import referred
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db


def test_referrals_stand_in_every_state_and_both_directions():
    state = organisation_running(ISETS, code=STATE, kind=OrganisationKind.STATE)
    member(Role.STATEWIDE_STAFF, state, program=ISETS, user=UserFactory(email=STATEWIDE))
    places = {}
    for code in (HOME, NEIGHBOR, SOUTH):
        places[code] = organisation_running(ISETS, code=code)
        user = UserFactory(email=WORKER) if code == HOME else UserFactory()
        member(organisation=places[code], program=ISETS, user=user)
        ProviderProgramFactory(organisation=places[code], slots=5)
        for _ in range(9):
            referred(places[code])
    showcase = enrolled(places[HOME], program=ISETS)
    user = customer_user(showcase)
    user.email = "customer.isets@example.org"
    user.save(update_fields=["email"])
    assert add_referrals() == Referral.objects.count()
    found = set(Referral.objects.values_list("kind", "status"))
    assert {status for kind, status in found if kind == ReferralKind.TO_PROVIDER} == {
        "sent",
        "accepted",
        "rejected",
        "waiting_list",
        "withdrawn",
    }
    assert {status for kind, status in found if kind == ReferralKind.REVERSE} == {"sent", "accepted"}
    assert NeedsAssessment.objects.filter(completed_at=None).count() >= 1
    assert NeedsAssessment.objects.get(enrollment=showcase).completed_at
    assert ProviderDetermination.objects.count() == 1
