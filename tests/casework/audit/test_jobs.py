"""Jobs: asked for once, run once, cancelled, survived, told about; and their pages."""

import io
import threading
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.audit import tasks
from casework.audit.models import AuditEvent, JobRun
from casework.audit.queries.jobs import progress_key
from casework.audit.services.cancel_job import cancel_job
from casework.audit.services.clear_old_jobs import clear_old_jobs
from casework.audit.services.request_job import request_job
from casework.audit.services.run_job import MOST_STARTS, run_job
from casework.audit.services.wake_jobs import wake_jobs
from casework.cases.models import Message
from casework.core import clock, jobs
from casework.core.http import Conflict
from tests.factories.people import UserFactory, member, organisation_running


class Killed(BaseException):
    """Stands for a worker that ends in the middle."""


@pytest.fixture
def work(monkeypatch):
    """Jobs of this test: "count" does ten steps and counts its runs in the list that is returned."""
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())
    runs = []

    @jobs.job("count", "Count the records")
    def count(progress):
        runs.append(progress.run.pk)
        progress.expect(10)
        for _step in range(10):
            progress.advance()
        return {"rows": progress.done, "rehearsed": str(progress.dry_run)}

    return runs


def test_a_job_runs_once_however_often_it_is_woken(db, work):
    run = request_job(UserFactory(), "count")
    for _time in range(3):
        tasks.run_job(run.pk)
    run.refresh_from_db()
    assert work == [run.pk]
    assert (run.status, run.done, run.total, run.result["rows"]) == (JobRun.Status.DONE, 10, 10, 10)


def test_the_same_slot_is_one_run(db, work):
    first = request_job(None, "count", slot="count:2026-11-22")
    assert request_job(None, "count", slot="count:2026-11-22") == first
    assert JobRun.objects.count() == 1
    assert AuditEvent.objects.filter(action="request_job").count() == 1


def test_a_commit_wakes_the_worker(db, work, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        run = request_job(UserFactory(), "count")
    assert work == [run.pk]


def test_a_job_nobody_knows_is_refused(db, work):
    with pytest.raises(jobs.UnknownWork):
        request_job(None, "unheard")


def test_the_person_gets_a_notice_at_the_end(db, work):
    requester = UserFactory()
    run = request_job(requester, "count")
    run_job(run.pk)
    notice = Message.objects.get()
    assert (notice.sender, notice.receipts.get().reader) == (None, requester)
    assert notice.subject == "Count the records: Done"
    assert notice.link == reverse("audit:show_job", args=[run.public_id])


def test_a_problem_is_told_in_its_words_and_a_fault_without_any(db, monkeypatch, caplog):
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())

    @jobs.job("picky", "Picky")
    def picky(progress):
        raise jobs.JobProblem("Row 3 has no date.")

    @jobs.job("broken", "Broken")
    def broken(progress):
        raise ValueError("SENTINEL-PERSON")

    found = {name: run_job(request_job(UserFactory(), name).pk) for name in ("picky", "broken")}
    assert found["picky"].error == "Row 3 has no date."
    assert (found["broken"].status, found["broken"].error) == (JobRun.Status.FAILED, "")
    assert found["broken"].result["fault"] == "ValueError"
    kept = str(list(JobRun.objects.values())) + str(list(Message.objects.values())) + caplog.text
    assert "SENTINEL" not in kept


def test_a_waiting_job_is_cancelled_at_once(db, work):
    requester = UserFactory()
    run = cancel_job(requester, request_job(requester, "count"))
    assert run.finished_at
    run_job(run.pk)
    assert work == []
    with pytest.raises(Conflict):
        cancel_job(requester, run)


def test_a_running_job_stops_at_its_next_step(db, monkeypatch):
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())
    steps = []

    @jobs.job("long", "Long")
    def long(progress):
        for step in range(10):
            steps.append(step)
            if step == 3:
                cancel_job(progress.requester, progress.run)
            progress._shown_at = None
            progress.advance()

    run = run_job(request_job(UserFactory(), "long").pk)
    assert steps == [0, 1, 2, 3]
    assert run.status == JobRun.Status.CANCELLED
    assert run.finished_at


