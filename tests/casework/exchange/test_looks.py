"""Looks of organisations and ended regions go out and come in again, and a look that cannot be read stays out."""

import pytest

from casework.accounts.models import Branding, Region
from casework.exchange.services.import_caseload import import_caseload
from tests.support.caseloads import ORGANISATION, write_caseload

pytestmark = pytest.mark.django_db
LOOK = {
    "organisation": ORGANISATION["code"],
    "primary_colour": "#7A1F4B",
    "accent_colour": "#FFBE2E",
    "header_colour": "#2B1140",
    "corners": "8",
    "logo_type": "image/png",
    "logo": "iVBORw0KGgo=",
}


def load(folder, **changes):
    files = {
        "regions": [{"code": "north", "name": "North", "is_active": "no"}],
        "organisations": [ORGANISATION],
        "looks": [LOOK | changes],
    }
    return import_caseload(write_caseload(folder, **files), actor=None)


def test_a_look_and_an_ended_region_come_in(tmp_path):
    assert load(tmp_path / "in").problems == []
    row = Branding.objects.get()
    assert (row.primary_colour, row.corners, row.logo) == ("#7A1F4B", 8, LOOK["logo"])
    assert not Region.objects.get(code="north").is_active
    assert load(tmp_path / "again").changed.get("looks", 0) == 0


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("primary_colour", "#FF9900"),
        ("accent_colour", "#55296F"),
        ("header_colour", "red"),
        ("corners", "5"),
        ("logo", "<svg>"),
    ],
)
def test_a_look_that_cannot_be_read_is_refused_beside_its_column(tmp_path, column, value):
    found = {(problem.file, problem.column) for problem in load(tmp_path / "in", **{column: value}).problems}
    assert ("looks.csv", column) in found
    assert not Branding.objects.exists()
