"""How the tables of this folder are written: a participation on one line.

trainings    training 2025-07-01..2026-03-01; work_based 2026-01-05..      (no end: goes on)
gains        1809@2026-06-30; entry 1806@2026-08-20                        (entry: into postsecondary education)
credentials  4@2026-01-02; -@2026-01-05                                    (code of PIRL 1800, - for none)
jobs         employment 2026-01-05.. 17.00/hour*32 subsidized unverified
studies      postsecondary 2026-01-05.. credential unverified              (credential: leads to one)
"""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from programs.measures.answers import Reason
from programs.measures.decide import decide
from programs.measures.facts import EarnedFact, GainFact, HeldJob, MeasureFacts, StudyFact, TrainingFact
from programs.measures.spec import MeasuredAs
from programs.shared.measures import SNAP_ET, WIOA_ADULTS, WIOA_YOUTH

POLICIES = {"adults": WIOA_ADULTS, "youth": WIOA_YOUTH, "snap": SNAP_ET}


def table(name):
    """The rows of a table of this folder."""
    text = Path(__file__).with_name(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def day(text):
    """A date, None for nothing."""
    return date.fromisoformat(text) if text else None


def facts_of(row):
    """The facts that a row states."""
    return MeasureFacts(
        enrolled_on=day(row["enrolled"]),
        exited_on=day(row["exited"]),
        exit_code=row.get("exit_code") or "00",
        education=row.get("education") or "",
        school_status=row.get("school") or "",
        trainings=tuple(_training(*part) for part in _parts(row, "trainings")),
        gains=tuple(_gain(*part) for part in _parts(row, "gains")),
        credentials=tuple(_earned(*part) for part in _parts(row, "credentials")),
        jobs=tuple(_job(*part) for part in _parts(row, "jobs")),
        studies=tuple(_study(*part) for part in _parts(row, "studies")),
    )


def asked(row, code=""):
    """The answer that the rules give to a row."""
    policy = POLICIES[row["rules"]]
    measure = policy.measures[code or row["measure"]]
    return decide(measure, policy, facts_of(row), int(row["year"]), day(row["as_of"]))


def check(row, code=""):
    """Compare the answer with the row: reason, rule, next change, and that it says why with its source."""
    found = asked(row, code)
    assert found.reason is Reason(row["answer"]), found.finding.text
    if row.get("rule"):
        assert found.rule == row["rule"]
    assert found.next_change_on == day(row["next_change_on"])
    assert found.finding.text.endswith(".") and found.finding.citation
    return found


def _parts(row, name):
    texts = [text.strip() for text in (row.get(name) or "").split(";") if text.strip()]
    return [(f"{name}-{number}", text.split()) for number, text in enumerate(texts)]


def _span(text):
    first, last = text.split("..")
    return {"started_on": day(first), "ended_on": day(last)}


def _training(key, words):
    span = _span(words[1])
    return TrainingFact(
        key=key,
        label=words[0].capitalize(),
        kind=MeasuredAs(words[0]),
        started_on=span["started_on"],
        completed_on=span["ended_on"],
    )


def _gain(key, words):
    element, on = words[-1].split("@")
    return GainFact(
        key=key,
        label="Skill gain",
        counts_on=day(on),
        federal_element=element,
        by_entry=words[0] == "entry",
    )


def _earned(key, words):
    code, on = words[0].split("@")
    label = "OSHA-10" if code == "-" else "Credential"
    return EarnedFact(key=key, label=label, attained_on=day(on), federal_code=code.strip("-"))


def _job(key, words):
    pay = next((word for word in words if "/" in word), "")
    amount, _, period = pay.partition("/")
    period, _, hours = period.partition("*")
    return HeldJob(
        key=key,
        label="Welder at Prairie Works",
        kind=words[0],
        **_span(words[1]),
        is_subsidized="subsidized" in words,
        is_verified="unverified" not in words,
        pay_amount=Decimal(amount) if amount else None,
        pay_period=period,
        weekly_hours=Decimal(hours) if hours else None,
    )


def _study(key, words):
    return StudyFact(
        key=key,
        label="Prairie College",
        kind=words[0],
        **_span(words[1]),
        leads_to_credential="credential" in words,
        is_verified="unverified" not in words,
    )
