"""The dashboard: counts equal their lists, small numbers are withheld from who may not list, and sums are true."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.accounts.access import Member
from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Region
from casework.cases.access import visible_enrollments
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from dashboard.access import visible_standing
from dashboard.queries.dashboard import adds_up, blocks_of, count_in_reach, count_vectors
from dashboard.services.fold_tally import fold_tally
from dashboard.services.rebuild_standing import rebuild_standing
from programs.packing import Counts, fold, pack
from programs.registry import get_program
from tests.factories.dashboard import DAY, inventive_spec
from tests.factories.people import YOUTH, LocationFactory, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
PAGE = f"/dashboards/{YOUTH}/"


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def world():
    """Two organisations of one region and one elsewhere, with people on every live line; sites and workers too."""
    region = Region.objects.create(code="north", name="North")
    home = organisation_running(YOUTH, region=region, code="home")
    near = organisation_running(YOUTH, parent=home, region=region, code="near")
    far = organisation_running(YOUTH, code="far")
    site = LocationFactory(organisation=home)
    worker = member(organisation=home)
    for organisation, count in ((home, 5), (near, 3), (far, 2)):
        for number in range(count):
            enrolled(
                organisation, last_note=number, confirmed=33, assigned_worker=worker if number == 1 else None
            )
            enrolled(organisation, last_note=33, confirmed=number)
            enrolled(
                organisation, last_note=40, confirmed=40, location=site if organisation == home else None
            )
            enrolled(organisation, iwds_status="exited", iwds_exited_on=days_ago(400))
    enrolled(home, recommendation="", iwds_status="")
    rebuild_standing(YOUTH)
    return {
        "case_worker": member(organisation=home),
        "case_worker_of_a_site": member(organisation=home, location=site),
        "planner": member(Role.LWIA_CAREER_PLANNER, near),
        "statewide": member(
            Role.STATEWIDE_STAFF, organisation_running(YOUTH, kind=OrganisationKind.STATE), program=""
        ),
        "two_places": _two_places(near, far),
        "manager": member(Role.PROGRAM_MANAGER, home),
    }


def _two_places(near, far):
    user = member(organisation=near)
    return member(organisation=far, user=user, location=LocationFactory(organisation=far))


def rows_of(response):
    return {row.line.code: row for block in response.context["blocks"] for row in block.rows}


OPENERS = ("case_worker", "case_worker_of_a_site", "planner", "statewide", "two_places")


@pytest.mark.parametrize("role", OPENERS)
@pytest.mark.parametrize("asked", ["", "?organisation=home", "?worker=none"])
def test_every_count_equals_the_length_of_its_list(client, world, role, asked):
    client.force_login(world[role])
    response = client.get(PAGE + asked)
    rows = rows_of(response)
    assert len(rows) == sum(len(section.lines) for section in get_program(YOUTH).live_sections)
    for code, row in rows.items():
        listed = client.get(
            row.url, {"size": 100} | dict(pair.split("=") for pair in row.url.split("?")[1].split("&"))
        )
        assert int(row.count) == listed.context["list"].counted == len(listed.context["list"].rows), code


@pytest.mark.parametrize(
    "role", ["case_worker", "case_worker_of_a_site", "planner", "statewide", "two_places", "manager"]
)
def test_standing_reaches_exactly_as_far_as_the_record(world, role):
    who = Member(world[role])
    record = visible_enrollments(who).filter(program=YOUTH)
    assert set(visible_standing(who, YOUTH).values_list("pk", flat=True)) == set(
        record.values_list("pk", flat=True)
    )


@pytest.mark.parametrize(
    "role", ["case_worker", "case_worker_of_a_site", "planner", "statewide", "two_places", "manager"]
)
def test_the_tally_answers_only_who_reads_everyone_and_says_what_the_rows_say(world, role):
    who = Member(world[role])
    rows = visible_standing(who, YOUTH)
    with CaptureQueriesContext(connection) as queries:
        found = count_in_reach(who, YOUTH, rows, narrowed=False)
    assert ("dashboard_standingtally" in queries[-1]["sql"]) is (role == "statewide")
    assert found == count_vectors(rows)


@pytest.mark.parametrize("asked", ["organisation=home", "worker=mine", "worker=none"])
def test_a_filter_is_answered_by_the_rows(client, world, asked):
    client.force_login(world["statewide"])
    for query, tallied in (("", True), (asked, False)):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{PAGE}?{query}")
        assert any("dashboard_standingtally" in found["sql"] for found in queries) is tallied


def test_a_note_moves_the_statewide_count_at_once_folded_or_not(client, world):
    client.force_login(world["statewide"])
    before = int(rows_of(client.get(PAGE))["note_35"].count)
    for number, person in enumerate(Enrollment.objects.filter(last_staff_note_on=days_ago(40))[:2], 1):
        move_anchors(person, last_staff_note_on=DAY)
        assert int(rows_of(client.get(PAGE))["note_35"].count) == before - number
        fold_tally()
        assert int(rows_of(client.get(PAGE))["note_35"].count) == before - number


def test_the_roles_see_different_numbers(client, world):
    """The equality above is not of empty lists."""
    seen = {}
    for role in OPENERS:
        client.force_login(world[role])
        seen[role] = int(rows_of(client.get(PAGE))["note_35"].count)
    assert seen == {
        "case_worker": 5,
        "case_worker_of_a_site": 5,
        "planner": 8,
        "statewide": 10,
        "two_places": 3,
    }


def test_labels_shares_and_totals_are_printed_as_the_source_has_them(client, world):
    client.force_login(world["case_worker"])
    page = client.get(PAGE).content.decode()
    for words in (
        "Section and Defintions",
        "Loss Rate",
        "Pass Rate",
        "5. Case Note Update",
        "Add Case Note – 35 Days Since Case Note Entry",
        "Each person is on one line: 10 + 5 + 5 = 20.",
        "An indented line is part of the line above it",
        "Next Steps",
    ):
        assert words in page
    note = rows_of(client.get(PAGE))["note_current"]
    assert (note.percent, note.pass_rate, note.loss_rate) == ("25%", "100%", "")


def test_who_may_not_list_sees_no_small_number_and_no_link(client, world):
    client.force_login(world["manager"])
    response = client.get(PAGE)
    rows = rows_of(response)
    assert rows["note_35"].count == "fewer than 11"
    assert rows["note_30"].count == "16"
    assert not any(row.url for row in rows.values())
    assert "worker" not in response.context["filters"].fields
    client.force_login(world["statewide"])
    assert rows_of(client.get(PAGE))["note_35"].count == "10"


def test_a_single_small_number_cannot_be_worked_out_from_the_total():
    spec = get_program(YOUTH)
    vectors = {
        pack(spec, ["note_30"]): 40,
        pack(spec, ["note_current"]): 30,
        pack(spec, ["note_not_required"]): 4,
    }
    rows = {row.line.code: row for block in blocks_of(spec, vectors, opens=False) for row in block.rows}
    assert rows["note_not_required"].count == "fewer than 11"
    assert rows["note_current"].count == "not shown"
    assert rows["note_current"].pass_rate == ""
    assert rows["note_30"].count == "40"


def test_sections_that_add_up_and_sections_that_do_not():
    spec = inventive_spec()
    section = spec.section("nested")
    counts = fold(spec, {pack(spec, ["a_late"]): 2, pack(spec, ["b"]): 3, 0: 9})
    assert adds_up(section, counts)
    assert not adds_up(section, Counts({**counts.lines, "b": 4}, counts.totals))
    assert not adds_up(section, Counts({**counts.lines, "a_late": 9}, counts.totals))
    flags = spec.section("flags")
    both = fold(spec, {pack(spec, ["x", "y"]): 5})
    assert adds_up(flags, both)
    assert not adds_up(flags, Counts(both.lines, {**both.totals, "flags": 11}))


def test_a_vector_nobody_writes_gives_words_instead_of_numbers():
    spec = get_program(YOUTH)
    (first, *_others) = blocks_of(spec, {7 << 11: 3}, opens=True)
    assert "do not add up" in first.problem
    assert first.rows == ()


def test_another_program_and_an_unknown_one_are_not_found(client, world):
    client.force_login(world["case_worker"])
    assert client.get("/dashboards/isets/").status_code == 404
    assert client.get("/dashboards/nothing/").status_code == 404
    assert client.get(PAGE).status_code == 200


def test_an_organisation_out_of_reach_gives_an_error_and_zeros(client, world):
    client.force_login(world["case_worker"])
    response = client.get(f"{PAGE}?organisation=far")
    assert "There is a problem" in response.content.decode()
    assert {row.count for row in rows_of(response).values()} == {"0"}


def test_one_program_opens_at_once_and_several_are_listed(client, world):
    client.force_login(world["case_worker"])
    assert client.get("/dashboards/").url == PAGE
    both = organisation_running(YOUTH, "isets")
    client.force_login(member(organisation=both, program=""))
    page = client.get("/dashboards/").content.decode()
    assert PAGE in page
    assert "/dashboards/isets/" in page


def test_every_program_can_be_drawn_whatever_is_live():
    spec = replace(inventive_spec(), code=YOUTH)
    for block in blocks_of(spec, {}, opens=True):
        assert block.total == "0"
