"""The worklist in the browser's terms: what stands on it, in which order, what takes it away, and who sees it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.accounts.enums import OrganisationKind, Role
from casework.cases.services.add_case_note import add_case_note
from casework.core import clock
from dashboard.models import Snooze
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.snooze_line import snooze_line
from tests.factories.dashboard import DAY
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    UserFactory,
    enrolled,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db
PAGE = "/worklist/"
SETTLED = {"iwds_status": "registrant", "iwds_status_since": DAY, "iss_served_on": DAY}
"""Facts of somebody whom nothing but the clocks of notes and confirmations asks for anything."""


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works", code="prairie")


@pytest.fixture
def worker(client, home):
    user = member(organisation=home, user=UserFactory(first_name="Robin", last_name="Ash"))
    client.force_login(user)
    return user


def person(worker, last_name, **fields):
    organisation = fields.pop("organisation", None) or worker.memberships.get().organisation
    customer = CustomerFactory(organisation=organisation, first_name="Casey", last_name=last_name)
    return enrolled(organisation, customer=customer, assigned_worker=worker, **SETTLED | fields)


def standing():
    rebuild_standing(YOUTH)


def groups(response):
    """{group: [(last name, line), ...]} as the page shows them."""
    return {
        group.code: [(item.enrollment.customer.last_name, item.need.line.code) for item in group.items]
        for group in response.context["worklist"].groups
    }


def notes(response):
    """The same with the case notes' lines alone."""
    return {
        code: [name for name, line in found if line.startswith("note_")]
        for code, found in groups(response).items()
        if any(line.startswith("note_") for _name, line in found)
    }


def test_a_case_workers_day_starts_here_and_a_leads_with_the_team(client, home, worker):
    assert client.get("/").url == PAGE
    client.force_login(member(Role.PROGRAM_MANAGER, home))
    assert client.get("/").url == "/worklist/team/"
    client.force_login(member(Role.LWIA_CAREER_PLANNER, organisation_running(YOUTH)))
    assert client.get("/").url == "/customers/"


def test_what_has_been_red_longest_comes_first_then_what_turns_red_first(client, worker):
    for name, last_note in (("Later", 31), ("Tomorrow", 35), ("Oldest", 60), ("Red", 36), ("Soon", 33)):
        person(worker, name, last_note=last_note)
    person(worker, "Content", last_note=3)
    standing()
    assert notes(client.get(PAGE)) == {
        "overdue": ["Oldest", "Red"],
        "today": ["Tomorrow"],
        "week": ["Soon", "Later"],
    }


def test_an_item_says_why_and_leads_to_the_act_that_clears_it_and_back(client, worker):
    row = person(worker, "Able", last_note=40)
    standing()
    page = client.get(PAGE)
    item = page.context["worklist"].groups[0].items[0]
    assert item.need.sentence.startswith("No case note for 40 days, since Oct 13")
    assert (item.when, item.red_day) == ("Red for 4 days", "Nov 18, 2026")
    assert (
        f'href="/cases/{row.public_id}/notes/add/?next=%2Fworklist%2F%3Fdid%3D{row.public_id}.note_35"'
        in page.text
    )


def test_after_the_act_one_lands_on_the_worklist_with_what_was_cleared(client, worker):
    row = person(worker, "Able", last_note=40)
    standing()
    item = client.get(PAGE).context["worklist"].groups[0].items[0]
    note = {"contact_on": "today", "text": "We talked.", "send_mode": "save_only"}
    landed = client.post(item.act_url, note, follow=True)
    assert landed.redirect_chain[-1][0] == f"{PAGE}?did={row.public_id}.note_35"
    assert "Cleared for Casey Able:" in landed.text
    assert notes(landed) == {}


def test_what_was_done_last_can_be_undone_and_what_came_before_it_is_not_offered(client, worker):
    row = person(worker, "Able", last_note=40, confirmed=40)
    standing()
    snooze_line(worker, row, line="progress_late", until=DAY + timedelta(days=3), reason="away")
    address = f"{PAGE}?did={row.public_id}.note_35"
    assert client.get(address).context["cleared"].change.event.action == "snooze_line"
    add_case_note(worker, row, contact_on=DAY, text="We talked.")
    assert client.get(address).context["cleared"].change is None


def test_coming_back_without_the_act_says_that_it_is_still_asked(client, worker):
    row = person(worker, "Able", last_note=40)
    standing()
    assert "Still asked of Casey Able" in client.get(f"{PAGE}?did={row.public_id}.note_35").text
    for key in ("", "x", f"{row.public_id}.unknown", f"{UserFactory().public_id}.note_35"):
        assert client.get(PAGE, {"did": key}).context["cleared"] is None


