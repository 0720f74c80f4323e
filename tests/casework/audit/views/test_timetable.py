"""The timetable's page: what runs by the clock, how it ended, and starting it by hand."""

from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.audit.models import JobRun
from casework.audit.services.request_job import request_job
from casework.core import clock, jobs
from casework.schedule import TIMETABLE
from tests.factories.people import member, organisation_running
from tests.support.jobs import run_now

PAGE = reverse("audit:list_timetable")
NINE = datetime(2026, 11, 23, 9, tzinfo=clock.CHICAGO)


@pytest.fixture
def administrator(client, db):
    """Signed in, at nine in the morning."""
    user = member(Role.SUPER_ADMINISTRATOR, organisation_running(kind=OrganisationKind.STATE), program="")
    with clock.frozen(NINE):
        client.force_login(user)
        yield user


def row_of(client, name):
    return next(row for row in client.get(PAGE).context["rows"] if row.name == name)


def test_every_job_of_the_timetable_says_when_it_is_due_and_how_it_ended(client, administrator):
    slot = next(timed for timed in TIMETABLE if timed.job == "clear_delivered").slot(clock.now())
    run_now("clear_delivered", slot=slot)
    page = client.get(PAGE).text
    row = row_of(client, "clear_delivered")
    assert "Clear what was delivered long ago" in page
    assert "Every day at 3:25 a.m." in page
    assert "On Saturdays, every hour from 5:15 a.m. to 11:15 a.m." in page
    assert (row.state.word, row.took) == ("Done", "0.0 seconds")
    assert row.next_due == NINE.replace(hour=3, minute=25) + timedelta(days=1)
    assert "Not yet" in page


def test_a_timetable_that_stands_still_is_told(client, administrator):
    with clock.frozen(NINE - timedelta(days=3)):
        run_now("clear_delivered")
    row = row_of(client, "clear_delivered")
    assert (row.state.word, row.state.colour) == ("Late", "red")
    assert row.state.detail == "Due since Nov 23, 3:25 AM. Nothing asks for jobs: is beat running?"


def test_an_administrator_runs_a_job_and_rehearses_it(client, administrator):
    url = reverse("audit:run_timed_job", args=["clear_delivered"])
    answer = client.post(url, follow=True)
    run = JobRun.objects.get()
    assert answer.redirect_chain == [(reverse("audit:show_job", args=[run.public_id]), 302)]
    assert (run.requested_by, run.parameters["dry_run"]) == (administrator, False)
    client.post(url, {"rehearse": "on"})
    assert JobRun.objects.latest("pk").parameters["dry_run"] is True
    assert client.get(url).status_code == 405


def test_what_is_not_of_the_timetable_or_cannot_be_rehearsed_is_not_found(client, administrator):
    for name, typed in (("import_caseload", {}), ("unheard", {}), ("count_day", {"rehearse": "on"})):
        assert client.post(reverse("audit:run_timed_job", args=[name]), typed).status_code == 404
    assert not JobRun.objects.exists()


def test_others_have_no_timetable(client, db):
    client.force_login(member())
    assert client.get(PAGE).status_code == 403
    assert client.post(reverse("audit:run_timed_job", args=["count_day"])).status_code == 403
    assert "Timetable" not in client.get(reverse("audit:list_jobs")).text
    assert not JobRun.objects.exists()


@pytest.mark.parametrize("timed", TIMETABLE, ids=lambda timed: timed.job)
def test_every_job_is_a_command_too_and_a_rehearsal_changes_nothing(db, timed, settings):
    rehearses = jobs.job_named(timed.job).rehearses
    out = StringIO()
    if not rehearses:
        with pytest.raises(CommandError, match="cannot be rehearsed"):
            call_command("run_job", timed.job, "--dry-run", stdout=out)
        return
    call_command("run_job", timed.job, "--dry-run", stdout=out)
    assert out.getvalue().startswith(f"{timed.job}: would be done\n")
    run = JobRun.objects.get()
    assert (run.name, run.requested_by, run.parameters["dry_run"]) == (timed.job, None, True)


def test_the_command_says_what_was_done_and_what_went_wrong(db, monkeypatch):
    out = StringIO()
    call_command("run_job", "count_day", stdout=out)
    assert out.getvalue() == "count_day: done\n  Rows: 0\n"
    monkeypatch.setattr("dashboard.tasks.count_this_day", lambda: 1 / 0)
    with pytest.raises(CommandError, match="count_day failed: ZeroDivisionError"):
        call_command("run_job", "count_day")


def test_a_run_asked_for_by_the_command_wakes_no_worker(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as woken:
        run = request_job(None, "clear_delivered", wakes=False)
    assert woken == []
    assert run.status == JobRun.Status.WAITING
