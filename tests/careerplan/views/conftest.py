"""Who sits at the pages of a plan that a customer can agree to. A file with another plan names its own `enrollment`."""

import pytest

from tests.factories.agreements import plan_to_agree_to, sign_in_lately
from tests.factories.people import member


@pytest.fixture
def enrollment():
    return plan_to_agree_to()


@pytest.fixture
def staff(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation, program=enrollment.program))
    return client


@pytest.fixture
def customer(client, enrollment):
    """A client in which the customer signed in a moment ago."""
    sign_in_lately(client, enrollment.customer.user)
    return client
