"""The main screens with the demo's people: accessible, whole at both widths, and pictured for the guide.

`python3 manage.py test tests/browser/test_screens.py tests/browser/test_plan_screens.py --write-screens` writes
docs/screens anew.
"""

import re

import pytest
from django.conf import settings

from casework.accounts.models import User
from tests.browser.conftest import DESK, PHONE

pytestmark = pytest.mark.django_db(transaction=True)

WORKER, CUSTOMER, ADMINISTRATOR = (
    "worker.youth@example.org",
    "customer.youth@example.org",
    "administrator@example.org",
)
CASE_PAGES = {
    "plan": "plan/",
    "goals": "plan/goals/",
    "services": "plan/services/",
    "case-notes": "notes/",
    "add-case-note": "notes/add/",
    "outcomes": "outcomes/",
    "update-log": "log/",
    "documents": "documents/",
}
STAFF_PAGES = {
    "worklist": "/worklist/",
    "worklist-team": "/worklist/team/",
    "customers": "/customers/",
    "dashboard": "/dashboards/youth_apprenticeship/",
    "add-customer": "/customers/new/",
    "inbox": "/inbox/",
}


def test_the_main_screens(demo_world, at_screen, sign_in, picture):
    page = at_screen()
    page.goto("/account/login/")
    picture(page, "sign-in")
    sign_in(page, User.objects.get(email=WORKER), settings.CASEWORK_DEMO_PASSWORD)
    for name, address in STAFF_PAGES.items():
        page.goto(address)
        picture(page, name)
    page.set_viewport_size({"width": DESK, "height": 900})
    page.goto("/customers/")
    case = re.sub(r"(/cases/[^/]+/).*", r"\1", page.locator("tbody th a").first.get_attribute("href"))
    for name, address in CASE_PAGES.items():
        page.goto(case + address)
        picture(page, name)

    phone = sign_in(at_screen(PHONE), User.objects.get(email=CUSTOMER), settings.CASEWORK_DEMO_PASSWORD)
    picture(phone, "my-dashboard")
    phone.locator("a[href*='/plan/']").first.click()
    picture(phone, "my-plan")

    desk = sign_in(at_screen(), User.objects.get(email=ADMINISTRATOR), settings.CASEWORK_DEMO_PASSWORD)
    desk.goto("/administration/people/")
    picture(desk, "people")
