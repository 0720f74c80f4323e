"""Which facts make two records one person, and what may be told of a record beyond the reader's reach."""

from datetime import date

import pytest

from casework.accounts.access import Member
from casework.cases.queries import find_duplicates
from tests.factories.people import CustomerFactory, enrolled, member

pytestmark = pytest.mark.django_db
PERSON = {
    "first_name": "María",
    "last_name": "Ruiz-Ortega",
    "birth_date": date(1999, 3, 4),
    "ssn_last4": "6748",
    "email": "maria@example.org",
    "phone": "2175550143",
    "individual_number": "0042",
}
NOBODY = {
    "first_name": "Olga",
    "last_name": "Nobody",
    "birth_date": date(1970, 1, 1),
    "ssn_last4": "1111",
    "email": "",
    "phone": "",
    "individual_number": "",
}


def found(**same):
    """What is found when the only record agrees with the person in `same`: within reach, and beyond it."""
    enrollment = enrolled(customer=CustomerFactory(**{**NOBODY, **same}))
    near = find_duplicates(Member(member(organisation=enrollment.organisation)), PERSON)
    far = find_duplicates(Member(member()), PERSON)
    assert far.known == ()
    return near, far


@pytest.mark.parametrize(
    ("same", "words", "elsewhere"),
    [
        (("last_name", "birth_date"), ("last name", "date of birth"), True),
        (("ssn_last4", "birth_date"), ("date of birth", "last 4 SSN"), True),
        (("email",), ("e-mail",), False),
        (("email", "last_name"), ("last name", "e-mail"), True),
        (("phone",), ("phone",), False),
        (("phone", "birth_date"), ("date of birth", "phone"), True),
        (("individual_number",), ("individual number",), True),
        (("ssn_last4", "last_name", "first_name"), ("name", "last 4 SSN"), True),
        (("birth_date",), None, False),
        (("last_name", "first_name"), None, False),
        (("ssn_last4",), None, False),
    ],
)
def test_what_makes_a_match(same, words, elsewhere):
    near, far = found(**{name: PERSON[name] for name in same})
    assert [match.agrees for match in near.known] == ([words] if words else [])
    assert far.elsewhere is elsewhere
    assert far.same_elsewhere is None


@pytest.mark.parametrize(
    ("first", "last"), [("Maria", "RUIZ ORTEGA"), ("maría", "Ruizortega"), ("Maria", "Ruiz-Ortega")]
)
def test_case_accents_and_hyphens_make_no_other_name(first, last):
    _near, far = found(first_name=first, last_name=last, birth_date=PERSON["birth_date"], ssn_last4="6748")
    assert far.same_elsewhere is not None


@pytest.mark.parametrize(
    ("first", "last"), [("Marai", "Ruiz-Ortega"), ("Maria", "Riuz-Ortega"), ("Ruiz-Ortega", "Maria")]
)
def test_a_misspelled_or_swapped_name_is_similar_and_never_enough_to_link(first, last):
    near, far = found(first_name=first, last_name=last, birth_date=PERSON["birth_date"], ssn_last4="6748")
    assert near.known[0].agrees[0] == "similar name"
    assert far.elsewhere
    assert far.same_elsewhere is None


def test_a_preferred_name_is_a_name():
    _near, far = found(
        first_name="Guadalupe",
        preferred_name="Maria",
        last_name="Ruiz-Ortega",
        birth_date=PERSON["birth_date"],
        ssn_last4="6748",
    )
    assert far.same_elsewhere is not None


def test_an_empty_fact_agrees_with_nothing():
    enrollment = enrolled(
        customer=CustomerFactory(**{**NOBODY, "ssn_last4": "", "birth_date": PERSON["birth_date"]})
    )
    reader = Member(member(organisation=enrollment.organisation))
    assert not find_duplicates(
        reader, {**PERSON, "ssn_last4": "", "email": "", "phone": "", "individual_number": ""}
    )


def test_many_of_one_birthday_cost_what_one_costs(django_assert_max_num_queries):
    enrollment = enrolled(customer__birth_date=PERSON["birth_date"])
    for _number in range(5):
        enrolled(
            enrollment.organisation,
            customer__birth_date=PERSON["birth_date"],
            customer__last_name="Ruiz-Ortega",
        )
    reader = Member(member(organisation=enrollment.organisation))
    with django_assert_max_num_queries(5):
        assert len(find_duplicates(reader, PERSON).known) == 5
