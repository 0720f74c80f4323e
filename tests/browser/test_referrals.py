"""ISETS from the needs assessment to a referral, the waiting list, the acceptance and the enrollment at orientation."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.enums import EnrollmentStatus
from casework.core import clock
from casework.intake.models import NeedsAssessment, Referral
from tests.browser.conftest import PHONE
from tests.factories.people import member, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.referrals import ANSWERS, assessed, referred
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db(transaction=True)


def answer_all(page):
    """Answer every part with what ANSWERS holds, and save it."""
    save = page.get_by_role("button", name="Save and continue")
    while save.count():
        for code, answer in ANSWERS.items():
            if page.locator(f"select[name='{code}']").count():
                page.locator(f"select[name='{code}']").select_option(answer)
            for value in answer if isinstance(answer, list) else [answer]:
                choice = page.locator(f"input[name='{code}'][value='{value}'] + label")
                if choice.count():
                    choice.click()
        save.click()


def test_the_needs_assessment_without_javascript_leads_to_the_enrollment(at_screen, sign_in):
    case = referred()
    page = sign_in(at_screen(script=False), member(organisation=case.organisation, program=ISETS))
    page.goto(reverse("intake:show_intake", args=[case.public_id]))
    page.get_by_role("link", name="Complete/Edit Needs Assessment").click()
    page.get_by_role("link", name="Start the assessment").click()
    answer_all(page)
    assert NeedsAssessment.objects.get().completed_at
    page.goto(reverse("intake:show_intake", args=[case.public_id]))
    page.get_by_role("link", name="Enroll at orientation").click()
    page.get_by_role("button", name="Enroll the customer").click()
    page.wait_for_url(lambda url: "/intake/" not in url)
    case.refresh_from_db()
    assert (case.status, case.enrolled_on) == (EnrollmentStatus.ENROLLED, clock.today())


def test_a_referral_waits_on_the_list_and_is_accepted(at_screen, sign_in, assert_sound):
    case, receiver = referred(), organisation_running(ISETS)
    assessed(case)
    program = ProviderProgramFactory(organisation=receiver, slots=3)
    page = sign_in(at_screen(), member(organisation=case.organisation, program=ISETS))
    page.goto(reverse("intake:list_recommended_providers", args=[case.public_id]))
    page.get_by_text(f"Refer to {receiver}").click()
    assert_sound(page)
    page.get_by_role("button", name="Send referral to the chosen providers").click()
    page.get_by_role("textbox", name="Customer signed the consent on").fill("today")
    page.get_by_role("button", name="Send referral").click()
    expect(page.locator("main").get_by_text(program.name).first).to_be_visible()

    desk = sign_in(at_screen(PHONE), member(organisation=receiver, program=ISETS))
    for answer in ("Put the customer on the waiting list", "Accept the referral"):
        desk.goto(reverse("intake:list_received_referrals"))
        desk.locator("table").get_by_role("link", name=case.customer.last_name).first.click()
        desk.get_by_role("group", name="Your answer").get_by_text(answer).click()
        assert_sound(desk)
        desk.get_by_role("button", name="Send answer").click()
        expect(desk.locator("form").get_by_role("button", name="Send answer")).to_have_count(0)
    referral = Referral.objects.get()
    assert referral.status == "accepted" and referral.answered_with.organisation == receiver
    page.reload()
    expect(page.get_by_text("Accepted").first).to_be_visible()
