"""Customer pages in Spanish hold no English but names (UX-39, 29 CFR 38.9)."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from careerplan.models import Goal, Service
from casework.core import clock
from outcomes.models import Credential, SuccessStory
from programs.attendance import week_of
from programs.registry import get_program, program_codes
from tests.factories.people import customer_user, days_ago, enrolled, organisation_running

pytestmark = pytest.mark.django_db
SAME_IN_BOTH = re.compile(
    r"^(Casework|© \d{4} Casework - V: [\d.]+|Prairie Works \d+|Español|English|No|Error:|[\W\d]*|[a-z]|\S+@\S+)$"
)


class _Texts(HTMLParser):
    """Collects the pieces of text a person reads or hears."""

    def __init__(self):
        super().__init__()
        self.found = set()
        self.hidden = 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style", "head")
        self.found.update(
            value for name, value in attributes if name in ("aria-label", "placeholder") and value
        )

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "head")

    def handle_data(self, data):
        if data.strip() and not self.hidden:
            self.found.add(" ".join(data.split()))


def _texts(client, address, language):
    client.cookies["django_language"] = language
    response = client.get(address)
    assert response.status_code == 200
    parser = _Texts()
    parser.feed(response.content.decode())
    return parser.found


@pytest.mark.parametrize("program", program_codes())
def test_customer_pages_hold_no_english(client, program):
    enrollment = enrolled(organisation_running(program), program=program)
    spec = get_program(program)
    keys = Goal.belonging_to(enrollment)
    goal = Goal.objects.create(
        statement="Zzz", category=spec.goal_categories.codes[0], term="long", status="off_track", **keys
    )
    for status in ("not_started", "started", "successful"):
        done = days_ago(1) if status == "successful" else None
        Service.objects.create(
            goal=goal,
            service_type=spec.catalogue.codes[0],
            status=status,
            started_on=days_ago(20),
            due_on=days_ago(-20),
            completed_on=done,
            weekly_hours=5,
            **keys,
        )
    Credential.objects.create(
        title="Zzz",
        institution="Zzz",
        credential_type=spec.credential_types.codes[0],
        credential_source=spec.credential_sources.codes[0],
        attained_on=days_ago(3),
        **keys,
    )
    week = week_of(days_ago(7)).isoformat()
    user = customer_user(enrollment)
    for status in ("draft", "submitted", "published"):
        SuccessStory.objects.create(
            title="Zzz",
            text="Zzz",
            status=status,
            returned_why="Zzz",
            published_at=clock.now(),
            written_by=user,
            **keys,
        )
    client.force_login(user)
    names = {
        user.get_full_name(),
        enrollment.customer.get_full_name(),
        "Zzz",
        "Zzz Zzz",
        spec.name,
        spec.name_es,
    }
    addresses = [
        reverse("dashboard:show_my_dashboard"),
        reverse("dashboard:show_my_plan", args=[enrollment.public_id]),
        reverse("dashboard:show_my_outcomes", args=[enrollment.public_id]),
        reverse("outcomes:list_my_stories", args=[enrollment.public_id]),
        reverse("outcomes:add_my_story", args=[enrollment.public_id]),
        reverse("cases:list_messages"),
        reverse("careerplan:list_my_attendance"),
        reverse("careerplan:save_my_attendance", args=[goal.services.get(status="started").public_id, week]),
    ]
    english = {}
    for address in addresses:
        shared = _texts(client, address, "en") & _texts(client, address, "es")
        left = {text for text in shared if text not in names and not SAME_IN_BOTH.match(text)}
        if left:
            english[address] = sorted(left)
    assert english == {}


@pytest.mark.parametrize("name", ["account_login", "account_reset_password", "account_reset_password_done"])
def test_sign_in_pages_hold_no_english(client, name):
    shared = _texts(client, reverse(name), "en") & _texts(client, reverse(name), "es")
    assert [text for text in shared if not SAME_IN_BOTH.match(text)] == []
