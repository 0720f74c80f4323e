"""A planner publishes a time, a worker books it, the customer sees it on a phone, the worker cancels: free again."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.intake.models import Appointment
from tests.browser.conftest import PHONE
from tests.factories.people import customer_user, member
from tests.factories.planners import at, contact_of, enrolled_in, planner_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_time_is_published_booked_seen_and_cancelled(at_screen, sign_in, assert_sound):
    enrollment, planner = enrolled_in("north"), planner_in("north")
    contact_of(enrollment, planner)
    desk = sign_in(at_screen(), planner)
    desk.goto(reverse("intake:publish_times"))
    desk.get_by_role("textbox", name="Day, or first day").fill(f"{at(3, 10):%m/%d/%Y}")
    desk.get_by_role("textbox", name="Begins at").fill("10 a.m.")
    desk.get_by_role("textbox", name="Place").fill("LWIA office, room 2")
    assert_sound(desk)
    desk.get_by_role("button", name="Publish", exact=True).click()
    expect(desk.get_by_text("1 time is published.")).to_be_visible()
    assert_sound(desk)

    page = sign_in(at_screen(script=False), member(organisation=enrollment.organisation))
    page.goto(reverse("intake:book_appointment", args=[enrollment.public_id]))
    page.get_by_label("Time").select_option(index=1)
    page.get_by_role("textbox", name="Purpose").fill("Bring your papers")
    page.get_by_role("button", name="Book the appointment").click()
    expect(page.get_by_text("Booked:")).to_be_visible()

    customer = sign_in(at_screen(PHONE), customer_user(enrollment))
    customer.goto(reverse("dashboard:show_my_dashboard"))
    expect(customer.get_by_text("Bring your papers").first).to_be_visible()
    assert_sound(customer)

    page.goto(reverse("intake:list_appointments", args=[enrollment.public_id]))
    page.get_by_role("link", name="Cancel").click()
    page.get_by_role("textbox", name="Why it is cancelled").fill("No ride")
    page.get_by_role("button", name="Cancel the appointment").click()
    expect(page.get_by_text("No ride")).to_be_visible()
    assert Appointment.objects.get().cancelled_because == "No ride"
    desk.goto(f"{reverse('intake:show_schedule')}?week={at(3, 10).date().isoformat()}")
    expect(desk.get_by_text("Free", exact=True)).to_be_visible()
