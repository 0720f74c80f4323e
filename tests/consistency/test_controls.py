"""The controls of every page: at most 7 radio buttons, at most 15 options in a plain select, above that a list to
filter (UX-23); none disabled to say "not allowed" (UX-18)."""

from collections import Counter
from html.parser import HTMLParser

import pytest

from casework.accounts.enums import OrganisationKind, Role
from casework.core.templatetags.uswds import MOST_IN_A_SELECT
from programs.registry import program_codes
from tests.access.addresses import MAKERS, Addresses
from tests.access.world import World
from tests.factories.people import (
    LocationFactory,
    OrganisationFactory,
    enrolled,
    member,
    organisation_running,
)
from tests.support.house import our_urls

pytestmark = pytest.mark.django_db
MOST_RADIOS = 7


class Controls(HTMLParser):
    """Counts the radio buttons of each name and the real options of each select that is no list to filter, and notes
    what is disabled."""

    def __init__(self, html):
        super().__init__()
        self.radios, self.options, self.filtered = Counter(), Counter(), Counter()
        self.counted, self.is_filtered = "", False
        self.disabled = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        about = dict(attributes)
        if "disabled" in about:
            self.disabled.append(tag)
        if tag == "input" and about.get("type") == "radio":
            self.radios[about["name"]] += 1
        elif tag == "select":
            self.counted = about["name"]
        elif tag == "option" and about.get("value"):
            (self.filtered if self.is_filtered else self.options)[self.counted] += 1
        if tag in ("div", "form"):
            self.is_filtered = "data-choose" in about

    def handle_endtag(self, tag):
        if tag == "select":
            self.is_filtered = False

    @property
    def too_long(self):
        """Names of fields that offer more than people read through at a glance."""
        radios = [name for name, count in self.radios.items() if count > MOST_RADIOS]
        return radios + [name for name, count in self.options.items() if count > MOST_IN_A_SELECT]


def _addresses(world, enrollment):
    """[(URL name, address)] of every page of ours about `enrollment`, or about nobody. The access matrix notices a
    page whose arguments nothing is made for yet."""
    at = Addresses(world, enrollment)
    pages = [
        (name, list(pattern.pattern.converters))
        for name, pattern in our_urls()
        if "GET" in pattern.callback.methods
    ]
    return [
        (name, at.address(name, arguments)) for name, arguments in pages if MAKERS.keys() >= set(arguments)
    ]


def _page(client, address):
    """The HTML at an address; "" for a refusal or a file."""
    response = client.get(address, follow=True)
    if response.streaming:
        b"".join(response.streaming_content)
        return ""
    return response.content.decode() if response.status_code == 200 else ""


@pytest.mark.parametrize("program", program_codes())
def test_no_page_offers_more_than_one_reads_through_or_what_one_may_not_press(client, program):
    """Whoever may write, at a place with many sites and many colleagues."""
    home = organisation_running(program)
    state = organisation_running(program, kind=OrganisationKind.STATE)
    for _number in range(MOST_IN_A_SELECT + 1):
        LocationFactory(organisation=home)
        member(organisation=home, program=program)
    enrollment = enrolled(home, program=program)
    planner = member(Role.LWIA_CAREER_PLANNER, OrganisationFactory(kind=OrganisationKind.LWIA))
    people = {"case_worker": member(organisation=home, program=program), "lwia_career_planner": planner}
    world = World(targets={"own": enrollment}, people=people)
    world.home = world.elsewhere = home
    addresses = _addresses(world, enrollment)
    long, lists, disabled = {}, set(), {}
    for user in (
        world.people["case_worker"],
        member(Role.SUPER_ADMINISTRATOR, state, program=""),
    ):
        client.force_login(user)
        for name, address in addresses:
            found = Controls(_page(client, address))
            lists.update(field for field, count in found.filtered.items() if count > MOST_IN_A_SELECT)
            if found.too_long:
                long[name] = found.too_long
            if found.disabled:
                disabled[name] = found.disabled
    assert (long, disabled) == ({}, {})
    assert {"task", "assigned_worker", "worker"} <= lists