def test_a_run_whose_worker_was_killed_is_started_again_but_not_for_ever(db, monkeypatch):
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())
    starts = []

    @jobs.job("deadly", "Deadly")
    def deadly(progress):
        starts.append(1)
        raise Killed

    run = request_job(UserFactory(), "deadly")
    for _time in range(MOST_STARTS):
        with pytest.raises(Killed):
            run_job(run.pk)
    run_job(run.pk)
    run.refresh_from_db()
    assert len(starts) == MOST_STARTS
    assert (run.status, run.result["fault"]) == (JobRun.Status.FAILED, "WorkerLost")


def test_the_sweeper_wakes_what_was_lost(db, work):
    run = request_job(UserFactory(), "count")
    assert wake_jobs() == 0
    with clock.frozen(clock.now() + timedelta(minutes=2)):
        assert wake_jobs() == 1
        assert work == [run.pk]
        assert wake_jobs() == 0


def test_a_result_is_kept_for_thirty_days(db, monkeypatch):
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())

    @jobs.job("export", "Export")
    def export(progress):
        progress.keep_file(io.BytesIO(b"a,b\n"), "caseload.csv")

    run = run_job(request_job(UserFactory(), "export").pk)
    with run.file.open() as kept:
        assert kept.read() == b"a,b\n"
    with clock.frozen(clock.now() + timedelta(days=29)):
        assert clear_old_jobs() == 0
    with clock.frozen(clock.now() + timedelta(days=31)):
        assert clear_old_jobs() == 1
    run.refresh_from_db()
    assert not run.file


@pytest.mark.django_db(transaction=True)
def test_the_lock_is_free_before_the_server_notices_that_its_connection_went(work, monkeypatch):
    wrapper, keepers = type(connections["default"]), []
    close = wrapper.close
    monkeypatch.setattr(wrapper, "close", lambda self: keepers.append(self))
    run = request_job(None, "count")
    JobRun.objects.filter(pk=run.pk).update(finished_at=None, status=JobRun.Status.WAITING, result={})
    assert run_job(run.pk) is not None
    JobRun.objects.filter(pk=run.pk).update(finished_at=None, status=JobRun.Status.WAITING, result={})
    assert run_job(run.pk) is not None
    for keeper in keepers:
        close(keeper)


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_run_an_exclusive_job_side_by_side(monkeypatch):
    assert _side_by_side(monkeypatch, exclusive=True) == 1


@pytest.mark.django_db(transaction=True)
def test_runs_of_a_job_that_is_not_exclusive_do_go_side_by_side(monkeypatch):
    """The negative control of the test above."""
    assert _side_by_side(monkeypatch, exclusive=False) == 2


def _side_by_side(monkeypatch, *, exclusive):
    """Start two runs of one job at once; the greatest number that were inside together."""
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())
    inside, most = [], []
    together = threading.Event()

    @jobs.job("crowd", "Crowd", exclusive=exclusive)
    def crowd(progress):
        inside.append(1)
        most.append(len(inside))
        if len(inside) == 2:
            together.set()
        together.wait(1)
        inside.pop()

    monkeypatch.setattr(tasks.run_job, "apply_async", lambda **_options: None)
    runs = [request_job(None, "crowd", slot=f"crowd:{n}") for n in range(2)]

    def work(run_id):
        try:
            run_job(run_id)
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work, args=[run.pk]) for run in runs]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert connection.is_usable()
    return max(most)


# Pages ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def requester(client, db):
    """A case worker, signed in."""
    user = member()
    client.force_login(user)
    return user


