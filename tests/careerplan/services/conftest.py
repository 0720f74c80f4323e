"""Who asks for agreement and who agrees. A file with another plan names its own `enrollment`."""

import pytest

from tests.factories.agreements import plan_to_agree_to
from tests.factories.people import UserFactory


@pytest.fixture
def worker():
    return UserFactory()


@pytest.fixture
def enrollment():
    return plan_to_agree_to()
