"""A young person applies on a phone, from the first page to the submitted application, with script and without."""

import os
import re

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import expect

from casework.intake.models import Application
from tests.browser.conftest import PHONE
from tests.factories.people import YOUTH, LocationFactory, organisation_running

pytestmark = pytest.mark.django_db(transaction=True)


def seen(page, name):
    """Keep a picture when somebody asks for it."""
    if folder := os.environ.get("CASEWORK_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def choose(page, question, answer):
    page.get_by_role("group", name=re.compile(f"^{re.escape(question)}")).get_by_text(
        answer, exact=True
    ).click()


@pytest.mark.parametrize("script", [True, False])
def test_from_the_first_page_to_the_submitted_application(at_screen, assert_sound, script):
    provider = organisation_running(YOUTH, name="Prairie Youth")
    LocationFactory(organisation=provider, zip_code="62701", city="Springfield")
    page = at_screen(PHONE, script=script)
    page.goto(reverse("intake:show_apply"))
    look(page, assert_sound, script, "start")
    page.get_by_label("ZIP code").fill("62701")
    page.get_by_role("button", name="Show providers near me").click()
    expect(page.get_by_text("In your ZIP code")).to_be_visible()
    page.get_by_role("link", name="Apply here").click()
    page.get_by_label("Your email address").fill("nia@example.org")
    look(page, assert_sound, script, "email")
    page.get_by_role("button", name="Send me the link").click()
    expect(page.get_by_role("heading", name="Check your email")).to_be_visible()
    page.goto(re.search(r"https?://[^/]+(/\S+)", mail.outbox[-1].body).group(1))
    page.get_by_label("First name").fill("Nia")
    page.get_by_label("Last name").fill("Park")
    page.get_by_label("Choose a password").fill("seven green tractors")
    look(page, assert_sound, script, "account")
    page.get_by_role("button", name="Open my account").click()
    page.get_by_role("textbox", name="Date of birth").fill("3/31/2007")
    look(page, assert_sound, script, "about")
    page.get_by_role("button", name="Start the questions").click()
    look(page, assert_sound, script, "mine")
    page.get_by_role("link", name="Go on", exact=True).click()
    choose(page, "Do you live in Illinois?", "Yes")
    choose(page, "Where are you with school?", "I am in high school")
    choose(page, "What do you want most?", "To learn a job and be paid while I learn")
    choose(page, "Can you take part", "Yes")
    choose(page, "How can we reach you best?", "Text message")
    look(page, assert_sound, script, "pre-screening")
    save(page)
    choose(page, "What is the highest grade you finished?", "11th grade")
    choose(page, "Do you have a job now?", "No")
    look(page, assert_sound, script, "school")
    save(page)
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    look(page, assert_sound, script, "problem")
    page.get_by_text("Health care", exact=True).click()
    page.get_by_label("What do you hope this program will do for you?").fill("A trade that I like")
    save(page)
    page.get_by_text("Weekday evenings", exact=True).click()
    page.get_by_label("About how many hours a week?").fill("10")
    page.get_by_text("Right away", exact=True).click()
    save(page)
    save(page)
    look(page, assert_sound, script, "skip")
    save(page)
    look(page, assert_sound, script, "review")
    page.get_by_text("My answers are true, as far as I know").click()
    page.get_by_role("button", name="Submit my application").click()
    expect(page.get_by_role("heading", name="Your application is submitted")).to_be_visible()
    look(page, assert_sound, script, "sent")
    assert Application.objects.get().submitted_at


def save(page):
    page.get_by_role("button", name="Save and continue").click()


def look(page, assert_sound, script, name):
    if script:
        assert_sound(page)
        seen(page, name)