def test_the_page_shows_progress_and_asks_again_until_the_job_has_ended(client, requester, work):
    run = request_job(requester, "count")
    url = reverse("audit:show_job", args=[run.public_id])
    waiting = client.get(url).text
    assert "Waiting" in waiting
    assert 'hx-trigger="every 2s"' in waiting
    assert "Look again" in waiting
    assert "Cancel the job" in waiting
    run_job(run.pk)
    done = client.get(url, headers={"HX-Request": "true"}).text
    assert "<html" not in done
    assert "hx-trigger" not in done
    assert "Done" in done


def test_the_way_back_leads_to_where_the_person_asked_and_others_to_the_jobs(client, requester, work):
    jobs.job("told", "Tell", asked_on=lambda parameters: ("The list", f"/list/{parameters['of']}/"))(print)
    url = reverse("audit:show_job", args=[request_job(requester, "told", parameters={"of": 7}).public_id])
    assert client.get(url).context["breadcrumbs"][0] == {"label": "The list", "url": "/list/7/"}
    state = organisation_running(kind=OrganisationKind.STATE)
    client.force_login(member(Role.SUPER_ADMINISTRATOR, state, program=""))
    assert client.get(url).context["breadcrumbs"][0]["url"] == reverse("audit:list_jobs")


def test_progress_of_a_running_job_is_read_from_the_cache(client, requester, work):
    run = request_job(requester, "count")
    JobRun.objects.filter(pk=run.pk).update(status=JobRun.Status.RUNNING)
    cache.set(progress_key(run), {"done": 3, "total": 10})
    assert "3 of 10" in client.get(reverse("audit:show_job", args=[run.public_id])).text
    cache.clear()
    assert "Running" in client.get(reverse("audit:show_job", args=[run.public_id])).text


def test_a_job_is_cancelled_from_its_page(client, requester, work):
    run = request_job(requester, "count")
    answer = client.post(reverse("audit:cancel_job", args=[run.public_id]), follow=True)
    assert "Cancelled" in answer.text
    assert client.get(reverse("audit:cancel_job", args=[run.public_id])).status_code == 405


def test_a_person_sees_their_own_jobs_and_an_administrator_all(client, requester, work):
    own, foreign = request_job(requester, "count"), request_job(UserFactory(), "count")
    page = client.get(reverse("audit:list_jobs"))
    assert [row.pk for row in page.context["list"].objects] == [own.pk]
    for name in ("show_job", "download_job_file"):
        assert client.get(reverse(f"audit:{name}", args=[foreign.public_id])).status_code == 404
    assert client.post(reverse("audit:cancel_job", args=[foreign.public_id])).status_code == 404
    state = organisation_running(kind=OrganisationKind.STATE)
    client.force_login(member(Role.SUPER_ADMINISTRATOR, state, program=""))
    page = client.get(reverse("audit:list_jobs"))
    assert {row.pk for row in page.context["list"].objects} == {own.pk, foreign.pk}
    assert client.get(reverse("audit:show_job", args=[foreign.public_id])).status_code == 200


def test_the_file_is_an_attachment_and_its_download_is_recorded(client, requester, monkeypatch):
    monkeypatch.setattr(jobs, "_registry", jobs._Registry())

    @jobs.job("export", "Export")
    def export(progress):
        progress.keep_file(io.BytesIO(b"a,b\n"), "caseload.csv")

    run = request_job(requester, "export", file=io.BytesIO(b"what was sent in"))
    url = reverse("audit:download_job_file", args=[run.public_id])
    assert client.get(url).status_code == 404
    run_job(run.pk)
    answer = client.get(url)
    assert b"".join(answer.streaming_content) == b"a,b\n"
    assert answer["Content-Disposition"] == 'attachment; filename="caseload.csv"'
    assert AuditEvent.objects.filter(action="download_job_file").count() == 1
    state = organisation_running(kind=OrganisationKind.STATE)
    client.force_login(member(Role.SUPER_ADMINISTRATOR, state, program=""))
    assert client.get(url).status_code == 404
    page = client.get(reverse("audit:show_job", args=[run.public_id])).text
    assert "Done" in page and "Download caseload.csv" not in page
