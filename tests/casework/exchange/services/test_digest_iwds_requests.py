"""Career planners are told once a day how many requests wait for them, and nothing else."""

import pytest
from django.core import mail
from django.urls import reverse

from casework.audit.services.deliver_outbox import deliver_outbox
from casework.core import clock
from casework.exchange.enums import RequestOutcome
from casework.exchange.models import IwdsRequest
from tests.factories.iwds import request_for
from tests.factories.people import days_ago
from tests.factories.plan import started
from tests.factories.planners import contact_of, enrolled_in, planner_in
from tests.support.jobs import run_now

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """A planner of whom two entries of one customer are asked."""
    enrollment, planner = enrolled_in(), planner_in()
    contact_of(enrollment, planner)
    for _ in range(2):
        request_for(started(enrollment), planner, days=3)
    return planner


def test_one_mail_a_day_says_how_many_and_where_and_names_nobody(asked, client):
    planner_in("south")
    assert run_now("digest_iwds_requests").result["planners"] == 1
    assert run_now("digest_iwds_requests").result["planners"] == 1
    deliver_outbox()
    (sent,) = mail.outbox
    assert sent.to == [asked.email]
    assert sent.subject == "2 IWDS requests wait for you"
    request = IwdsRequest.objects.first()
    for word in (
        request.customer.first_name,
        request.customer.last_name,
        request.name,
        request.organisation.name,
    ):
        assert word not in sent.subject + sent.body
    link = next(line for line in sent.body.splitlines() if reverse("exchange:list_iwds_requests") in line)
    client.force_login(asked)
    assert "2 results" in client.get(link[link.index("/iwds/") :]).content.decode()


def test_a_new_day_tells_again_and_what_was_answered_meanwhile_is_not_told(asked, monkeypatch):
    run_now("digest_iwds_requests")
    deliver_outbox()
    tomorrow = days_ago(-1)
    monkeypatch.setattr(clock, "today", lambda: tomorrow)
    run_now("digest_iwds_requests")
    IwdsRequest.objects.update(closed_at=clock.now(), outcome=RequestOutcome.MATCHED)
    deliver_outbox()
    assert len(mail.outbox) == 1


def test_nothing_waiting_a_planner_out_of_reach_and_a_dry_run_send_nothing(asked):
    assert run_now("digest_iwds_requests", dry_run=True).result["planners"] == 1
    asked.memberships.update(ends_on=clock.today().replace(year=2025))
    assert run_now("digest_iwds_requests").result["planners"] == 0
    IwdsRequest.objects.update(closed_at=clock.now(), outcome=RequestOutcome.MATCHED)
    assert run_now("digest_iwds_requests").result["planners"] == 0
    deliver_outbox()
    assert mail.outbox == []
