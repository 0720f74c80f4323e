"""The customer copy: a page, a PDF, and a clear answer where no PDF can be made."""

import builtins

import pytest
from django.urls import reverse

from careerplan.services.ensure_preset_goals import ensure_preset_goals
from tests.factories.people import enrolled, member
from tests.factories.plan import plan_with, started
from tests.support.pdfs import opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment():
    found = enrolled(program="isets")
    ensure_preset_goals(found)
    return found


@pytest.fixture
def address(client, enrollment):
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    return reverse("careerplan:print_plan", args=[enrollment.public_id])


def test_the_page_has_the_plan_and_a_place_to_sign(client, enrollment, address):
    (goal,) = plan_with(enrollment, goals=1)
    page = client.get(address).content.decode()
    assert goal.statement in page and "Your signature" in page
    assert f">{enrollment.customer.ssn_last4}<" not in page and "SSN" not in page


def test_the_copy_is_in_the_customers_language_and_in_the_other_on_request(client, enrollment, address):
    enrollment.customer.language = "es"
    enrollment.customer.save()
    spanish = client.get(address).content.decode()
    assert '<html lang="es"' in spanish and "Completar el programa SNAP" in spanish
    english = client.get(address, {"language": "en"}).content.decode()
    assert '<html lang="en"' in english and "Complete the SNAP program" in english


def test_the_pdf_is_a_tagged_file_without_a_name_in_its_name(client, enrollment, address):
    started(enrollment, notes="<img src='file:///etc/passwd'><script>alert(1)</script>")
    answer = client.get(address, {"format": "pdf"})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert answer.content.startswith(b"%PDF-")
    inside = opened(answer.content)
    assert b"/MarkInfo" in inside and b"/StructTreeRoot" in inside
    for part in (b"/EmbeddedFile", b"/JavaScript", b"/Launch"):
        assert part not in inside


def test_without_pango_the_page_says_what_to_install_and_can_still_be_printed(client, address, monkeypatch):
    imported = builtins.__import__

    def without_pango(name, *args, **kwargs):
        if name.startswith("weasyprint"):
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return imported(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_pango)
    answer = client.get(address, {"format": "pdf"})
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "libpango-1.0-0" in page and "Your signature" in page


def test_the_spanish_copy_holds_no_english_of_ours(client, enrollment, address):
    plan_with(enrollment, goals=1)
    started(enrollment)
    page = client.get(address, {"language": "es"}).content.decode()
    for words in ("Status", "Hours a week", "Your signature", "Printed by", "Not assigned", "Career planner"):
        assert words not in page
