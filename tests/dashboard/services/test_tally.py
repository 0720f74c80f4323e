"""The tally and its ledger say what standing says, however it was written; what differs is found and set right."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from casework.cases.models import Customer, Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.exchange.services.import_caseload import import_caseload
from dashboard.models import Standing, StandingLedger, StandingTally
from dashboard.queries.dashboard import EVERYONE, count_everyone, count_vectors
from dashboard.services.check_standing import check_standing
from dashboard.services.fold_tally import fold_tally
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.recompute_due import recompute_due
from dashboard.services.refresh_standing import refresh_standing
from programs.registry import program_codes
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, days_ago, enrolled, organisation_running
from tests.support.caseloads import CUSTOMER, ENROLLMENT, small_caseload, write_file

pytestmark = pytest.mark.django_db
ISETS = "isets"


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def people():
    """Forty people spread over the lines of one program, counted by the rebuild, and the ledger empty."""
    organisation = organisation_running(YOUTH, ISETS)
    found = [enrolled(organisation, last_note=n, confirmed=40 - n) for n in range(40)]
    rebuild_standing()
    return found


def entries():
    return StandingLedger.objects.count()


def agrees():
    """Whether everyone is counted as standing has them, in every program; returns how many they are."""
    for program in program_codes():
        assert count_everyone(program) == count_vectors(Standing.objects.filter(program=program)), program
    return sum(sum(count_everyone(program).values()) for program in program_codes())


def test_a_rebuild_counts_everyone_and_leaves_nothing_waiting(people):
    assert (agrees(), entries()) == (40, 0)
    assert len(count_everyone(YOUTH)) > 3


def test_a_save_enters_who_left_and_who_came_and_a_fold_takes_both(people):
    move_anchors(people[39], last_staff_note_on=DAY)
    assert sorted(StandingLedger.objects.values_list("change", flat=True)) == [-1, 1]
    assert agrees() == 40
    assert fold_tally() == 2
    assert (agrees(), entries(), fold_tally()) == (40, 0, 0)


def test_a_change_of_name_enters_nothing(people):
    Standing.objects.update(name_key="new,name")
    assert entries() == 0


def test_newcomers_leavers_and_those_who_move_to_another_program_are_counted(people):
    newcomer = enrolled(people[0].organisation, last_note=33)
    refresh_standing([newcomer.pk])
    assert agrees() == 41
    Enrollment.objects.filter(pk=people[1].pk).update(program=ISETS)
    refresh_standing([people[1].pk])
    assert sum(count_everyone(ISETS).values()) == 1
    Standing.objects.filter(pk__in=[people[2].pk, people[3].pk]).delete()
    assert agrees() == 39
    fold_tally()
    assert agrees() == 39


def test_a_vector_nobody_stands_on_leaves_the_tally(people):
    Standing.objects.all().delete()
    fold_tally()
    assert agrees() == 0
    assert not StandingTally.objects.exists()


def test_what_is_rolled_back_is_not_counted(people):
    before = count_everyone(YOUTH)
    with pytest.raises(LookupError), transaction.atomic():
        move_anchors(people[39], last_staff_note_on=DAY)
        raise LookupError
    assert count_everyone(YOUTH) == before


def test_a_night_enters_a_few_rows_however_many_people_it_moves(people):
    day = DAY + timedelta(days=60)
    moved = recompute_due(YOUTH, day)
    assert moved > 30
    assert 0 < entries() <= 2 * len(count_everyone(YOUTH)) + 4
    assert agrees() == 40


def test_emptied_tables_count_nobody_and_fill_again(people):
    move_anchors(people[39], last_staff_note_on=DAY)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("TRUNCATE dashboard_standing")
    assert (agrees(), entries(), StandingTally.objects.count()) == (0, 0, 0)
    rebuild_standing()
    assert agrees() == 40


def test_an_import_and_its_correction_are_counted(tmp_path):
    folder = small_caseload(tmp_path / "in")
    assert import_caseload(folder, actor=None).problems == []
    assert agrees() == 1
    write_file(
        folder, "customers", [CUSTOMER, CUSTOMER | {"key": "C-2", "last_name": "Second", "ssn_last4": "0124"}]
    )
    write_file(
        folder,
        "enrollments",
        [ENROLLMENT | {"recommendation": ""}, ENROLLMENT | {"key": "E-2", "customer": "C-2"}],
    )
    assert import_caseload(folder, actor=None).problems == []
    assert agrees() == 2


def test_a_tally_that_went_astray_is_found_and_set_right(people):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM dashboard_standing WHERE enrollment_id = %s", [people[0].pk])
        cursor.execute("SET LOCAL session_replication_role = origin")
    (found,) = check_standing([YOUTH])
    assert (found.miscounted, found.missing, found.any) == (1, 1, True)
    rebuild_standing(YOUTH)
    assert not check_standing([YOUTH])[0].any
    assert agrees() == 40
    StandingTally.objects.filter(program=YOUTH).update(count=7)
    assert check_standing([YOUTH])[0].miscounted > 1
    assert check_standing([ISETS])[0].miscounted == 0


def pages_of_counts():
    """(pages of the tally's statement, pages of the same counts from standing)."""
    with CaptureQueriesContext(connection) as queries:
        count_vectors(Standing.objects.filter(program=YOUTH))
    found = []
    with connection.cursor() as cursor:
        for sql, values in ((EVERYONE, [YOUTH, YOUTH]), (queries[0]["sql"].replace("%", "%%"), [])):
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", values)
            plan = cursor.fetchone()[0][0]["Plan"]
            found.append(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
    return found


def test_counting_everyone_touches_as_few_pages_for_many_as_for_few():
    organisation = organisation_running(YOUTH)
    touched = []
    for _ in range(2):
        _hire(organisation, 2_000)
        rebuild_standing(YOUTH)
        assert agrees() == Standing.objects.count()
        touched.append(pages_of_counts())
    (few, few_rows), (many, many_rows) = touched
    assert many <= few + 1, touched
    assert many_rows > few_rows + 20 > 3 * few, touched


def _hire(organisation, count):
    """Enrollments in one organisation, written as an import writes them."""
    already = Customer.objects.count()
    people = Customer.objects.bulk_create(
        Customer(
            organisation=organisation, first_name="Casey", last_name=f"Many{n}", birth_date=days_ago(7000)
        )
        for n in range(already, already + count)
    )
    Enrollment.objects.bulk_create(
        Enrollment(
            customer=person,
            organisation=organisation,
            program=YOUTH,
            status="enrolled",
            name_key=f"{person.last_name.lower()},casey",
            enrolled_on=days_ago(60),
            recommendation="ready",
            recommended_on=days_ago(60),
            last_staff_note_on=days_ago(n % 60),
            progress_confirmed_on=days_ago(n % 47),
        )
        for n, person in enumerate(people)
    )
