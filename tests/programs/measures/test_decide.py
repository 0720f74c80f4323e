"""What must hold of any facts: the answer changes no earlier than announced, and every one says why."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from programs.measures.answers import State
from programs.measures.decide import answers_of
from programs.measures.facts import EarnedFact, GainFact, HeldJob, MeasureFacts, StudyFact, TrainingFact
from programs.measures.spec import MeasuredAs
from programs.shared.measures import SNAP_ET, WIOA_ADULTS, WIOA_YOUTH

days = st.dates(date(2023, 6, 1), date(2026, 12, 31))
key = st.just("row")


@st.composite
def spans(draw, ended="ended_on"):
    first = draw(days)
    last = draw(st.none() | st.integers(0, 500))
    return {"started_on": first, ended: None if last is None else first + timedelta(days=last)}


def rows(build, **fields):
    return st.lists(st.builds(build, key=key, label=key, **fields), max_size=3).map(tuple)


def spanned(build, span, **fields):
    return st.builds(lambda span, **more: build(key="row", label="row", **span, **more), span=span, **fields)


some_facts = st.builds(
    MeasureFacts,
    enrolled_on=days,
    exited_on=st.none() | days,
    exit_code=st.sampled_from(["00", "00", "00", "03", "05"]),
    education=st.sampled_from(["", "hs_senior", "hs_diploma"]),
    school_status=st.sampled_from(["", "in_secondary", "in_postsecondary", "out_no_diploma", "out_graduate"]),
    trainings=st.lists(
        spanned(TrainingFact, spans("completed_on"), kind=st.sampled_from(MeasuredAs)), max_size=3
    ).map(tuple),
    gains=rows(GainFact, counts_on=days, federal_element=st.just("1809"), by_entry=st.booleans()),
    credentials=rows(EarnedFact, attained_on=days, federal_code=st.sampled_from(["", "1", "6"])),
    jobs=st.lists(
        spanned(
            HeldJob,
            spans(),
            kind=st.sampled_from(["employment", "apprenticeship"]),
            is_subsidized=st.booleans(),
            is_verified=st.booleans(),
            pay_amount=st.sampled_from([None, Decimal(500)]),
            pay_period=st.just("week"),
        ),
        max_size=2,
    ).map(tuple),
    studies=st.lists(
        spanned(
            StudyFact,
            spans(),
            kind=st.just("postsecondary"),
            leads_to_credential=st.booleans(),
            is_verified=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=400, deadline=None)
@given(
    facts=some_facts,
    policy=st.sampled_from([WIOA_ADULTS, WIOA_YOUTH, SNAP_ET]),
    year=st.integers(2024, 2027),
    as_of=days,
    ahead=st.integers(1, 900),
)
def test_the_answer_changes_no_earlier_than_announced(facts, policy, year, as_of, ahead):
    later = as_of + timedelta(days=ahead)
    for before, after in zip(
        answers_of(policy, facts, year, as_of), answers_of(policy, facts, year, later), strict=True
    ):
        assert before.finding.text.endswith(".") and before.finding.citation.text
        assert before.in_numerator <= before.in_denominator
        assert before.state is not State.PENDING or before.next_change_on is not None
        if before.next_change_on is not None:
            assert before.next_change_on > as_of
        if before.next_change_on is None or later < before.next_change_on:
            assert after.reason is before.reason, (before.finding.text, after.finding.text)
