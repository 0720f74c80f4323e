"""What holds for the tests of sign-in: nothing remembered from the test before."""

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def _fresh_start():
    """Forget attempts that were counted, requests that were seen and the language of the last page."""
    cache.clear()
    with translation.override("en"):
        yield
