"""Asking for agreement and signing it, in a real browser: on a phone, at a desk, with and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import Agreement
from careerplan.services.add_goal import add_goal
from tests.browser.conftest import DESK, PHONE
from tests.factories.agreements import plan_to_agree_to, signed
from tests.factories.people import UserFactory, member

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {"statement": "Earn a forklift license", "category": "career_plan", "term": "short"}


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def tick_everything(page, name):
    """Check each statement by its words, as a thumb does, and type the name."""
    for label in page.locator("label[for^=id_statements_]").all():
        label.click()
    page.get_by_label("Your full name").fill(name)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_the_request_to_the_receipt_on_a_phone(at_screen, sign_in, assert_sound, script):
    enrollment = plan_to_agree_to()
    worker = member(organisation=enrollment.organisation, program="isets")
    desk = sign_in(at_screen(DESK, script=script), worker)
    desk.goto(address("show_overview", enrollment))
    desk.get_by_label("Select plan status").select_option("requested")
    desk.get_by_role("button", name="Save Status (Send Request)").click()
    expect(desk.get_by_text("The request was sent:")).to_be_visible()

    phone = sign_in(at_screen(PHONE, script=script), enrollment.customer.user)
    phone.get_by_role("link", name="Read and sign my plan").first.click()
    expect(phone.get_by_text("Finish the welding course").first).to_be_visible()
    tick_everything(phone, "Casey Testperson")
    phone.get_by_role("button", name="Continue").click()
    expect(phone.get_by_role("heading", name="Check before you sign")).to_be_visible()
    if script:
        assert_sound(phone)
    phone.get_by_role("button", name="Sign my plan").click()
    expect(phone.get_by_role("heading", name="Your plan is signed")).to_be_visible()
    if script:
        assert_sound(phone)
    code = phone.locator(".cw-number").inner_text()

    stranger = at_screen(PHONE, script=script)
    stranger.goto(reverse("careerplan:verify_agreement"))
    stranger.get_by_label("Code").fill(code.lower())
    stranger.get_by_role("button", name="Check the code").click()
    expect(stranger.get_by_text("Unchanged: yes")).to_be_visible()
    if script:
        assert_sound(stranger)


def test_a_statement_left_open_is_named_and_nothing_is_lost(at_screen, sign_in, assert_sound):
    enrollment = plan_to_agree_to()
    page = sign_in(at_screen(PHONE), enrollment.customer.user)
    page.goto(address("sign_agreement", enrollment))
    page.locator("label[for=id_statements_0]").click()
    page.get_by_label("Your full name").fill("Casey Testperson")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Your full name")).to_have_value("Casey Testperson")
    assert_sound(page)
    assert not Agreement.objects.exists()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(at_screen, sign_in, assert_sound, width):
    enrollment = plan_to_agree_to()
    row = signed(enrollment)
    add_goal(UserFactory(), enrollment, **WORDS)
    page = sign_in(at_screen(width), member(organisation=enrollment.organisation, program="isets"))
    for url in (
        address("show_overview", enrollment),
        address("list_agreements", enrollment),
        address("show_agreement", enrollment, row.public_id),
        address("record_signature", enrollment),
        address("record_unable", enrollment),
        address("witness_agreement", enrollment),
        address("print_plan", enrollment) + "?copy=form",
    ):
        page.goto(url)
        assert_sound(page)
    own = sign_in(at_screen(width), enrollment.customer.user)
    for url in (
        reverse("dashboard:show_my_dashboard"),
        reverse("dashboard:show_my_plan", args=[enrollment.public_id]),
        address("sign_agreement", enrollment),
        address("show_my_agreement", enrollment, row.public_id),
    ):
        own.goto(url)
        assert_sound(own)
