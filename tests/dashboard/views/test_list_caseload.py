"""The caseload list in the browser's terms: who is on it, why, in which order, and how it is narrowed."""

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.cases.models import Enrollment
from casework.core import clock
from dashboard.services.rebuild_standing import rebuild_standing
from tests.factories.dashboard import DAY
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    LocationFactory,
    UserFactory,
    days_ago,
    enrolled,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db
LIST = "/customers/"


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works", code="prairie")


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


def person(organisation, last_name, **fields):
    customer = CustomerFactory(organisation=organisation, first_name="Casey", last_name=last_name)
    return enrolled(organisation, customer=customer, **fields)


def names(response):
    return [row["cells"][0][1].first.text for row in response.context["list"].rows]


def test_the_list_holds_the_own_organisations_people_and_nobody_elses(client, home, worker):
    person(home, "Able")
    person(organisation_running(YOUTH), "Stranger")
    assert names(client.get(LIST)) == ["Able, Casey"]


def test_the_same_people_are_seen_by_who_reaches_them(client, home):
    """The stranger above is there: statewide staff see both."""
    person(home, "Able")
    person(organisation_running(YOUTH), "Stranger")
    state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    assert names(client.get(LIST)) == ["Able, Casey", "Stranger, Casey"]


def test_a_row_says_what_needs_attention_why_and_what_comes_next(client, home, worker):
    person(home, "Able", last_note=32)
    rebuild_standing(YOUTH)
    page = client.get(LIST).content.decode()
    assert "Add Case Note – 30 Days Since Case Note Entry" in page
    assert "No case note for 32 days, since Oct 21, 2026." in page
    assert "Turns red on Nov 26, 2026." in page


def test_the_act_beside_a_row_comes_back_to_the_row(client, home, worker):
    enrollment = person(home, "Able", last_note=40)
    Enrollment.objects.filter(pk=enrollment.pk).update(iwds_status="registrant", iss_served_on=days_ago(50))
    rebuild_standing(YOUTH)
    page = client.get(f"{LIST}?line={YOUTH}.note_35")
    acts = page.context["list"].rows[0]["cells"][-1][1]
    assert acts.url.startswith(reverse("cases:add_case_note", args=[enrollment.public_id]))
    assert f"%23row-{enrollment.public_id}" in acts.url


def test_a_reader_who_may_not_write_is_offered_no_act(client, home):
    person(home, "Able", last_note=40)
    rebuild_standing(YOUTH)
    client.force_login(member(Role.LWIA_CAREER_PLANNER, home))
    page = client.get(LIST)
    assert names(page) == ["Able, Casey"]
    assert page.context["list"].rows[0]["cells"][-1][1] == ""


def test_who_comes_back_to_a_row_that_is_gone_is_told_so_in_its_place(client, home, worker):
    here = person(home, "Able")
    gone = "0b38a2f6-33d4-4d9f-8f37-6f6f9b3a1c11"
    assert f'id="row-{gone}"' in client.get(f"{LIST}?row={gone}").content.decode()
    assert "no longer on this page" not in client.get(f"{LIST}?row={here.public_id}").content.decode()
    assert client.get(f"{LIST}?row=nonsense").status_code == 200


def test_filters_narrow_and_each_is_a_chip_that_can_be_taken_away(client, home, worker):
    mine = person(home, "Able", assigned_worker=worker)
    person(home, "Baker")
    mine_only = client.get(f"{LIST}?worker=mine&q=")
    assert names(mine_only) == ["Able, Casey"]
    (chip,) = mine_only.context["list"].chips
    assert (str(chip["label"]), str(chip["value"])) == ("Worker", "My customers")
    assert len(names(client.get(chip["remove_url"]))) == 2
    assert names(client.get(f"{LIST}?worker=none")) == ["Baker, Casey"]
    assert names(client.get(f"{LIST}?q=able")) == ["Able, Casey"]
    assert names(client.get(f"{LIST}?status=exited")) == []
    assert mine.status == "enrolled"


@pytest.mark.parametrize(
    "asked", ["organisation=elsewhere", "line=isets.note_35", "program=isets", "status=great"]
)
def test_a_filter_outside_the_reach_gives_an_error_and_nobody(client, home, worker, asked):
    organisation_running(YOUTH, code="elsewhere")
    person(home, "Able", last_note=40)
    page = client.get(f"{LIST}?{asked}")
    assert page.status_code == 200
    assert names(page) == []
    assert "choose one from the list" in page.content.decode()


def test_a_role_that_may_not_open_counts_is_not_offered_lines_and_cannot_ask_for_one(client, home):
    person(home, "Able", last_note=40)
    rebuild_standing(YOUTH)
    client.force_login(member(Role.PROGRAM_MANAGER, home))
    assert "line" not in client.get(LIST).context["list"].filterset.filters
    assert names(client.get(f"{LIST}?line={YOUTH}.note_35")) == []
    client.force_login(member(Role.CASE_WORKER, home))
    assert names(client.get(f"{LIST}?line={YOUTH}.note_35")) == ["Able, Casey"]


def test_the_list_of_a_line_prints_its_rule(client, home, worker):
    page = client.get(f"{LIST}?line={YOUTH}.note_30").content.decode()
    assert "Rule YA-CN-30, version 1, in effect from Jul 1, 2021" in page
    assert "More than 30 days since the last case note was entered" in page


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", ["Able", "Baker", "Cole"]),
        ("-name", ["Cole", "Baker", "Able"]),
        ("note", ["Baker", "Cole", "Able"]),
    ],
)
def test_the_server_sorts_the_whole_list(client, home, worker, sort, expected):
    for last_name, last_note in (("Able", 1), ("Baker", 20), ("Cole", 10)):
        person(home, last_name, last_note=last_note)
    found = client.get(f"{LIST}?sort={sort}")
    assert [name.partition(",")[0] for name in names(found)] == expected


def test_pages_say_where_they_are(client, home, worker):
    for number in range(27):
        person(home, f"Able{number:02}")
    second = client.get(f"{LIST}?page=2")
    assert second.context["list"].range == "26–27 of 27"
    assert names(second) == ["Able25, Casey", "Able26, Casey"]


def test_the_file_holds_exactly_the_filtered_rows_and_no_formula(client, home, worker):
    person(home, "=Able", assigned_worker=worker)
    person(home, "Baker")
    response = client.get(client.get(f"{LIST}?worker=mine").context["list"].export_url)
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert "'=Able, Casey" in text
    assert "Baker" not in text
    assert "Worker: My customers" in text


def test_a_worker_of_one_site_sees_that_site_only(client, home):
    site = LocationFactory(organisation=home)
    person(home, "Able", location=site)
    person(home, "Baker", location=LocationFactory(organisation=home))
    client.force_login(member(organisation=home, location=site))
    assert names(client.get(LIST)) == ["Able, Casey"]


def test_an_empty_list_says_why(client, home, worker):
    assert client.get(LIST).context["list"].empty_kind == "none_yet"
    assert client.get(f"{LIST}?status=exited").context["list"].empty_kind == "no_match"


def test_customers_and_strangers_do_not_come_in(client, home):
    client.force_login(UserFactory())
    assert client.get(LIST).status_code == 403
    client.logout()
    assert client.get(LIST).status_code == 302


def test_the_first_page_of_a_new_day_shows_no_stale_colour(client, home):
    person(home, "Able", last_note=30)
    rebuild_standing(YOUTH)
    with clock.frozen(DAY.replace(day=23)):
        client.force_login(member(organisation=home, starts_on=days_ago(9)))
        assert names(client.get(f"{LIST}?line={YOUTH}.note_30")) == ["Able, Casey"]
