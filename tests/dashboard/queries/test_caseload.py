"""The shapes of the caseload list: the same people in the same order as the plain query, and few pages touched."""

import json
import random
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.accounts.access import Member
from casework.accounts.enums import OrganisationKind, Role
from casework.cases.models import Customer, Enrollment
from dashboard.access import Reach, reach_of, visible_standing
from dashboard.models import Standing
from dashboard.queries.caseload import ids_by_name, readable_enrollments
from dashboard.queries.dashboard import count_vectors
from dashboard.queries.standing_of import codes_of_line
from dashboard.services.rebuild_standing import rebuild_standing
from programs.registry import get_program
from tests.factories.people import YOUTH, days_ago, member, organisation_running

pytestmark = pytest.mark.django_db
PEOPLE = 10_000
ORGANISATIONS = 100


@pytest.fixture(scope="module")
def scale(django_db_setup, django_db_blocker):
    """Ten thousand enrollments in a hundred organisations, written as an import writes them, for this module."""
    with django_db_blocker.unblock():
        region = organisation_running(YOUTH, kind=OrganisationKind.STATE)
        parent = organisation_running(YOUTH)
        homes = [organisation_running(YOUTH, parent=parent if n < 60 else None) for n in range(ORGANISATIONS)]
        draw = random.Random(7)
        names = [f"{draw.choice('abcdefghijklmnoprstw')}{draw.randrange(10**6):06}" for _ in range(PEOPLE)]
        people = Customer.objects.bulk_create(
            Customer(
                organisation=homes[n % ORGANISATIONS],
                first_name="Casey",
                last_name=name,
                birth_date=days_ago(7000),
            )
            for n, name in enumerate(names)
        )
        Enrollment.objects.bulk_create(
            Enrollment(
                customer=person,
                organisation_id=person.organisation_id,
                program=YOUTH,
                status="enrolled",
                name_key=f"{person.last_name},casey",
                enrolled_on=days_ago(60),
                recommendation="ready",
                recommended_on=days_ago(60),
                last_staff_note_on=days_ago(draw.randrange(60)),
                progress_confirmed_on=days_ago(draw.randrange(60)),
            )
            for person in people
        )
        rebuild_standing(YOUTH)
        _settle()
        users = {
            "one": member(organisation=homes[3]),
            "some": member(Role.PROGRAM_MANAGER, parent),
            "statewide": member(Role.STATEWIDE_STAFF, region, program=""),
        }
        yield users
        _wipe()


def _settle():
    """Vacuum until every page but the last is known to be visible to all: only then do reads of an index leave tables
    alone.

    With asynchronous commit, rows are seen by all once the log is flushed; another snapshot may hold it up a moment.
    A few pages with rows that other tests left dead are passed over unless indexes are cleaned too.
    """
    tables = ("dashboard_standing", "cases_enrollment", "cases_customer")
    unseen = "SELECT count(*) FROM pg_class WHERE relname = ANY(%s) AND relallvisible < relpages - 1"
    for _try in range(40):
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute(f"VACUUM (ANALYZE, FREEZE, INDEX_CLEANUP ON) {', '.join(tables)}")
            cursor.execute(unseen, [list(tables)])
            if not cursor.fetchone()[0]:
                return
        time.sleep(0.25)
    raise AssertionError("the tables did not settle")


def _wipe():
    """Take everything away again: other tests expect an empty database."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE cases_customer, accounts_organisation, accounts_user CASCADE")


def plan_of(sql, params=None):
    """The plan of a statement that was run, as the database tells it.

    At ten thousand rows reading the whole table costs the planner as much as reading an index, and the least page
    more or less decides; at a million it does not. So the plan without such a reading is asked for.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
        found = cursor.fetchone()[0]
        cursor.execute("SET LOCAL enable_seqscan = on")
    return (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]


def pages_of(sql, params=None):
    """How many pages of the database a statement touches."""
    plan = plan_of(sql, params)
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


def listed(user, *, start=0, stop=50, line=""):
    """(plain enrollments, a function that gives their ids in the shape of the member's reach)."""
    who = Member(user)
    rows, each = readable_enrollments(who).filter(program=YOUTH), Enrollment.objects.filter(program=YOUTH)
    found = rows
    if line:
        column, codes = codes_of_line(get_program(YOUTH), line)
        rows = rows.filter(**{f"standing__{column}__in": codes})
        found, each = (
            standing.filter(program=YOUTH, **{f"{column}__in": codes})
            for standing in (visible_standing(who, YOUTH), Standing.objects.all())
        )
    return rows, lambda: ids_by_name(found, each, reach_of(who, YOUTH), start, stop)


@pytest.mark.parametrize("who", ["one", "some", "statewide"])
@pytest.mark.parametrize("line", ["", "note_35", "note_current"])
@pytest.mark.parametrize("start", [0, 50])
def test_every_shape_gives_the_people_of_the_plain_query_in_its_order(scale, who, line, start):
    rows, ids = listed(scale[who], start=start, stop=start + 51, line=line)
    plain = list(rows.order_by("name_key", "pk").values_list("pk", flat=True)[start : start + 51])
    assert ids() == plain
    assert plain or (who == "one" and start)


@pytest.mark.parametrize(("who", "most"), [("one", 210), ("some", 400), ("statewide", 60)])
@pytest.mark.parametrize("line", ["", "note_30"])
def test_fifty_by_name_touch_few_pages(scale, who, most, line):
    """The limits of performance.md, 10, number 13; the list of a line walks an index that holds its code."""
    _rows, ids = listed(scale[who], line=line)
    with CaptureQueriesContext(connection) as queries:
        assert ids()
    (query,) = queries
    touched = pages_of(query["sql"])
    assert touched <= most, touched


def test_the_merge_is_what_keeps_it_few(scale):
    """In an order that no index gives, fifty people of sixty organisations cost more: the limit above can fail."""
    rows, ids = listed(scale["some"])
    with CaptureQueriesContext(connection) as queries:
        ids()
        list(rows.order_by("enrolled_on", "pk").values_list("pk", flat=True)[:50])
    merged, plain = (pages_of(query["sql"]) for query in queries)
    assert merged < plain, (merged, plain)


@pytest.mark.parametrize(("who", "most"), [("one", 10), ("some", 220), ("statewide", 110)])
def test_the_dashboards_counts_touch_few_pages(scale, who, most):
    with CaptureQueriesContext(connection) as queries:
        vectors = count_vectors(visible_standing(Member(scale[who]), YOUTH))
    assert (
        sum(vectors.values())
        == {"one": PEOPLE // ORGANISATIONS, "some": PEOPLE * 60 // 100, "statewide": PEOPLE}[who]
    )
    plan = plan_of(queries[-1]["sql"])
    assert plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] <= most, plan


def test_nothing_in_reach_is_nobody(scale):
    rows, _ids = listed(scale["some"])
    everyone = Enrollment.objects.all()
    assert ids_by_name(rows, everyone, Reach(frozenset()), 0, 50) == []
    assert ids_by_name(rows.none(), everyone.none(), Reach(frozenset({1, 2})), 0, 50) == []
