"""The gallery shows every component and every layout."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from casework.core import clock
from casework.core.views.show_components import LAYOUTS
from tests.support.house import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.support.core_urls")]


def page(client, query=""):
    """The gallery's HTML."""
    answer = client.get(reverse("core:show_components") + query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("query", ["", *(f"?layout={layout}" for layout in LAYOUTS), "?layout=../base"])
def test_pages_have_one_heading_that_begins_the_title_and_the_landmarks(client, query):
    html = page(client, query)
    (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html)
    title = re.search(r"<title>(.*?)</title>", html)[1].removeprefix("Error: ")
    assert title.startswith(heading)
    assert html.count('<main id="main"') + html.count('id="main" tabindex') >= 1
    assert html.index('class="usa-skipnav" href="#main"') < html.index("<header")


def test_every_component_is_shown(client):
    html = page(client) + "".join(page(client, f"?layout={layout}") for layout in LAYOUTS)
    unseen = []
    for template in (ROOT / "templates/components").glob("*.html"):
        classes = re.findall(r'class="([a-z-]+[a-z])', template.read_text())
        if classes and not any(name in html for name in classes):
            unseen.append(template.name)
    assert unseen == []


def test_the_footer_says_the_year_the_name_and_the_version(client):
    words = f"© {clock.today().year} Casework - V: {settings.CASEWORK_VERSION}"
    assert words in page(client, "?layout=public")


def test_the_equal_opportunity_statement_stands_in_the_footer(client):
    assert (
        "The Illinois workNet Center System, an American Job Center, is an equal opportunity employer/program. "
        "Auxiliary aids and services are available upon request to individuals with disabilities. All voice "
        "telephone numbers may be reached by persons using TTY/TDD equipment by calling TTY (800) 526-0844 or 711. "
        "This workforce product was funded by a grant awarded by the U.S. Department of Labor&#x27;s Employment "
        "and Training Administration."
    ).replace("&#x27;", "'") in page(client, "?layout=public").replace("&#x27;", "'")


def test_the_identity_bar_says_who_and_what_turns_red(client):
    html = page(client, "?layout=case")
    for said in (
        "Maria Ruiz",
        "301 222 884",
        "ISETS (SNAP E&amp;T)",
        "Lakeview Works",
        "Dana Okafor",
        "red on Nov 26",
    ):
        assert said in html


def test_a_wrong_form_begins_the_title_with_error(client):
    html = client.post(reverse("core:show_components"), {"goal": ""}).content.decode()
    assert "<title>Error: Components" in html


def test_nothing_is_disabled_to_say_no(client):
    assert not re.search(r"<(input|select|textarea|button)[^>]*\sdisabled", page(client))
