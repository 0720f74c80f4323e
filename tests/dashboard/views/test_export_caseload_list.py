"""A long list goes into a file in the background: asked for, made within the reach of then, told about (UX-11)."""

import json
import uuid

import pytest
from django.urls import reverse

from casework.accounts.models import Membership
from casework.audit.models import AuditEvent, JobRun
from casework.audit.services.run_job import run_job
from casework.cases.models import Message
from casework.core.ciphers import decrypt
from dashboard.queries import caseload
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    EnrollmentFactory,
    days_ago,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db(transaction=True)
EXPORT = "/customers/export/"


@pytest.fixture
def home(monkeypatch):
    monkeypatch.setattr(caseload, "ROWS_SENT_AT_ONCE", 2)
    home = organisation_running(YOUTH)
    for name in ("Able", "Baker", "Cole"):
        EnrollmentFactory(
            organisation=home, customer=CustomerFactory(organisation=home, last_name=name, ssn_last4="1234")
        )
    EnrollmentFactory(customer=CustomerFactory(last_name="Strange", ssn_last4="1234"))
    return home


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


def ask(client, query="", once=None):
    """Press the button; the run that it leads to."""
    response = client.post(f"{EXPORT}{query}", {"once": once or uuid.uuid4()})
    assert response.status_code == 302
    run = JobRun.objects.latest("pk")
    assert response.url == reverse("audit:show_job", args=[run.public_id])
    return run


def text_of(client, run):
    response = client.get(reverse("audit:download_job_file", args=[run.public_id]))
    return b"".join(response.streaming_content).decode("utf-8-sig")


def test_a_short_list_is_sent_at_once(client, worker):
    response = client.get(f"{EXPORT}?q=able")
    assert "Able, Casey" in b"".join(response.streaming_content).decode("utf-8-sig")
    assert AuditEvent.objects.filter(action="export_caseload_list").count() == 1
    assert not JobRun.objects.exists()


def test_a_long_list_asks_first_and_is_not_a_download(client, worker):
    page = client.get(EXPORT)
    assert page.status_code == 200
    assert "made in the background" in page.content.decode()
    assert not JobRun.objects.exists()
    listed = client.get("/customers/").content.decode()
    assert f'href="{EXPORT}">' in listed.replace(" download", "!")


def test_the_job_writes_the_list_that_was_seen(client, worker):
    run = ask(client, "?q=1234&columns=name&columns=enrolled")
    assert run.status == JobRun.Status.DONE
    assert run.result["rows_written"] == 3
    text = text_of(client, run)
    assert "Name, ID, phone or last four: 1234" in text
    assert text.splitlines()[6:] == [
        "Customer,Enrolled",
        *(f'"{name}, Casey",{days_ago(60)}' for name in ("Able", "Baker", "Cole")),
    ]
    assert AuditEvent.objects.get(action="export_caseload_list").detail["rows"] == 3


def test_the_person_is_told_and_the_file_is_theirs_alone(client, home, worker):
    run = ask(client)
    assert Message.objects.filter(link=reverse("audit:show_job", args=[run.public_id])).count() == 1
    client.force_login(member(organisation=home))
    assert client.get(reverse("audit:download_job_file", args=[run.public_id])).status_code == 404


def test_what_was_typed_is_kept_under_cipher_only(client, worker):
    run = ask(client, "?q=1234")
    assert "1234" not in json.dumps(run.parameters)
    assert "q=1234" in json.loads(decrypt(run.parameters["asked"]))["query"]
    event = AuditEvent.objects.get(action="export_caseload_list")
    assert event.detail["filters"] == ["q"]


def test_the_button_pressed_twice_makes_one_file(client, worker):
    once = uuid.uuid4()
    assert ask(client, once=once).pk == ask(client, once=once).pk


def _waiting(run):
    """Put the run back to before a worker took it."""
    JobRun.objects.filter(pk=run.pk).update(
        status=JobRun.Status.WAITING, finished_at=None, file="", result={}
    )
    return run.pk


def test_the_job_reads_within_the_reach_of_the_moment_it_runs(client, home, worker):
    run = ask(client)
    Membership.objects.filter(user=worker).update(ends_on=days_ago(1))
    member(organisation=organisation_running(YOUTH), user=worker)
    again = run_job(_waiting(run))
    assert again.status == JobRun.Status.DONE
    assert again.result["rows_written"] == 0


def test_who_works_nowhere_any_more_gets_no_file(client, worker):
    run = ask(client)
    Membership.objects.filter(user=worker).delete()
    again = run_job(_waiting(run))
    assert again.status == JobRun.Status.FAILED
    assert "may no longer read" in again.error
    assert not again.file


def test_a_cancelled_job_stops_between_two_pieces(client, worker, monkeypatch):
    run = ask(client)
    pk = _waiting(run)

    def cancelled(page, reader):
        JobRun.objects.filter(pk=pk).update(status=JobRun.Status.CANCELLED)
        yield b"head", 0
        yield b"row", 1

    monkeypatch.setattr("dashboard.tasks.file_pieces", cancelled)
    monkeypatch.setattr("casework.audit.services.run_job.SHOWN_EVERY_SECONDS", 0)
    again = run_job(pk)
    assert again.status == JobRun.Status.CANCELLED
    assert not again.file


def test_filters_that_cannot_be_read_lead_back_to_the_list(client, worker):
    response = client.get(f"{EXPORT}?status=great")
    assert response.status_code == 302
    assert response.url == "/customers/?status=great"
