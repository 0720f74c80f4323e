"""What holds for the tests of sign-in: nothing remembered from the test before."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from casework.accounts.enums import OrganisationKind, Role
from tests.factories.people import member, organisation_running


@pytest.fixture(autouse=True)
def _fresh_start():
    """Forget attempts that were counted, requests that were seen and the language of the last page."""
    cache.clear()
    with translation.override("en"):
        yield


@pytest.fixture
def administrator():
    """A super administrator of the state agency."""
    state = organisation_running(kind=OrganisationKind.STATE, name="State agency")
    return member(Role.SUPER_ADMINISTRATOR, organisation=state, program="")


@pytest.fixture
def office(administrator):
    """The administrator's browser."""
    client = Client()
    client.force_login(administrator)
    return client
