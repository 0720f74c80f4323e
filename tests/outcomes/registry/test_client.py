"""The client of the registry: what it reads, and that nothing late, large, moved or misshapen is believed."""

import time

import pytest

from casework.core.outward import Trouble
from outcomes.registry.client import HttpRegistry
from outcomes.registry.rows import RegistryUnavailable, read_row
from tests.support.registry_server import CTID, MISSING, OTHER, OWNER, resource


def test_a_search_reads_what_the_registry_says(registry):
    rows, total = HttpRegistry(registry.address).search("carpentry level")
    assert [row.registry_id for row in rows] == [CTID, OTHER] and total == 2
    first = rows[0]
    assert (first.name, first.ctdl_type, first.status) == (
        "Example Carpentry Level 1",
        "ceterms:Certification",
        "active",
    )
    assert registry.asked == [
        "/ce-registry/search?fts=carpentry+level&resource_type=credential&page=1&per_page=25"
    ]


def test_a_credential_comes_with_the_name_of_its_institution(registry):
    row = HttpRegistry(registry.address).fetch(CTID)
    assert (row.institution, row.description) == ("Prairie Guild", "Made-up record for testing.")
    assert registry.asked == [f"/resources/{CTID}", f"/resources/{OWNER}"]


def test_one_that_the_registry_does_not_have_is_none_and_no_ctid_is_not_asked_for(registry):
    assert HttpRegistry(registry.address).fetch(MISSING) is None
    registry.asked.clear()
    assert HttpRegistry(registry.address).fetch("../../admin") is None
    assert registry.asked == []


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("slow", Trouble.SLOW),
        ("dripping", Trouble.SLOW),
        ("html", Trouble.WRONG),
        ("garbage", Trouble.WRONG),
        ("shapeless", Trouble.WRONG),
        ("strange", Trouble.WRONG),
        ("huge", Trouble.WRONG),
        ("elsewhere", Trouble.WRONG),
        ("cut", Trouble.WRONG),
        ("overloaded", Trouble.DOWN),
    ],
)
def test_what_cannot_be_used_is_no_answer_and_comes_soon(registry, mood, trouble):
    registry.mood = mood
    began = time.monotonic()
    with pytest.raises(RegistryUnavailable) as refused:
        HttpRegistry(registry.address).search("carpentry")
    assert refused.value.trouble is trouble
    assert time.monotonic() - began < 1.4
    assert len(registry.asked) == (2 if trouble is Trouble.DOWN else 1)


def test_one_that_is_down_is_asked_twice_and_no_more(registry):
    registry.mood = "overloaded_once"
    assert len(HttpRegistry(registry.address).search("carpentry")[0]) == 2
    with pytest.raises(RegistryUnavailable) as refused:
        HttpRegistry("http://127.0.0.1:9").search("carpentry")
    assert refused.value.trouble is Trouble.DOWN


@pytest.mark.parametrize("mood", ["doubled", "enveloped", "mixed"])
def test_each_sound_row_comes_once_however_it_is_wrapped(registry, mood):
    registry.mood = mood
    rows, total = HttpRegistry(registry.address).search("carpentry")
    assert [row.registry_id for row in rows] == [CTID, OTHER] and total == 2


def test_another_credential_than_the_one_asked_for_is_not_believed(registry):
    registry.mood = "another"
    with pytest.raises(RegistryUnavailable) as refused:
        HttpRegistry(registry.address).fetch(CTID)
    assert refused.value.trouble is Trouble.WRONG


@pytest.mark.parametrize(
    "address", ["http://registry.example.org", "file:///etc/passwd", "ftp://127.0.0.1", "nonsense"]
)
def test_only_https_or_this_machine_is_asked(address):
    with pytest.raises(RegistryUnavailable):
        HttpRegistry(address)


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        ({"ceterms:name": {"es": "Carpintería", "en-US": "Carpentry"}}, "name", "Carpentry"),
        ({"ceterms:name": "x" * 200}, "name", "x" * 159 + "…"),
        (
            {"ceterms:credentialStatusType": {"ceterms:targetNode": "credentialStat:Deprecated"}},
            "status",
            "deprecated",
        ),
        ({"ceterms:credentialStatusType": None}, "status", "active"),
        ({"ceterms:ownedBy": [{"ceterms:name": "Guild"}]}, "institution", "Guild"),
        ({"ceterms:ownedBy": None, "ceterms:offeredBy": f"https://x/{OWNER}"}, "owner", OWNER),
        ({"@type": ["schema:Thing", "ceterms:License"]}, "ctdl_type", "ceterms:License"),
    ],
)
def test_each_part_is_read_as_the_registry_may_write_it(changed, field, expected):
    assert getattr(read_row(resource() | changed), field) == expected


@pytest.mark.parametrize(
    "changed",
    [
        {"ceterms:ctid": "ce-1"},
        {"ceterms:name": ""},
        {"@type": "schema:Person"},
        {"ceterms:credentialStatusType": "credentialStat:Sleeping"},
    ],
)
def test_a_row_that_is_not_sound_is_none(changed):
    assert read_row(resource() | changed) is None


def test_of_a_graph_the_part_that_it_is_about_is_read():
    graph = {"@id": f"https://x/graph/{OTHER}", "@graph": [resource(), resource(OTHER, "Level 2")]}
    assert read_row(graph).registry_id == OTHER
