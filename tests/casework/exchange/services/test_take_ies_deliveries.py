"""Deliveries against a misbehaving system: nothing is lost, nothing is doubled, whatever it does."""

import json
from datetime import timedelta

import pytest

from casework.core import clock
from casework.core.outward import NoAnswer, Trouble
from casework.exchange.models import Delivery, IesPerson
from casework.exchange.services.take_ies_deliveries import take_ies_deliveries
from tests.factories.state import ies_batch, ies_lines, ies_row

pytestmark = pytest.mark.django_db

NUMBERS = [f"I100000{number}" for number in range(1, 6)]


def put(ies, as_of, name, **changed):
    """Let `ies` hold a delivery of five people."""
    rows = [ies_row(individual_number=number, **changed) for number in NUMBERS]
    ies.deliveries.append(
        {
            "name": name,
            "format": "casework-ies-people",
            "version": 1,
            "as_of": as_of.isoformat(),
            "lines": ies_lines(*rows),
        }
    )


@pytest.fixture
def weeks(ies):
    """Two deliveries, a week apart; the newer names another office."""
    put(ies, clock.today() - timedelta(days=8), "week-1", dhs_office="First")
    put(ies, clock.today() - timedelta(days=1), "week-2", dhs_office="Second")
    return ies


def known():
    return dict(IesPerson.objects.values_list("individual_number", "dhs_office"))


ALL = dict.fromkeys(NUMBERS, "Second")


def test_what_lies_ready_is_taken_and_acknowledged(weeks):
    counts = take_ies_deliveries()
    assert known() == ALL
    assert (counts.deliveries, counts.rows_read, counts.rows_taken) == (2, 10, 10)
    assert weeks.receipts["week-2"]["rows"] == {"read": 5, "taken": 5, "unchanged": 0, "quarantined": 0}


@pytest.mark.parametrize("mood", ["reversed", "overlapping"])
def test_what_comes_double_or_out_of_order_counts_once(weeks, mood):
    weeks.mood = mood
    take_ies_deliveries()
    weeks.mood = "good"
    take_ies_deliveries()
    assert known() == ALL
    assert Delivery.objects.filter(taken_at__isnull=False).count() == (2 if mood == "reversed" else 4)


@pytest.mark.parametrize(
    "mood", ["broken", "slow", "html", "garbage", "shapeless", "strange", "elsewhere", "cut"]
)
def test_a_list_that_cannot_be_used_changes_nothing_and_the_next_run_takes_all(weeks, mood):
    weeks.mood = mood
    with pytest.raises(NoAnswer) as refused:
        take_ies_deliveries()
    assert refused.value.trouble in Trouble and not Delivery.objects.exists()
    weeks.mood = "good"
    take_ies_deliveries()
    assert known() == ALL


@pytest.mark.parametrize("mood", ["first_page_twice", "cut_pages", "other_page"])
def test_pages_that_are_lost_are_missed_and_the_next_run_takes_all(weeks, mood):
    weeks.mood = mood
    take_ies_deliveries()
    assert not IesPerson.objects.exists()
    weeks.mood = "good"
    take_ies_deliveries()
    assert known() == ALL


def test_one_fault_that_passes_is_not_noticed(weeks):
    weeks.once = "broken"
    take_ies_deliveries()
    assert known() == ALL


def test_a_receipt_that_does_not_arrive_is_told_again_as_it_was(weeks):
    weeks.mood = "no_receipts"
    assert take_ies_deliveries().unreachable == 2
    assert known() == ALL and not weeks.receipts
    weeks.mood = "good"
    assert take_ies_deliveries().deliveries == 0
    assert weeks.receipts["week-1"]["rows"]["taken"] == 5


def test_a_stranger_is_told_nothing(weeks, settings):
    settings.CASEWORK_STATE_SYSTEMS = {"ies": (weeks.address, "guess"), "iwds": ("", "")}
    with pytest.raises(NoAnswer):
        take_ies_deliveries()


def test_without_a_port_nothing_is_done():
    assert take_ies_deliveries() is None


def test_a_file_is_taken_moved_and_acknowledged(folder):
    good, bad = ies_row(), ies_row(individual_number="I1000002", birth_date="soon")
    (folder / "inbox/ies-1.csv").write_bytes(ies_batch(good, bad).open().read())
    (folder / "inbox/notes.txt").write_text("not ours")
    assert take_ies_deliveries().rows_quarantined == 1
    assert [path.name for path in (folder / "inbox").iterdir()] == ["notes.txt"]
    assert (folder / "taken/ies-1.csv").exists()
    assert "4,birth_date.not_a_date" in (folder / "quarantine/ies-1.csv").read_text()
    receipt = json.loads((folder / "receipts/ies-1.csv.json").read_text())
    assert receipt["rows"]["taken"] == 1 and "Rowperson" not in json.dumps(receipt)


def test_a_file_that_is_refused_stays_and_is_taken_when_it_is_whole(folder):
    path = folder / "inbox/ies-1.csv"
    whole = ies_batch(ies_row(), ies_row(individual_number="I1000002")).open().read()
    path.write_bytes(whole[:-60])
    assert take_ies_deliveries().refused == 1 and path.exists()
    assert json.loads((folder / "receipts/ies-1.csv.json").read_text())["refused"]
    path.write_bytes(whole)
    assert take_ies_deliveries().deliveries == 1 and not path.exists()
    assert IesPerson.objects.count() == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "individual_number\n1\n",
        "casework-ies-people,2,2026-01-01,0\n",
        "casework-ies-people,1,soon,0\n",
        "casework-ies-people,1,2026-01-01,0\nindividual_number,surprise\n",
        "\x00\x01\x02",
    ],
)
def test_a_file_of_another_schema_is_refused_and_breaks_nothing(folder, text):
    (folder / "inbox/a.csv").write_text(text)
    (folder / "inbox/b.csv").write_bytes(ies_batch(ies_row()).open().read())
    counts = take_ies_deliveries()
    assert (counts.refused, counts.deliveries) == (1, 1)
