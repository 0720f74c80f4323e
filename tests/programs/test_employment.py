"""What is told about a job beside the others of the customer; none of it refuses the job."""

from datetime import date

import pytest

from programs.employment import HeldJob, job_findings

JOB = {
    "key": 1,
    "employer": "Target",
    "kind": "employment",
    "started_on": date(2026, 3, 1),
    "ended_on": date(2026, 6, 30),
    "is_subsidized": False,
    "has_evidence": True,
}


def codes(other=None, enrolled_on=date(2026, 1, 1), **changed):
    others = [HeldJob(**(JOB | {"key": 2, "employer": "Walmart"} | other))] if other is not None else []
    job = HeldJob(**(JOB | changed))
    found = job_findings(job, [job, *others], enrolled_on)
    assert not any(finding.blocks for finding in found)
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"started_on": date(2026, 7, 1), "ended_on": None}, []),
        ({"started_on": date(2026, 6, 30), "ended_on": None}, ["jobs_overlap"]),
        ({"started_on": date(2026, 1, 5), "ended_on": date(2026, 2, 28)}, []),
        ({"started_on": date(2026, 1, 5), "ended_on": date(2026, 3, 1)}, ["jobs_overlap"]),
        ({"started_on": date(2026, 4, 1), "ended_on": date(2026, 4, 2)}, ["jobs_overlap"]),
        ({"employer": "TARGET"}, ["job_entered_twice"]),
    ],
)
def test_jobs_that_share_a_day_are_told(other, expected):
    assert codes(other) == expected


def test_a_job_that_goes_on_meets_every_later_one():
    assert codes({"started_on": date(2030, 1, 1), "ended_on": None}, ended_on=None) == ["jobs_overlap"]


def test_a_job_of_before_the_enrollment_is_doubtful_and_on_its_day_it_is_not():
    assert codes(enrolled_on=date(2026, 3, 2)) == ["job_before_enrollment"]
    assert codes(enrolled_on=date(2026, 3, 1)) == codes(enrolled_on=None) == []


def test_what_keeps_a_job_from_counting_is_told():
    assert codes(has_evidence=False) == ["job_without_evidence"]
    assert codes(has_evidence=False, is_subsidized=True) == ["job_subsidized"]


@pytest.mark.parametrize("kind", ["apprenticeship", "military"])
def test_a_subsidy_keeps_neither_an_apprenticeship_nor_military_service_from_counting(kind):
    assert codes(kind=kind, is_subsidized=True) == []
    assert codes(kind=kind, is_subsidized=True, has_evidence=False) == ["job_without_evidence"]
