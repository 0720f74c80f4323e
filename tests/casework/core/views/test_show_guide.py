import pytest
from django.urls import reverse

from casework.core.guide import guide_url
from tests.factories.people import customer_user, enrolled, member

pytestmark = pytest.mark.django_db


def test_a_page_has_its_sections_and_its_neighbors(client):
    client.force_login(member())
    page = client.get(guide_url("case-notes")).content.decode()
    for part in (
        'href="#add-a-case-note"',
        'id="add-a-case-note"',
        'rel="prev"',
        'rel="next"',
        "For case workers",
    ):
        assert part in page
    assert '<article class="cw-guide" lang="en"><p>' in page


def test_an_unknown_page_is_not_found(client):
    client.force_login(member())
    assert client.get(guide_url("no-such-page")).status_code == 404


def test_a_customer_reads_spanish(client):
    client.force_login(customer_user(enrolled()))
    client.cookies["django_language"] = "es"
    contents = client.get(reverse("core:list_guide")).content.decode()
    assert (
        "Mi panel: su plan" in contents and "Para clientes" in contents and "administradores" not in contents
    )
    page = client.get(guide_url("my-dashboard")).content.decode()
    assert 'lang="es"><p>' in page and "Anterior" in page


def test_the_guide_asks_the_database_for_the_reader_alone(client, django_assert_max_num_queries):
    client.force_login(member())
    client.get(guide_url("case-notes"))
    with django_assert_max_num_queries(8):
        client.get(guide_url("case-notes"))