def test_a_person_with_several_items_is_counted_once_and_shown_alone(client, worker):
    row = person(worker, "Able", last_note=40, confirmed=40)
    person(worker, "Baker", last_note=40)
    standing()
    page = client.get(PAGE)
    ((enrollment, count, url),) = page.context["worklist"].most
    assert enrollment == row
    alone = client.get(url)
    assert {name for found in groups(alone).values() for name, _line in found} == {"Able"}
    assert count == sum(map(len, groups(alone).values()))


def test_an_empty_worklist_says_when_the_next_item_appears(client, worker):
    person(worker, "Content", last_note=3, confirmed=0)
    standing()
    page = client.get(PAGE)
    day, enrollment, line = page.context["first"]
    assert "Nothing to do" in page.text
    assert (enrollment.customer.last_name, line.code) == ("Content", "note_30")
    assert day == DAY + timedelta(days=28)


def test_the_own_customers_are_meant_until_others_are_chosen(client, home, worker):
    colleague = member(organisation=home)
    person(worker, "Mine", last_note=40)
    person(colleague, "Theirs", organisation=home, last_note=40)
    enrolled(home, last_note=40)
    standing()
    assert notes(client.get(PAGE)) == {"overdue": ["Mine"]}
    assert notes(client.get(PAGE, {"worker": colleague.public_id})) == {"overdue": ["Theirs"]}
    assert len(notes(client.get(PAGE, {"worker": "none"}))["overdue"]) == 1
    assert len(notes(client.get(PAGE, {"organisation": "prairie"}))["overdue"]) == 3


def test_who_reaches_several_organizations_chooses_one_first(client, home, worker):
    person(worker, "Able", last_note=40)
    standing()
    state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    assert client.get(PAGE).context["worklist"] is None
    assert notes(client.get(PAGE, {"organisation": "prairie"})) == {"overdue": ["Able"]}


def test_nobody_sees_the_work_of_an_organization_out_of_reach(client, home, worker):
    person(worker, "Able", last_note=40)
    standing()
    client.force_login(member(organisation=organisation_running(YOUTH)))
    for asked in ({}, {"worker": worker.public_id}, {"organisation": "prairie"}, {"worker": "none"}):
        assert "Able" not in client.get(PAGE, asked).text


def test_who_only_reads_gets_neither_acts_nor_snooze(client, home, worker):
    person(worker, "Able", last_note=40)
    standing()
    client.force_login(member(Role.LWIA_CAREER_PLANNER, home))
    page = client.get(PAGE, {"organisation": "prairie"})
    assert notes(page) == {"overdue": ["Able"]}
    assert "snooze/" not in page.text
    assert "notes/add" not in page.text


def test_a_snoozed_item_is_counted_apart_and_together_they_are_all(client, worker):
    row = person(worker, "Able", last_note=40)
    person(worker, "Baker", last_note=40)
    standing()
    before = sum(map(len, groups(client.get(PAGE)).values()))
    snooze_line(worker, row, line="note_35", until=DAY + timedelta(days=3), reason="away")
    page = client.get(PAGE)
    assert notes(page) == {"overdue": ["Baker"]}
    assert [item.need.line.code for item in page.context["worklist"].snoozed] == ["note_35"]
    assert "Snoozed until Nov 25, 2026 by Robin Ash: Customer is away" in page.text
    assert sum(map(len, groups(page).values())) + 1 == before
    with clock.frozen(DAY + timedelta(days=3)):
        standing()
        client.force_login(worker)
        assert notes(client.get(PAGE)) == {"overdue": ["Able", "Baker"]}


def cost(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries]


def test_150_customers_cost_at_most_twelve_queries_and_what_two_cost(client, home, worker):
    for number in range(2):
        person(worker, f"P{number}", last_note=40 + number, confirmed=40)
    Snooze.objects.create(
        **Snooze.belonging_to(person(worker, "Z", last_note=40)),
        line="note_35",
        snoozed_on=DAY,
        until=DAY + timedelta(days=2),
        reason="away",
        snoozed_by=worker,
    )
    standing()
    few = cost(client, PAGE)
    for number in range(147):
        person(worker, f"Q{number}", last_note=20 + number % 40, confirmed=number % 50)
    standing()
    many = cost(client, PAGE)
    assert len(many) == len(few)
    assert len(many) <= 12, "\n".join(many)
