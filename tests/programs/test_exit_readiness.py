"""The 90-day clock against its table of policy cases, and what refuses, doubts and means an exit."""

import csv
from datetime import date
from pathlib import Path

import pytest

from programs.exit_readiness import (
    ExitFacts,
    ExitWish,
    came_back,
    checklist,
    doubts,
    refusals,
)
from programs.registry import all_programs, get_program
from programs.service_clock import GapSpan, Given, ServiceSpan, no_service_clock
from programs.summary import JobFact, OutcomeFacts, ServiceFact

TABLE = Path(__file__).parent / "exit_readiness.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
TODAY = date(2026, 11, 22)
ENROLLED = date(2026, 1, 5)


def _day(text):
    return date.fromisoformat(text) if text else None


def _span(text):
    """`[partner] [support] open START`, `done START..END` or `planned START [noted DAY]`; support alone is over.

    `left DAY` at the end: its enrollment ended on that day. None for what then did not come about.
    """
    text, _left, left_on = text.partition(" left ")
    words = text.split()
    partner = "Prairie Works" if words[0] == "partner" else ""
    words = words[1:] if partner else words
    counts = words[0] != "support"
    words = words if counts else words[1:]
    given = Given(words.pop(0)) if words[0] in set(Given) else Given.DONE
    first, _dots, last = words[0].partition("..")
    noted = _day(words[2]) if len(words) > 2 else None
    span = ServiceSpan(
        label="Job readiness",
        given=given,
        counts=counts,
        started_on=_day(first),
        completed_on=_day(last),
        noted_on=noted,
        partner=partner,
    )
    return span.left_on(_day(left_on)) if left_on else span


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_clock(case):
    services = [span for text in filter(None, case["services"].split("|")) if (span := _span(text))]
    gaps = [
        GapSpan(starts_on=_day(text.partition("..")[0]), ends_on=_day(text.partition("..")[2]))
        for text in filter(None, case["gaps"].split("|"))
    ]
    found = no_service_clock(services, gaps, _day(case["as_of"]), _day(case["began"]))
    said = {
        "state": str(found.state),
        "last_on": found.last_on,
        "days": found.days,
        "ends_on": found.ends_on,
        "findings": "|".join(finding.code for finding in found.findings),
    }
    assert said == {
        "state": case["state"],
        "last_on": _day(case["last_on"]),
        "days": int(case["days"]),
        "ends_on": _day(case["ends_on"]),
        "findings": case["findings"],
    }


def test_the_table_holds_what_policy_decides():
    assert len(CASES) >= 25


def test_every_program_says_which_of_its_services_hold_participation():
    for spec in all_programs():
        holding = {row.code for row in spec.catalogue if row.holds_participation}
        assert holding and not holding & {"follow_up_services", "apprenticeship_information", "stipend"}
        assert all(row.kind in ("activity", "step") for row in spec.catalogue if row.code in holding)


def facts(**changed):
    """What the record of an apprentice holds with the checklist met, or as told."""
    given = {
        "as_of": TODAY,
        "services": (ServiceFact(service_type="mentoring", status="successful"),),
        "skill_gains": (TODAY,),
        "credentials": (object(),),
        **changed.pop("outcomes", {}),
    }
    return ExitFacts(**{"outcomes": OutcomeFacts(**given), "enrolled_on": ENROLLED, **changed})


def wish(**changed):
    given = {"exited_on": TODAY, "status": "completed", "reason": "entered_employment"}
    return ExitWish(**(given | changed))


EARLY = {"status": "left_early", "reason": "moved", "left_early": True}


@pytest.mark.parametrize(
    ("held", "asked", "refused"),
    [
        ({}, {}, {}),
        ({}, {"exited_on": ENROLLED}, {}),
        ({}, {"exited_on": date(2026, 1, 4)}, {"exited_on": "before_enrollment"}),
        ({}, {"exited_on": date(2026, 11, 23)}, {"exited_on": "future"}),
        ({"enrolled_on": None}, {}, {"exited_on": "not_enrolled"}),
        ({}, {"status": "gone"}, {"exit_status": "unknown_status"}),
        ({}, {"reason": ""}, {"exit_reason": "reason_missing"}),
        ({}, {"reason": "moved"}, {"exit_reason": "unknown_reason"}),
        ({}, {"reason": "other"}, {"reason_text": "text_missing"}),
        ({}, {"reason": "other", "reason_text": "Joined a choir"}, {}),
        ({"outcomes": {"skill_gains": ()}}, {}, {"checklist": "checklist_open"}),
        ({"outcomes": {"credentials": ()}}, {}, {"checklist": "checklist_open"}),
        ({"outcomes": {"services": ()}}, {}, {"checklist": "checklist_open"}),
        ({"outcomes": {"services": (), "skill_gains": ()}}, EARLY, {}),
        ({}, {"left_early": True}, {"exit_status": "not_early"}),
    ],
)
def test_what_refuses_an_apprentices_exit(held, asked, refused):
    found = refusals(get_program("apprenticeship_illinois"), facts(**held), wish(**asked))
    assert {name: finding.code for name, finding in found.items()} == refused


