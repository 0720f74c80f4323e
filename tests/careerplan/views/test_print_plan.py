"""The customer copy: a page, a PDF that a job makes, and a clear answer where none can be made."""

import builtins
import uuid
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from careerplan import tasks
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.accounts.models import Membership
from casework.audit.models import JobRun
from casework.audit.services.run_job import run_job
from casework.audit.tasks import run_job as run_job_task
from tests.factories.people import days_ago, enrolled, member
from tests.factories.plan import plan_with, started
from tests.support.pdfs import opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment():
    found = enrolled(program="isets")
    ensure_preset_goals(found)
    return found


@pytest.fixture
def address(client, enrollment):
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    return reverse("careerplan:print_plan", args=[enrollment.public_id])


def test_the_page_has_the_plan_and_a_place_to_sign(client, enrollment, address):
    (goal,) = plan_with(enrollment, goals=1)
    page = client.get(address).content.decode()
    assert goal.statement in page and "Your signature" in page
    assert f">{enrollment.customer.ssn_last4}<" not in page and "SSN" not in page


def test_the_copy_is_in_the_customers_language_and_in_the_other_on_request(client, enrollment, address):
    enrollment.customer.language = "es"
    enrollment.customer.save()
    spanish = client.get(address).content.decode()
    assert '<html lang="es"' in spanish and "Completar el programa SNAP" in spanish
    english = client.get(address, {"language": "en"}).content.decode()
    assert '<html lang="en"' in english and "Complete the SNAP program" in english


def ask(client, address, once=None, **query):
    """Press "Download PDF"; the JobRun as it has ended, and the page that the press leads to."""
    url = f"{address}?{urlencode(query)}"
    answer = client.post(url, {"once": once or uuid.uuid4()})
    run = JobRun.objects.latest("pk")
    assert answer.status_code == 302 and answer.url == reverse("audit:show_job", args=[run.public_id])
    run_job(run.pk)
    run.refresh_from_db()
    return run, client.get(answer.url).content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_pdf_is_a_tagged_file_without_a_name_in_its_name(client, enrollment, address):
    started(enrollment, notes="<img src='file:///etc/passwd'><script>alert(1)</script>")
    run, page = ask(client, address)
    assert "Download plan.pdf" in page
    overview = reverse("careerplan:show_overview", args=[enrollment.public_id])
    assert f'href="{overview}"><span>Career Plan</span>' in page
    assert enrollment.customer.last_name not in str(run.parameters)
    answer = client.get(reverse("audit:download_job_file", args=[run.public_id]))
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"%PDF-")
    inside = opened(content)
    assert b"/MarkInfo" in inside and b"/StructTreeRoot" in inside
    for part in (b"/EmbeddedFile", b"/JavaScript", b"/Launch"):
        assert part not in inside


@pytest.mark.django_db(transaction=True)
def test_page_and_pdf_show_one_plan_in_the_language_and_form_asked_for(
    client, enrollment, address, monkeypatch
):
    plan_with(enrollment, goals=1)
    drawn = []
    monkeypatch.setattr(tasks, "render_pdf", lambda template, context: drawn.append(context) or b"%PDF-1.7")
    for query in ({}, {"language": "es"}, {"copy": "form"}, {"copy": "form", "language": "es"}):
        shown = client.get(address, query).context
        ask(client, address, **query)
        for name in ("page_title", "text", "statements", "language", "as_form", "program_name", "printed_by"):
            assert drawn[-1][name] == shown[name]
    assert [context["language"] for context in drawn] == ["en", "es", "en", "es"]


@pytest.mark.django_db(transaction=True)
def test_pressing_twice_is_one_file_and_asking_costs_little(
    client, address, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(tasks, "render_pdf", lambda template, context: b"%PDF-1.7")
    once = uuid.uuid4()
    first, _page = ask(client, address, once)
    with django_assert_max_num_queries(12):
        client.post(address, {"once": once})
    assert JobRun.objects.get() == first


@pytest.mark.django_db(transaction=True)
def test_who_lost_the_plan_meanwhile_gets_no_file(client, address, monkeypatch):
    monkeypatch.setattr(run_job_task, "apply_async", lambda **options: None)
    client.post(address, {"once": uuid.uuid4()})
    Membership.objects.update(ends_on=days_ago(1))
    run = run_job(JobRun.objects.get().pk)
    assert (run.status, run.error) == (JobRun.Status.FAILED, "You may no longer read this plan.")
    assert not run.file


@pytest.mark.django_db(transaction=True)
def test_without_pango_the_job_says_what_to_install_and_the_page_can_be_printed(client, address, monkeypatch):
    imported = builtins.__import__

    def without_pango(name, *args, **kwargs):
        if name.startswith("weasyprint"):
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return imported(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    _run, page = ask(client, address)
    assert "libpango-1.0-0" in page
    assert "Your signature" in client.get(address).content.decode()


def test_the_spanish_copy_holds_no_english_of_ours(client, enrollment, address):
    plan_with(enrollment, goals=1)
    started(enrollment)
    page = client.get(address, {"language": "es"}).content.decode()
    for words in ("Status", "Hours a week", "Your signature", "Printed by", "Not assigned", "Career planner"):
        assert words not in page
