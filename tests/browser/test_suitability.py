"""Youth from the submitted application to the enrollment, and the two decisions against it."""

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.enums import EnrollmentStatus
from casework.core import clock
from tests.browser.conftest import PHONE
from tests.factories.people import YOUTH, member
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.reviews import sent_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sent():
    with transaction.atomic():
        return sent_in(days=3, answers={"grade": "diploma", "areas": ["health"], "needs": ["transport"]})


def review(page, enrollment, recommendation):
    page.goto(reverse("intake:review_suitability", args=[enrollment.public_id]))
    page.get_by_role("group", name="Recommendation").get_by_text(recommendation, exact=True).click()
    page.get_by_role("textbox", name="Recommended on").fill("today")


def test_from_the_answers_to_ready_for_enrollment_to_enrolled(at_screen, sign_in, assert_sound, sent):
    enrollment = sent.enrollment
    ProviderProgramFactory(organisation=enrollment.organisation, program=YOUTH, name="Health pathway")
    page = sign_in(at_screen(), member(organisation=enrollment.organisation))
    review(page, enrollment, "Ready for Enrollment")
    expect(page.get_by_text("Plan support services for what the applicant said")).to_be_visible()
    assert_sound(page)
    page.get_by_label("Training program").select_option(label="Health pathway")
    page.get_by_role("button", name="Save review").click()
    expect(page.get_by_text("Answers cannot be corrected any more")).to_be_visible()
    page.get_by_role("link", name="Enroll the customer").click()
    page.get_by_role("group", name="Enrollment status").get_by_text("Enrolled", exact=True).click()
    page.get_by_role("textbox", name="Enrollment Date").fill("today")
    assert_sound(page)
    page.get_by_role("button", name="Save enrollment").click()
    page.wait_for_url(lambda url: "/edit/" not in url)
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.enrolled_on) == (EnrollmentStatus.ENROLLED, clock.today())
    assert enrollment.training_program == "Health pathway"


@pytest.mark.parametrize("decision", ["Not Suitable", "Declined to Participate"])
def test_a_decision_against_on_a_telephone_without_javascript(at_screen, sign_in, sent, decision):
    enrollment = sent.enrollment
    page = sign_in(at_screen(PHONE, script=False), member(organisation=enrollment.organisation))
    review(page, enrollment, decision)
    page.get_by_role("button", name="Save review").click()
    expect(page.locator("main").get_by_text(decision, exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="Enroll the customer")).to_have_count(0)
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.not_enrolled_on) == (EnrollmentStatus.NOT_ENROLLED, clock.today())
