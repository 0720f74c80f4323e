"""A follow-up leaves the rules of its placement alone, and marks the record as touched."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.worksites import ISETS, PlacementFactory, follow_up_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("paid", "typed"), [("15.00", "0"), ("0", "9")])
def test_a_subsidy_neither_begins_nor_ends_with_a_follow_up(client, paid, typed):
    enrollment = enrolled(organisation_running(ISETS), program=ISETS)
    client.force_login(member(organisation=enrollment.organisation, program=ISETS))
    wages = {"subsidized_wage": Decimal(paid), "employer_wage": Decimal("18.50") - Decimal(paid)}
    placement = PlacementFactory(enrolled=enrollment, started_on=days_ago(30), **wages)
    due = follow_up_of(placement, 30)
    url = reverse("careerplan:verify_follow_up", args=[enrollment.public_id, due.public_id])
    sent = {"is_employed": "yes", "is_verified": "on", "version": "1", "subsidized_wage": typed}
    page = client.post(url, sent)
    assert "enter wage and subsidized dates on the tab" in str(page.context["form"].errors["subsidized_wage"])
    placement.refresh_from_db()
    due.refresh_from_db()
    assert (placement.subsidized_wage, due.verified_at) == (Decimal(paid), None)
    asked = client.post(url, sent | {"is_employed": ""}).context["form"].errors["is_employed"]
    assert asked == ["Select whether they are still employed"]
    assert client.post(url, sent | {"subsidized_wage": paid}).status_code == 302
