"""A form on the way from a draft to its signed copy, in a real browser (F094)."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.models import Document
from casework.intake.models import CustomerForm
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import enrolled, member
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_form_is_begun_completed_printed_and_signed(at_screen, sign_in, assert_sound, tmp_path, width):
    case = enrolled(program=ISETS)
    page = sign_in(at_screen(width), member(organisation=case.organisation, program=ISETS))
    page.goto(reverse("intake:list_customer_forms", args=[case.public_id]))
    assert_sound(page)
    page.get_by_role("link", name="Fill in Change in Activity Request").click()
    expect(page.get_by_label("Which activity is it now?")).to_be_hidden()
    page.locator("label", has_text="End an activity").click()
    page.get_by_label("Which activity is it now?").fill("Job Readiness")
    page.get_by_role("button", name="Save for later").click()
    page.get_by_role("link", name="Go on with the draft Change in Activity Request").click()
    page.get_by_role("button", name="Complete form").click()
    assert_sound(page)
    page.get_by_role("textbox", name="From which day?").fill("12/1/2026")
    page.locator("label", has_text="The participant").first.click()
    page.get_by_label("What is the reason?").fill("Found a job.")
    page.locator("label", has_text="Yes").click()
    page.get_by_role("button", name="Complete form").click()
    expect(page.get_by_text("The form is complete.")).to_be_visible()
    assert_sound(page)
    page.get_by_role("link", name="Print").click()
    expect(page.get_by_text("Your signature")).to_be_visible()
    assert_sound(page)
    page.go_back()
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
    page.get_by_role("link", name="Upload signed copy").click()
    page.locator("input[type=file]").set_input_files(scan)
    page.get_by_role("button", name="Upload signed copy").click()
    expect(page.get_by_text("The signed copy is on file.")).to_be_visible()
    assert CustomerForm.objects.get().signed_copy == Document.objects.get()
