"""What the commands print, and how they end."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from casework.core import clock
from dashboard import tasks
from dashboard.models import DailyCount, Standing, StandingLedger, StandingTally
from dashboard.services.rebuild_standing import rebuild_standing
from programs.registry import get_program
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, enrolled, organisation_running
from tests.support.jobs import run_now

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _a_small_caseload():
    with clock.frozen(DAY):
        home = organisation_running(YOUTH, code="home")
        for last_note in (1, 30, 32, 40):
            enrolled(home, last_note=last_note)
        enrolled(organisation_running(YOUTH), last_note=40)
        rebuild_standing(YOUTH)
        yield


def run(*args):
    out = StringIO()
    call_command(*args, stdout=out)
    return out.getvalue()


def counts(*args):
    return {
        row["line"]: row["count"] for row in json.loads(run("standing", "--program", YOUTH, *args))["lines"]
    }


def test_standing_prints_what_the_dashboard_shows():
    found = counts()
    assert (found["note_30"], found["note_35"], found["note_current"]) == (3, 2, 2)
    assert counts("--organisation", "home")["note_35"] == 1


def test_standing_answers_for_another_day():
    assert counts("--as-of", "2026-11-23")["note_30"] == 4
    assert counts("--as-of", "2026-11-22")["note_30"] == 3


def test_standing_prints_csv_and_knows_its_organisations():
    lines = run("standing", "--program", YOUTH, "--format", "csv").splitlines()
    assert lines[0].startswith("program,as_of,section,line,label,colour,part_of,count")
    assert len(lines) == 1 + sum(len(section.lines) for section in get_program(YOUTH).live_sections)
    with pytest.raises(CommandError, match="No organization"):
        run("standing", "--program", YOUTH, "--organisation", "nowhere")


def test_recompute_says_what_is_due_and_writes_it_once():
    with clock.frozen(DAY + timedelta(days=1)):
        assert f"{YOUTH}: 1 rows are due." in run("recompute_standing", "--dry-run")
        assert f"{YOUTH}: 1 rows were written." in run("recompute_standing", "--program", YOUTH)
        assert f"{YOUTH}: 0 rows were written." in run("recompute_standing")


def test_check_ends_with_an_error_only_when_something_differs():
    assert "0 wrong" in run("check_standing")
    Standing.objects.filter(pk=Standing.objects.first().pk).update(s5=0)
    with pytest.raises(CommandError, match="differs"):
        run("check_standing", "--program", YOUTH)
    assert f"{YOUTH}: 1 rows were written." in run("recompute_standing", "--all", "--program", YOUTH)
    run("check_standing")


def test_the_job_of_the_night_writes_what_is_due_once_and_counts_the_day():
    with clock.frozen(DAY + timedelta(days=1)):
        found = [run_now("recompute_standing").result["rows"][YOUTH] for _time in range(2)]
        assert found == [1, 0]
        assert DailyCount.objects.get(line="note_30", organisation__code="home").count == 3


def test_the_nightly_check_reports_what_differs_and_sets_it_right():
    Standing.objects.filter(pk=Standing.objects.first().pk).update(s5=0, vec=0)
    found = run_now("verify_standing").result["programs"][YOUTH]
    assert (found["wrong"], found["rebuilt"]) == (1, 1)
    assert "0 wrong" in run("check_standing", "--program", YOUTH)


def test_the_count_before_midnight_replaces_the_one_after_it():
    run_now("count_day")
    before = DailyCount.objects.count()
    run_now("count_day")
    assert DailyCount.objects.count() == before


def test_the_tally_folds_every_few_minutes_and_the_check_knows_it():
    Standing.objects.filter(pk=Standing.objects.first().pk).delete()
    assert StandingLedger.objects.exists()
    tasks.fold_tally()
    assert not StandingLedger.objects.exists()
    StandingTally.objects.update(count=9)
    with pytest.raises(CommandError, match="differs"):
        run("check_standing", "--program", YOUTH)
    run("recompute_standing", "--all")
    assert "0 vectors miscounted" in run("check_standing", "--program", YOUTH)
