"""The invented customers that are linked with IWDS: one in every status, two that differ, requests of two ages."""

from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from casework.accounts.models import Membership
from casework.core import clock
from casework.demo.iwds import READY, add_iwds
from casework.exchange.models import IwdsPerson, IwdsRequest, IwdsService, IwdsStatusChange, StateLink
from casework.exchange.services.take_iwds_deliveries import take_iwds_deliveries
from tests.factories.people import days_ago, former, member
from tests.factories.plan import started
from tests.factories.planners import enrolled_in, planner_in
from tests.support.state_server import reference_state
from tests.support.state_switch import SwitchedHandler, delivery_in

pytestmark = pytest.mark.django_db


def test_every_status_is_linked_two_services_differ_and_two_requests_are_open():
    planner_in("north")
    rows = [
        enrolled_in("north", iwds_status=status, iwds_status_since=days_ago(20))
        for status in ("registrant",) * 4 + ("applicant", "inquirant")
    ]
    rows.append(
        former(rows[0].organisation, iwds_status="exited", iwds_exited_on=days_ago(30), exit_status="")
    )
    for row in rows:
        row.assigned_worker = member(organisation=row.organisation)
        row.save(update_fields=["assigned_worker"])
        for service_type in ("case_management", "iss"):
            started(row, service_type=service_type)
    assert add_iwds() == len(rows) == StateLink.objects.count()
    facts = {row.pk: row.iwds_status for row in rows}
    for row in rows:
        row.refresh_from_db()
    assert {row.pk: row.iwds_status for row in rows} == facts
    assert IwdsStatusChange.objects.count() == len(rows)
    assert IwdsService.objects.filter(service=None).count() == 2
    ages = sorted((clock.today() - clock.local_date(row.asked_at)).days for row in IwdsRequest.objects.open())
    assert ages == [3, 8] and Membership.objects.exists()


def test_what_lies_ready_is_served_misbehaves_when_told_and_is_synced_in_the_end(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        }
    }
    row = enrolled_in("north", iwds_status="inquirant", iwds_status_since=days_ago(20))
    row.assigned_worker = member(organisation=row.organisation)
    row.save(update_fields=["assigned_worker"])
    add_iwds()
    with reference_state(handler=SwitchedHandler) as server:
        server.deliveries = [delivery_in(path) for path in sorted((tmp_path / READY).iterdir())]
        settings.CASEWORK_STATE_SYSTEMS = {"iwds": (server.address, ""), "ies": ("", "")}
        for mood, refused in (("cut_pages", 2), ("overlapping", 0), ("reversed", 0)):
            urlopen(server.address, urlencode({"mood": mood}).encode()).close()
            assert f'value="{mood}">' in urlopen(server.address).read().decode() and server.mood == mood
            assert take_iwds_deliveries().unreachable == refused
    row.refresh_from_db()
    assert (row.iwds_status, row.iwds_status_since) == ("applicant", clock.today())
    assert IwdsPerson.objects.count() == 1
