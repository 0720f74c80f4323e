import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from casework.accounts.models import Branding
from casework.accounts.services.edit_branding import edit_branding
from casework.audit.models import AuditEvent
from tests.factories.people import OrganisationFactory, member, organisation_running

pytestmark = pytest.mark.django_db
LOOK = {
    "primary_colour": "#7A1F4B",
    "accent_colour": "#FFBE2E",
    "header_colour": "#2B1140",
    "corners": "8",
}
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
)


def address(name, organisation):
    return reverse(f"accounts:{name}", args=[organisation.public_id])


def save(office, organisation, **fields):
    row = Branding.objects.filter(organisation=organisation).first()
    version = {"version": row.version} if row else {}
    return office.post(address("edit_branding", organisation), {**LOOK, **version, **fields})


def sheet_of(page):
    return next(part.split('"')[0] for part in page.split('href="') if "/looks/" in part)


def test_the_look_is_on_the_pages_of_its_people_and_of_nobody_else(office, client):
    works, other = organisation_running("isets"), organisation_running("isets")
    assert save(office, works).status_code == 302
    client.force_login(member(organisation=works, program="isets"))
    sheet = client.get(sheet_of(client.get("/account/").content.decode()))
    assert sheet["Content-Type"] == "text/css"
    for token in (
        "--cw-primary: #7A1F4B",
        "--cw-header-bg: #2B1140",
        "--cw-accent: #FFBE2E",
        "--cw-radius: 8px",
    ):
        assert token in sheet.content.decode()
    client.force_login(member(organisation=other, program="isets"))
    assert "/looks/" not in client.get("/account/").content.decode()


def test_a_browser_keeps_the_stylesheet_until_the_look_changes(office, client):
    works = organisation_running("isets")
    save(office, works)
    client.force_login(member(organisation=works, program="isets"))
    first = sheet_of(client.get("/account/").content.decode())
    assert client.get(first)["Cache-Control"] == "private, max-age=31536000, immutable"
    save(office, works, corners="0")
    second = sheet_of(client.get("/account/").content.decode())
    assert second != first
    assert "no-store" in client.get(first)["Cache-Control"]
    assert "no-store" in client.get("/account/")["Cache-Control"]


@pytest.mark.parametrize(
    ("field", "colour", "said"),
    [
        (
            "primary_colour",
            "#FF9900",
            "White words on the primary color (buttons) have a contrast of 2.1 to 1",
        ),
        ("header_colour", "#888888", "White words on the header background have a contrast of 3.5 to 1"),
        ("accent_colour", "#55296F", "The accent color on the header background has a contrast of 1.5 to 1"),
    ],
)
def test_colors_that_cannot_be_read_are_refused_with_pair_and_ratio(office, field, colour, said):
    works = OrganisationFactory()
    page = save(office, works, **{field: colour}).content.decode()
    assert said in page
    assert f'value="{colour}"' in page
    assert not Branding.objects.exists()
    assert not AuditEvent.objects.filter(action="edit_branding").exists()


@pytest.mark.parametrize("colour", ["red", "#12345", "#GGGGGG", "#1234567", "#123456;}"])
def test_what_is_no_color_is_refused(office, colour):
    assert (
        "six letters or digits" in save(office, OrganisationFactory(), primary_colour=colour).content.decode()
    )


def test_a_logo_is_checked_by_content_served_and_removed(office, client):
    works = organisation_running("isets")
    disguised = SimpleUploadedFile("logo.png", b"<svg onload=alert(1)>")
    assert save(office, works, new_logo=disguised).status_code == 200
    large = SimpleUploadedFile("logo.png", PNG + b"\x00" * 70_000)
    assert "larger than 64 KB" in save(office, works, new_logo=large).content.decode()
    assert save(office, works, new_logo=SimpleUploadedFile("logo.png", PNG)).status_code == 302
    client.force_login(member(organisation=works, program="isets"))
    page = client.get("/account/").content.decode()
    logo = page.split('cw-brand__logo" src="')[1].split('"')[0]
    answer = client.get(logo)
    assert answer.content == PNG and answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    save(office, works, without_logo="on")
    assert client.get(logo).status_code == 404
    assert "cw-brand__logo" not in client.get("/account/").content.decode()


def test_a_stale_look_shows_both(office, administrator):
    works = OrganisationFactory()
    save(office, works)
    stale = Branding.objects.get().version
    save(office, works, primary_colour="#005EA2")
    answer = office.post(address("edit_branding", works), {**LOOK, "version": stale})
    assert answer.status_code == 409 and "#005EA2" in answer.content.decode()


def test_saving_the_same_twice_records_once(administrator):
    works = OrganisationFactory()
    values = {**LOOK, "corners": 8}
    first = edit_branding(administrator, works, **values)
    edit_branding(administrator, works, version=first.version, **values)
    assert AuditEvent.objects.filter(action="edit_branding").count() == 1


def test_removing_goes_back_to_the_own_colors(office, client):
    works = organisation_running("isets")
    save(office, works)
    for _time in range(2):
        assert office.post(address("remove_branding", works)).status_code == 302
    assert AuditEvent.objects.filter(action="remove_branding").count() == 1
    client.force_login(member(organisation=works, program="isets"))
    assert "/looks/" not in client.get("/account/").content.decode()


def test_the_look_costs_no_query(office, client):
    works = organisation_running("isets")
    client.force_login(member(organisation=works, program="isets"))
    client.get("/guide/")
    with CaptureQueriesContext(connection) as before:
        client.get("/guide/")
    save(office, works)
    with CaptureQueriesContext(connection) as after:
        assert "/looks/" in client.get("/guide/").content.decode()
    assert len(after) == len(before)
