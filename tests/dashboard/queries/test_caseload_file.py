"""The file of the caseload list, written by the database, says word for word what the screen says (UX-11)."""

import csv
import io
from contextlib import contextmanager
from dataclasses import replace
from unittest import mock

import pytest
from django.db import connection
from django.http import HttpRequest, QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.accounts.access import Member
from casework.accounts.enums import OrganisationKind, Role
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.csv import safe_cell
from dashboard.queries import attention, caseload_file
from dashboard.queries.caseload_file import CELLS, file_pieces
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.views.list_caseload import caseload_page
from programs.registry import get_program, program_codes
from tests.factories.dashboard import DAY, facts, inventive_spec
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    EnrollmentFactory,
    LocationFactory,
    UserFactory,
    days_ago,
    member,
    organisation_running,
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning"),
]
PEOPLE = 12
NAMES = [
    "Able",
    "=Able",
    "O'Brien",
    'Quote"d',
    "+1",
    "-a",
    "@home",
    "\tTab",
    "Ñandú",
    "Comma, Jr.",
    "100%s",
    "%%",
]
slowly = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def home():
    return organisation_running(*program_codes(), name="=Prairie Works", code="prairie")


def page_of(user, query=""):
    """The list as `user` sees it at an address."""
    request = HttpRequest()
    request.method, request.GET = "GET", QueryDict(query)
    request.user, request.member = user, Member(user)
    return caseload_page(request)


def file_of(page):
    """(head, rows) of the file, read back."""
    text = b"".join(piece for piece, _rows in file_pieces(page)).decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    return rows[:6], rows[7:]


def screen_of(page):
    """The same rows as the screen draws them."""
    rows = list(page.queryset)
    page.prepare(rows)
    columns = [column for column in page.columns if column.exported]
    return [[str(safe_cell(column.text(row))) for column in columns] for row in rows]


def everything(page):
    """The address part that shows every column."""
    return "&".join(f"columns={column.key}" for column in page.all_columns)


@contextmanager
def the_youth_program_as(spec):
    """Let every question about Youth Apprenticeship be answered by another spec."""

    def asked(code):
        return spec if code == spec.code else get_program(code)

    with (
        mock.patch.object(attention, "get_program", asked),
        mock.patch.object(caseload_file, "get_program", asked),
    ):
        yield


def test_every_column_that_goes_into_files_is_known_to_the_file(home):
    page = page_of(member(organisation=home))
    assert {column.key for column in page.all_columns if column.exported} == set(CELLS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_file_equals_the_screen_row_by_row(home, language):
    site, worker = LocationFactory(organisation=home, name="Site 1"), UserFactory(first_name="@Pat")
    statuses = [status for status in EnrollmentStatus.values if status != "exited"]
    for place, name in enumerate(NAMES):
        EnrollmentFactory(
            organisation=home,
            program=program_codes()[place % 4],
            customer=CustomerFactory(
                organisation=home, last_name=name, preferred_name="Kit" if place % 3 else ""
            ),
            location=site if place % 2 else None,
            assigned_worker=worker if place % 4 else None,
            status=statuses[place % len(statuses)],
            last_staff_note_on=days_ago(place * 5) if place else None,
            progress_confirmed_on=days_ago(place * 40),
        )
    for code in program_codes():
        rebuild_standing(code)
    user = member(Role.STATEWIDE_STAFF, organisation_running(kind=OrganisationKind.STATE), program="")
    with translation.override(language):
        page = page_of(user, everything(page_of(user)))
        _head, rows = file_of(page)
        assert len(rows) == len(NAMES)
        assert rows == screen_of(page)


@slowly
@given(drawn=st.lists(facts, min_size=PEOPLE, max_size=PEOPLE))
@pytest.mark.parametrize("inventive", [False, True])
def test_reasons_are_those_of_the_screen_whatever_the_facts(home, inventive, drawn):
    Enrollment.objects.all().delete()
    customer = CustomerFactory(organisation=home)
    for values in drawn:
        EnrollmentFactory(
            organisation=organisation_running(YOUTH), customer=customer, **{**values, "program": YOUTH}
        )
    user = member(Role.STATEWIDE_STAFF, organisation_running(kind=OrganisationKind.STATE), program=YOUTH)
    spec = replace(inventive_spec(), code=YOUTH) if inventive else get_program(YOUTH)
    with the_youth_program_as(spec):
        page = page_of(user, "columns=attention&sort=name")
        assert file_of(page)[1] == screen_of(page)


def test_the_head_states_filters_day_and_person(home):
    user = member(organisation=home, program="")
    head, rows = file_of(page_of(user, "worker=mine"))
    assert head[1] == ["Filters", "Worker: My customers"]
    assert head[2] == ["As of", "2026-11-22"]
    assert head[3] == ["Exported by", str(user)]
    assert rows == []


def test_only_rows_in_reach_are_written(home):
    EnrollmentFactory(organisation=home, customer=CustomerFactory(last_name="Own"))
    EnrollmentFactory(customer=CustomerFactory(last_name="Strange"))
    _head, rows = file_of(page_of(member(organisation=home)))
    assert [row[0].partition(",")[0] for row in rows] == ["Own"]


def test_rows_cost_no_queries(home):
    for _ in range(5):
        EnrollmentFactory(organisation=home)
    page = page_of(member(organisation=home))
    assert page.chips == []
    with CaptureQueriesContext(
        connection,
    ) as queries:
        file_of(page)
    assert len(queries) <= 2