def test_isets_shows_gains_and_credentials_and_does_not_wait_for_them():
    spec = get_program("isets")
    bare = facts(outcomes={"services": (), "skill_gains": (), "credentials": ()})
    assert [item.holds_back for item in checklist(spec, bare.outcomes)] == [False, False, False]
    done = wish(status="successful", reason="employed_90_days")
    assert refusals(spec, bare, done) == {}
    assert refusals(spec, bare, wish(status="moved_program", reason="")) == {}
    open_one = facts(outcomes={"services": (ServiceFact(service_type="job_readiness", status="started"),)})
    assert list(refusals(spec, open_one, done)) == ["checklist"]
    support = ServiceFact(service_type="transportation", status="started")
    assert refusals(spec, facts(outcomes={"services": (support,)}), done) == {}


def test_youth_completion_rests_on_several_reasons_and_doubts_those_without_ground():
    spec = get_program("youth_apprenticeship")
    held = facts(outcomes={"credentials": (), "jobs": (JobFact(started_on=ENROLLED),)})
    several = wish(status="successful", reason="", evidence=("credential", "employment"))
    assert refusals(spec, held, several) == {}
    assert [finding.code for finding in doubts(spec, held, several)] == ["evidence_credential"]
    ended = facts(outcomes={"jobs": (JobFact(started_on=ENROLLED, ended_on=TODAY),)})
    assert [finding.code for finding in doubts(spec, ended, several)] == ["evidence_employment"]


def test_an_open_service_and_one_completed_later_are_said():
    spec = get_program("apprenticeship_illinois")
    spans = (_span("open 2026-02-01"), _span("done 2026-02-01..2026-11-22"), _span("support open 2026-02-01"))
    early = wish(**EARLY, exited_on=date(2026, 11, 1))
    found = [finding.code for finding in doubts(spec, facts(services=spans), early)]
    assert found == ["service_open", "service_after"]


def test_a_service_within_90_days_asks_for_the_exit_back():
    spans = [_span(f"done {day}..2026-11-20") for day in ("2026-08-01", "2026-10-29", "2026-10-30")]
    found = came_back(facts(services=(*spans, _span("partner open 2026-09-01"))), date(2026, 8, 1))
    assert [finding.dates["began"] for finding in found] == [date(2026, 10, 29), date(2026, 9, 1)]
    assert "with Prairie Works" in found[1].text


def test_a_planned_gap_lengthens_the_90_days_after_an_exit():
    spans = [_span(f"done {day}..2027-01-05") for day in ("2026-10-29", "2026-11-28", "2026-11-29")]
    gaps = (GapSpan(starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 30)),)
    found = came_back(facts(services=tuple(spans), gaps=gaps), date(2026, 8, 1))
    assert [finding.dates["began"] for finding in found] == [date(2026, 10, 29), date(2026, 11, 28)]
    assert "within 90 days of the exit, planned gaps left out" in found[1].text


@pytest.mark.parametrize(
    ("ended", "doubted"), [("2026-01-04", True), ("2026-06-30", True), ("2026-07-01", False), ("", False)]
)
def test_a_completion_rests_on_a_job_that_went_on_beyond_the_exit(ended, doubted):
    held = facts(outcomes={"jobs": (JobFact(started_on=date(2025, 3, 1), ended_on=_day(ended)),)})
    left = wish(status="successful", reason="", evidence=("employment",), exited_on=date(2026, 6, 30))
    assert bool(doubts(get_program("youth_apprenticeship"), held, left)) is doubted


def test_a_reason_that_leaves_the_measures_is_said_beside_the_exit():
    spec = get_program("apprenticeship_illinois")
    found = doubts(spec, facts(), wish(**EARLY | {"reason": "health"}))
    assert [finding.code for finding in found] == ["excluded"]
    assert doubts(spec, facts(), wish(**EARLY)) == ()
