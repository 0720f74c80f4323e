"""When an agreement is needed, and what ends one: the two tables beside this file."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from careerplan.enums import AgreementStatus
from programs.agreement import agreement_flag, status_after
from programs.registry import all_programs, get_program
from programs.types import AgreementNeed

POLICY = get_program("isets").agreement


def table(name):
    """The rows of a table of examples beside this file."""
    return list(csv.DictReader((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", table("agreement_flags.csv"), ids=lambda row: "-".join(row.values()))
def test_flags_by_the_table(row):
    policy = replace(POLICY, need=AgreementNeed(row["need"]))
    since = date.fromisoformat(row["since"]) if row["since"] else None
    with translation.override("en"):
        found = agreement_flag(
            policy,
            status=row["status"],
            since=since,
            as_of=date.fromisoformat(row["as_of"]),
            why=row["why"],
        )
    assert (found.code if found else "", found.text if found else "") == (row["flag"], row["text"])
    if found:
        assert found.dates == {"since": since} and found.citation and not found.blocks


@pytest.mark.parametrize("row", table("agreement_after.csv"), ids=lambda row: "-".join(row.values()))
def test_what_a_change_does_by_the_table(row):
    assert status_after(POLICY, row["status"], row["trigger"]) == row["after"]


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_every_trigger_has_its_words_and_every_status_is_canonical(spec):
    assert set(spec.agreement.triggers) <= set(spec.agreement.reasons.codes)
    assert set(spec.agreement.statuses.codes) == {"unknown", *AgreementStatus.values}
    for trigger in spec.agreement.triggers:
        assert status_after(spec.agreement, "agreed_electronically", trigger) == "superseded"


def test_required_in_isets_and_offered_elsewhere():
    required = {spec.code for spec in all_programs() if spec.agreement.required}
    assert required == {"isets"}


def test_a_program_with_fewer_triggers_keeps_its_agreement():
    only_added = replace(POLICY, triggers=("goal_added",))
    assert status_after(only_added, "agreed_electronically", "goal_off_track") == "agreed_electronically"
