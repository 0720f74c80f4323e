"""What a customer answered on the way in stands beside the plan, in words, with its date and a link (F229, F253)."""

import pytest
from django.urls import reverse

from casework.cases.models import Enrollment
from casework.core import clock
from casework.intake.models import NeedsAssessment
from casework.intake.services.edition_in_force import edition_in_force
from tests.factories.people import enrolled, member, organisation_running
from tests.factories.reviews import sent_in

pytestmark = pytest.mark.django_db

MOST = 20


def pages(client, enrollment):
    user = member(organisation=enrollment.organisation, program=enrollment.program)
    client.force_login(user)
    names = ("careerplan:show_overview", "careerplan:review_assessments")
    return [reverse(name, args=[enrollment.public_id]) for name in names]


def test_an_application_stands_on_overview_and_review_assessment(client, django_assert_max_num_queries):
    row = sent_in(days=4, answers={"grade": "diploma", "hopes": "A trade that I like"})
    Enrollment.objects.update(status="enrolled", enrolled_on=clock.today(), recommendation="ready")
    overview, review = pages(client, row.enrollment)
    suitability = reverse("intake:review_suitability", args=[row.enrollment.public_id])
    client.get(overview)

    for address in (overview, review):
        with django_assert_max_num_queries(MOST):
            page = client.get(address).content.decode()
        assert suitability in page and "4 days ago" in page
    assert "A trade that I like" in page and "What do you want most?" in page


def test_a_needs_assessment_stands_there_too(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    edition = edition_in_force("isets", "needs_assessment")
    NeedsAssessment.objects.create(**NeedsAssessment.belonging_to(enrollment), form=edition)
    overview, review = pages(client, enrollment)

    for address in (overview, review):
        page = client.get(address).content.decode()
        assert "Begun on" in page
        assert reverse("intake:show_needs_assessment", args=[enrollment.public_id]) in page


def test_a_plan_without_intake_says_nothing_of_it(client):
    enrollment = enrolled(organisation_running("illinois_works"), program="illinois_works")

    for address in pages(client, enrollment):
        assert "Intake answers" not in client.get(address).content.decode()
