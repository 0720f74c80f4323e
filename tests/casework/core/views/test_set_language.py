"""The language switch."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.support.core_urls")]


def test_the_same_page_comes_back_in_the_other_language(client):
    answer = client.post(
        reverse("core:set_language"), {"language": "es", "next": "/components/?layout=customer"}
    )
    assert answer.url == "/components/?layout=customer"
    page = client.get(answer.url).content.decode()
    assert '<html lang="es"' in page
    assert 'value="en" lang="en"' in page


@pytest.mark.parametrize("language", ["xx", "", "de", "../en"])
def test_languages_we_do_not_have_change_nothing(client, language):
    answer = client.post(reverse("core:set_language"), {"language": language, "next": "/components/"})
    assert "django_language" not in answer.cookies


def test_next_never_leaves_the_site(client):
    answer = client.post(reverse("core:set_language"), {"language": "es", "next": "https://evil.example/"})
    assert answer.url == "/"
