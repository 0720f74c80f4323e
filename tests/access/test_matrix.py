"""Every address x role x relation to the record, with the answer each gets (security.md G1).

The table is committed: whoever widens an access shows it in the diff.
"""

from http.cookies import SimpleCookie
from itertools import groupby
from pathlib import Path

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from casework.core import http
from tests.access.addresses import TENANT_ARGUMENTS, Addresses
from tests.access.world import RELATIONS, ROLES, World
from tests.support.house import all_urls

MATRIX = Path(__file__).with_name("matrix.txt")
PARTS = 8
"""The addresses are tried in so many tests, each with a world of its own, so that they can run side by side."""
HEADER = [
    "Answers by address, method and relation to the record, for each role.",
    "302 for a stranger is the way to the sign-in page. Written anew by: manage.py test tests/access --write-matrix",
    "",
    "address method relation | " + " ".join(ROLES),
]

PAGES_ABOUT_THE_PERSON = frozenset(
    {
        "cases:show_customer",
        "cases:edit_customer",
        "cases:enroll_customer",
        "cases:invite_customer",
        "cases:send_reset_link",
    }
)
"""Pages about who the customer is: both providers of a shared customer have them (ARCHITECTURE, access)."""


class Undone(Exception):
    """Ends a try so that nothing it wrote stays."""


@pytest.fixture
def clients(db, monkeypatch):
    """A world and a signed-in client for each role."""
    _draw_refusals_once(monkeypatch)
    world = World.build()
    clients = {role: Client(raise_request_exception=True) for role in ROLES}
    for role, user in world.people.items():
        clients[role].force_login(user)
    return world, clients


def _draw_refusals_once(monkeypatch):
    """Draw the page of a refusal, the same at every address, for the first of each user and status alone."""
    drawn, draw = set(), http.refuse

    def refuse(request, status, **words):
        seen = (request.user.pk, status, *sorted(words.items()))
        if seen in drawn:
            return HttpResponse(status=status)
        drawn.add(seen)
        return draw(request, status, **words)

    monkeypatch.setattr(http, "refuse", refuse)


def _answer(client, method, address):
    """The status code of one request; neither rows nor the client's cookies keep a trace of it."""
    code, cookies = None, {name: morsel.value for name, morsel in client.cookies.items()}
    try:
        with transaction.atomic():
            response = getattr(client, method.lower())(address)
            code = response.status_code
            if response.streaming:
                b"".join(response.streaming_content)
            raise Undone
    except Undone:
        client.cookies = SimpleCookie(cookies)
        return code


def _names():
    return sorted({name for name, _pattern in all_urls()})


def _lines(world, clients, names):
    places = {relation: Addresses(world, world.target(relation)) for relation in RELATIONS}
    patterns = [(name, pattern) for name, pattern in all_urls() if name in names]
    for name, pattern in sorted(patterns, key=lambda pair: pair[0]):
        arguments = list(pattern.pattern.converters) or list(pattern.pattern.regex.groupindex)
        methods = getattr(pattern.callback, "methods", ("GET", "POST"))
        relations = RELATIONS if TENANT_ARGUMENTS.intersection(arguments) else ("-",)
        for relation in relations:
            address = places["own" if relation == "-" else relation].address(name, arguments)
            for method in methods:
                codes = " ".join(str(_answer(clients[role], method, address)) for role in ROLES)
                yield f"{name} {method} {relation} | {codes}"


def _rows():
    return MATRIX.read_text().splitlines()[len(HEADER) :]


def _name_of(row):
    return row.partition(" ")[0]


def _write(names, found):
    """Put the rows `found` in place of those of `names`; leave out those of addresses that are no more."""
    others = set(_names()).difference(names)
    rows = sorted(found + [row for row in _rows() if _name_of(row) in others], key=_name_of)
    MATRIX.write_text("\n".join([*HEADER, *rows]) + "\n")


@pytest.mark.parametrize("part", range(PARTS))
def test_every_address_answers_every_role_as_the_matrix_says(clients, request, part):
    names = _names()[part::PARTS]
    found = list(_lines(*clients, names))
    if request.config.getoption("--write-matrix", default=False):
        _write(names, found)
    assert found == [row for row in _rows() if _name_of(row) in names]


def test_the_matrix_has_every_address_in_its_place_and_no_other():
    assert MATRIX.read_text().splitlines()[: len(HEADER)] == HEADER
    assert [name for name, _rows_of_it in groupby(_rows(), key=_name_of)] == _names()


def test_no_answer_in_the_matrix_is_an_error():
    assert [row for row in _rows() if {"500", "None"} & set(row.partition("|")[2].split())] == []


def test_another_tenants_object_is_a_404_for_everyone_who_does_not_reach_it():
    """Read from the table itself, so that a careless rewrite of it fails too."""
    columns = [ROLES.index(role) for role in ("case_worker", "intermediary", "program_manager")]
    widened = []
    for row in _rows():
        name, _method, relation, _bar, *codes = row.split()
        shares_the_person = relation == "second" and name in PAGES_ABOUT_THE_PERSON
        is_foreign = relation in ("other", "second") and not shares_the_person
        if is_foreign and not {codes[column] for column in columns} <= {"403", "404"}:
            widened.append(row)
    assert widened == []


def test_the_case_worker_opens_every_staff_page_of_the_own_enrollment():
    """So that a matrix of refusals alone cannot pass."""
    opened = {
        "cases:show_customer",
        "cases:list_case_notes",
        "careerplan:show_overview",
        "outcomes:show_outcomes",
    }
    column = ROLES.index("case_worker")
    answers = {
        row.split()[0]: row.partition(" | ")[2].split()[column] for row in _rows() if " GET own |" in row
    }
    assert {answers[name] for name in opened} == {"200"}
