"""Which credential counts for WIOA and as what, against a table (CR-1, CR-6, CR-7)."""

import csv
from pathlib import Path

import pytest

from programs.credential_counts import BESIDE, counted
from programs.credential_counts import TABLE as WORDS
from programs.registry import get_program

TABLE = list(
    csv.DictReader(Path(__file__).with_name("credential_counts.csv").read_text("utf-8").splitlines())
)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_a_credential_counts_as_the_table_says_and_why(row):
    found = counted(get_program(row["program"]), row["type"], row["title"], row["program_credential"])

    assert (found.code, found.counts) == (row["code"], bool(row["code"]))
    assert found.is_doubtful is bool(row["doubt"])
    assert found.finding.text and found.finding.citation.text


def test_a_diploma_says_what_else_is_needed():
    found = counted(get_program("isets"), "hs_diploma", "GED")

    assert found.finding.code == "diploma_counts_if"


def test_every_row_of_words_says_why_and_by_what_text():
    rows = list(csv.DictReader(WORDS.read_text("utf-8").splitlines()))

    assert len({row["words"] for row in rows}) == len(rows)
    assert all(row["reason"].endswith(".") and row["citation"] for row in rows)


def test_a_doubt_asks_which_of_the_two_it_is():
    found = counted(get_program("isets"), "certification", "CNA with CPR")

    assert found.counts and "“CPR”. Which one was attained?" in found.finding.text


def test_every_word_beside_is_one_that_names_nothing_or_a_credential():
    rows = list(csv.DictReader(BESIDE.read_text("utf-8").splitlines()))

    assert len({row["words"].lower() for row in rows}) == len(rows)
    assert {row["names"] for row in rows} == {"nothing", "credential"}
