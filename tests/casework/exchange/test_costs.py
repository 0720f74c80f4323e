"""Payments and providers of services survive a delivery; a foreign service and an undecided decision are refused."""

import pytest

from careerplan.models import Service, ServiceCost
from casework.core import clock
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db

PROVIDER = {
    "key": "w1",
    "source": "wioa",
    "name": "Trades College",
    "street": "1 Main St",
    "city": "Lincoln",
    "state": "IL",
    "zip_code": "62656",
}
SERVICE = {
    "key": "s1",
    "enrollment": "E-1",
    "service_type": "transportation",
    "status": "started",
    "status_since": "2026-03-01",
    "started_on": "2026-03-01",
    "due_on": "2026-04-01",
    "situations": "transportation|documents",
    "provider_kind": "wioa",
    "provider": "w1",
}
COST = {
    "key": "d1",
    "enrollment": "E-1",
    "service": "s1",
    "subtype": "transportation.gas_card",
    "method": "gift_card",
    "paid_on": "2026-03-05",
    "unit_cost": "25.50",
    "quantity": "2",
    "funding_source": "other",
    "entered_by": "worker@example.org",
}


def test_a_delivery_goes_in_and_comes_back_the_same(tmp_path):
    files = {"service_providers": [PROVIDER], "services": [SERVICE], "service_costs": [COST]}
    assert import_caseload(small_caseload(tmp_path / "in", **files), actor=None).problems == []
    cost, service = ServiceCost.objects.get(), Service.objects.get()
    assert (str(cost.total_cost), cost.service, cost.approval) == ("51.00", service, "")
    assert (service.provider.name, service.situations) == ("Trades College", ["transportation", "documents"])
    export_caseload(tmp_path / "out.zip", actor=None)
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert (sum(report.added.values()), sum(report.changed.values())) == (0, 0)


def test_a_payment_above_a_limit_that_names_nobody_was_asked_for_by_who_entered_it(tmp_path):
    waits = COST | {"approval": "asked", "approval_reason": "Two more trips"}
    files = {"service_providers": [PROVIDER], "services": [SERVICE], "service_costs": [waits]}
    assert import_caseload(small_caseload(tmp_path / "in", **files), actor=None).problems == []
    cost = ServiceCost.objects.get()
    assert (cost.asked_by, cost.asked_at) == (cost.entered_by, cost.created_at)
    again = import_caseload(small_caseload(tmp_path / "in", **files), actor=None)
    assert sum(again.changed.values()) == 0
    said = waits | {"asked_at": "2026-03-06T09:00:00-06:00"}
    small_caseload(tmp_path / "in", **(files | {"service_costs": [said]}))
    assert import_caseload(tmp_path / "in", actor=None).problems == []
    cost.refresh_from_db()
    assert clock.local_date(cost.asked_at).isoformat() == "2026-03-06"
    export_caseload(tmp_path / "out.zip", actor=None)
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert (sum(report.added.values()), sum(report.changed.values())) == (0, 0)


@pytest.mark.parametrize(
    ("changed", "column"), [({"approval": "approved"}, "decided_by"), ({"service": "s9"}, "service")]
)
def test_a_row_that_does_not_fit_is_refused_and_named(tmp_path, changed, column):
    files = {"service_providers": [PROVIDER], "services": [SERVICE], "service_costs": [COST | changed]}
    problems = import_caseload(small_caseload(tmp_path / "in", **files), actor=None).problems
    assert [problem.column for problem in problems] == [column]
    assert not ServiceCost.objects.exists()
