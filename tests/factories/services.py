"""Providers of services and payments for them, each in a named situation."""

from decimal import Decimal

import factory

from careerplan.enums import ProviderSource
from careerplan.models import ServiceCost, ServiceProvider
from casework.core import clock
from tests.factories.people import OrganisationFactory, UserFactory, days_ago
from tests.factories.plan import GoalFactory, started


class WioaProviderFactory(factory.django.DjangoModelFactory):
    """A provider of the state's WIOA list in Pekin."""

    class Meta:
        model = ServiceProvider

    source = ProviderSource.WIOA
    name = factory.Sequence(lambda n: f"Pekin Welding School {n}")
    street = factory.Sequence(lambda n: f"{n} Oak Street")
    city = "Pekin"
    state = "IL"
    zip_code = "61554"


class OwnProviderFactory(WioaProviderFactory):
    """A provider that an organization entered itself."""

    source = ProviderSource.OTHER
    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Neighborhood Day Care {n}")


class ServiceCostFactory(factory.django.DjangoModelFactory):
    """A direct payment of $125 five days ago, for a started support service."""

    class Meta:
        model = ServiceCost

    service = factory.LazyFunction(lambda: paid_support())
    enrollment = factory.SelfAttribute("service.enrollment")
    customer = factory.SelfAttribute("service.customer")
    organisation = factory.SelfAttribute("service.organisation")
    method = "direct_payment"
    paid_on = factory.LazyFunction(lambda: days_ago(5))
    unit_cost = Decimal("125.00")
    quantity = 1
    funding_source = "other"
    approval = ""
    entered_by = factory.SubFactory(UserFactory)
    asked_by = factory.LazyAttribute(lambda cost: cost.entered_by if cost.approval else None)
    asked_at = factory.LazyAttribute(lambda cost: clock.now() if cost.approval else None)


def paid_support(enrollment=None, service_type="childcare_medical", **fields):
    """A support service under a goal that began ten days ago: payments may be entered for it."""
    goal = GoalFactory(**({"enrollment": enrollment} if enrollment else {"enrollment__program": "isets"}))
    return started(goal.enrollment, goal, service_type=service_type, **fields)
