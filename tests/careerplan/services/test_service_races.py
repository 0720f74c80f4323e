"""Two people at the same moment: one open support service, one cap (F348, domain.md 1.5)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import Service, ServiceCost, ServiceProvider
from careerplan.services.add_cost import add_cost
from careerplan.services.choose_service_provider import choose_service_provider
from careerplan.services.edit_service import edit_service
from casework.core import clock
from tests.careerplan.services.test_races import at_once
from tests.factories.people import UserFactory, enrolled, former
from tests.factories.plan import ServiceFactory
from tests.factories.services import paid_support

pytestmark = pytest.mark.django_db(transaction=True)

TOOLS = {
    "subtype": "books_supplies.tools",
    "method": "direct_payment",
    "unit_cost": Decimal(300),
    "quantity": 1,
    "funding_source": "provider",
}


def test_of_two_who_open_a_support_service_at_once_one_is_refused():
    enrollment = enrolled(program="isets")
    services = [
        ServiceFactory(enrollment=enrollment, service_type=code) for code in ("clothing", "transportation")
    ]

    def opening(service):
        plan = {
            name: getattr(service, name) for name in ("started_on", "due_on", "completed_on", "weekly_hours")
        }
        return lambda: edit_service(
            UserFactory(), service, version=1, goal=None, notes="", status="started", **plan
        )

    answers = at_once(*map(opening, services))
    assert [type(answer) for answer in answers].count(ValidationError) == 1
    assert Service.objects.filter(status="started").count() == 1


def test_two_payments_at_once_cannot_pass_a_cap_together():
    service = paid_support(service_type="books_supplies")
    answers = at_once(
        *[lambda: add_cost(UserFactory(), service, paid_on=clock.today(), **TOOLS) for _number in range(2)]
    )
    assert [type(answer) for answer in answers].count(ValidationError) == 1
    assert ServiceCost.objects.get().total_cost == 300


def test_two_enrollments_of_one_person_share_a_cap_even_at_once():
    service = paid_support(service_type="books_supplies")
    earlier = former(service.organisation, program="isets", customer=service.customer, ended=1)
    other = paid_support(earlier, service_type="books_supplies")
    answers = at_once(
        *[
            lambda row=row: add_cost(UserFactory(), row, paid_on=clock.today(), **TOOLS)
            for row in (service, other)
        ]
    )
    assert [type(answer) for answer in answers].count(ValidationError) == 1
    assert ServiceCost.objects.count() == 1


def test_a_provider_typed_twice_at_once_for_one_plan_is_one_row():
    enrollment = enrolled(program="isets")
    entry = {"name": "Maple", "street": "1 Oak", "city": "Pekin", "state": "IL", "zip_code": "61554"}
    services = [ServiceFactory(enrollment=enrollment) for _number in range(2)]
    at_once(
        *[
            lambda row=row: choose_service_provider(UserFactory(), row, version=1, kind="other", entry=entry)
            for row in services
        ]
    )
    assert ServiceProvider.objects.count() == 1
    assert set(Service.objects.values_list("provider", flat=True)) == {ServiceProvider.objects.get().pk}
