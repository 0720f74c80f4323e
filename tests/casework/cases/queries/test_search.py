"""Search: by name, misspelling, number, phone, last four and e-mail, inside the reader's scope."""

import csv
from pathlib import Path

import pytest

from casework.accounts.access import Member
from casework.cases.access import visible_enrollments
from casework.cases.models import Enrollment
from casework.cases.queries import search_enrollments
from casework.cases.queries.name_words import slips
from casework.cases.services.keep_name_words import keep_name_words
from tests.factories.people import CustomerFactory, enrolled, member

MISSPELLINGS = list(csv.DictReader((Path(__file__).parent / "misspellings.csv").read_text().splitlines()))
OTHERS = [
    ("Willis", "Amara"), ("Wilson", "Andre"), ("Winston", "Amari"), ("Gonzaga", "Mateo"), ("Gomez", "Matias"),
    ("O'Bryan", "Sean"), ("Kowalczyk", "Piotr"), ("Cruz", "Maria"), ("De La Rosa", "Maria"), ("Nguyen", "Minh"),
    ("Johnston", "Deshawn"), ("Jackson", "Dashawn"), ("Washburn", "Tiana"), ("Abdi", "Fatuma"), ("Ruiz", "Josefa"),
    ("Reyes", "José"), ("Lee", "Ann"), ("Smith", "John"), ("Brown", "Tia"), ("Davis", "Lin"),
]  # fmt: skip


def person(last, first, **fields):
    customer = CustomerFactory(last_name=last, first_name=first, **fields)
    keep_name_words(customer)
    return enrolled(customer.organisation, customer=customer)


def names(rows):
    return [f"{row.customer.last_name}, {row.customer.first_name}" for row in rows]


@pytest.fixture
def caseload(db):
    meant = {row["meant"] for row in MISSPELLINGS}
    for last, first in [*(name.split(", ") for name in sorted(meant)), *OTHERS]:
        person(last, first)


def test_a_misspelled_name_is_among_the_first_three(caseload):
    assert len(MISSPELLINGS) >= 30
    missed = {}
    for row in MISSPELLINGS:
        found = names(search_enrollments(Enrollment.objects.all(), row["typed"])[:3])
        if row["meant"] not in found:
            missed[row["typed"]] = found
    assert missed == {}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("wils", ["Wilson, Amara", "Wilson, Andre"]),
        ("WILSON, AN", ["Wilson, Andre"]),
        ("wilson,an", ["Wilson, Andre"]),
        ("amara wilson", ["Wilson, Amara"]),
        ("wilson amara", ["Wilson, Amara"]),
        ("maria de la cruz", ["De La Cruz, Maria"]),
        ("amar", ["Willis, Amara", "Wilson, Amara", "Winston, Amari"]),
        ("  de   la ", ["De La Cruz, Maria", "De La Rosa, Maria"]),
        ("xylophone", []),
        ("%", []),
    ],
)
def test_a_name_is_found_from_its_beginning_in_either_order(caseload, typed, expected):
    assert names(search_enrollments(Enrollment.objects.order_by("name_key"), typed)) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "6748",
        "(217) 555-0143",
        "12175550143",
        "217.555.0143",
        "00412345678",
        "ada@example.org",
        "ADA@Example.org",
    ],
)
@pytest.mark.django_db
def test_numbers_and_addresses_find_their_person(typed):
    wanted = person(
        "Sample",
        "Ada",
        ssn_last4="6748",
        phone="2175550143",
        individual_number="00412345678",
        email="Ada@example.org",
    )
    person("Sample", "Ben", ssn_last4="6749", phone="2175550144", individual_number="00412345679")
    assert list(search_enrollments(Enrollment.objects.all(), typed)) == [wanted]


@pytest.mark.django_db
def test_nothing_typed_narrows_nothing():
    enrolled()
    assert search_enrollments(Enrollment.objects.all(), "   ").count() == 1


@pytest.mark.parametrize("typed", ["6748", "sample", "sampel", "ada@example.org", "2175550143"])
@pytest.mark.django_db
def test_search_never_leaves_the_readers_scope(typed):
    fields = {"ssn_last4": "6748", "phone": "2175550143", "email": "ada@example.org"}
    own, other = person("Sample", "Ada", **fields), person("Sample", "Ada", **fields)
    worker = Member(member(organisation=own.organisation))
    assert list(search_enrollments(visible_enrollments(worker), typed)) == [own]
    assert set(search_enrollments(Enrollment.objects.all(), typed)) == {own, other}


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("ruiz", "ruiz", 0),
        ("riuz", "ruiz", 1),
        ("rui", "ruiz", 1),
        ("ruizz", "ruiz", 1),
        ("ruis", "ruiz", 1),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted(typed, meant, count):
    assert slips(typed, meant) == count


@pytest.mark.parametrize(("typed", "most"), [("wilson", 3), ("6748", 1), ("wlison", 6), ("amarra wislon", 7)])
def test_a_search_costs_few_queries_whatever_is_typed(caseload, typed, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most + 2):
        assert isinstance(names(search_enrollments(Enrollment.objects.with_people(), typed)), list)


@pytest.mark.parametrize(
    "typed", ["a b c d e f g h i j k", "x" * 300, ", ,", ",", "'; drop table", "\\", "日本", "%_%"]
)
@pytest.mark.django_db
def test_odd_text_finds_nobody_and_breaks_nothing(typed):
    person("Sample", "Ada")
    assert list(search_enrollments(Enrollment.objects.all(), typed)) == []
