"""Every address x role x relation to the record, with the answer each gets (security.md G1).

The table is committed: whoever widens an access shows it in the diff.
"""

from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from tests.access.addresses import TENANT_ARGUMENTS, Addresses
from tests.access.world import RELATIONS, ROLES, World
from tests.support.house import all_urls

MATRIX = Path(__file__).with_name("matrix.txt")
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
def clients(db):
    """A world and a signed-in client for each role."""
    world = World.build()
    clients = {role: Client(raise_request_exception=True) for role in ROLES}
    for role, user in world.people.items():
        clients[role].force_login(user)
    return world, clients


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


def _lines(world, clients):
    places = {relation: Addresses(world, world.target(relation)) for relation in RELATIONS}
    for name, pattern in sorted(all_urls(), key=lambda pair: pair[0]):
        arguments = list(pattern.pattern.converters) or list(pattern.pattern.regex.groupindex)
        methods = getattr(pattern.callback, "methods", ("GET", "POST"))
        relations = RELATIONS if TENANT_ARGUMENTS.intersection(arguments) else ("-",)
        for relation in relations:
            address = places["own" if relation == "-" else relation].address(name, arguments)
            for method in methods:
                codes = " ".join(str(_answer(clients[role], method, address)) for role in ROLES)
                yield f"{name} {method} {relation} | {codes}"


def test_every_address_answers_every_role_as_the_matrix_says(clients, request):
    found = [*HEADER, *_lines(*clients)]
    if request.config.getoption("--write-matrix", default=False):
        MATRIX.write_text("\n".join(found) + "\n")
    assert found == MATRIX.read_text().splitlines()


def test_no_answer_in_the_matrix_is_an_error():
    rows = MATRIX.read_text().splitlines()[len(HEADER) :]
    assert [row for row in rows if {"500", "None"} & set(row.partition("|")[2].split())] == []


def test_another_tenants_object_is_a_404_for_everyone_who_does_not_reach_it():
    """Read from the table itself, so that a careless rewrite of it fails too."""
    columns = [ROLES.index(role) for role in ("case_worker", "intermediary", "program_manager")]
    widened = []
    for row in MATRIX.read_text().splitlines()[len(HEADER) :]:
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
        row.split()[0]: row.partition(" | ")[2].split()[column]
        for row in MATRIX.read_text().splitlines()[len(HEADER) :]
        if " GET own |" in row
    }
    assert {answers[name] for name in opened} == {"200"}
