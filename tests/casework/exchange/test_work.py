"""Worksites, placements, follow-ups and payroll leave and come back; openings are counted, never taken from a file."""

import pytest

from careerplan.models import FollowUp, Placement, PlacementStatus, SubsidyOverride
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from casework.worksites.models import Job, PayrollEntry
from tests.casework.exchange.test_export_caseload import _empty
from tests.support.caseloads import ENROLLMENT, ORGANISATION, WORKER, small_caseload

pytestmark = pytest.mark.django_db

ORG, BY = ORGANISATION["code"], WORKER["email"]
CASE = {"enrollment": ENROLLMENT["key"]}
SERVICES = [
    {
        **CASE,
        "key": f"S-{number}",
        "service_type": "work_experience_paid",
        "status": "started",
        "status_since": "2026-03-02",
        "started_on": "2026-03-02",
        "due_on": "2026-09-30",
        "weekly_hours": "20",
    }
    for number in (1, 2)
]
EMPLOYER = {"key": "EM", "organisation": ORG, "name": "Young Drycleaners", "phone": "2175550143"}
SITE = {
    "key": "WS",
    "organisation": ORG,
    "employer": "EM",
    "name": "Main shop",
    "street": "1 Sample Street",
    "city": "Chicago",
    "state": "IL",
    "zip_code": "60601",
    "wage_area": "chicago",
}
JOB = {
    "key": "JB",
    "organisation": ORG,
    "worksite": "WS",
    "title": "Laundry worker",
    "employment_type": "subsidized",
    "position_type": "part_time",
    "hourly_wage": "18.50",
    "openings": "1",
}
FACTS = {
    "status": "started",
    "started_on": "2026-03-02",
    "inactive_on": "2026-04-01",
    "return_on": "2026-04-06",
    "subsidized_from": "2026-03-02",
    "subsidized_to": "2026-08-01",
}
PLACEMENT = {
    **CASE,
    **FACTS,
    "key": "PL-1",
    "service": "S-1",
    "job": "JB",
    "minimum_wage": "16.60",
    "hourly_wage": "18.50",
    "subsidized_wage": "16.60",
    "employer_wage": "1.90",
    "position_type": "part_time",
    "due_on": "2026-09-30",
}
STAMP = {"recorded_at": "2026-03-02T09:00:00-06:00", "recorded_by": BY}


def files(**changes):
    """One placement with a line of history, two follow-ups, an override and payroll; `changes` replace whole files."""
    told = {
        "is_employed": "no",
        "note": "Left.",
        "verified_at": "2026-04-02T09:00:00-05:00",
        "verified_by": BY,
    }
    follow_up = {**CASE, "placement": "PL-1"}
    return {
        "services": SERVICES,
        "employers": [EMPLOYER],
        "worksites": [SITE],
        "jobs": [JOB],
        "placements": [PLACEMENT],
        "placement_history": [{**CASE, **FACTS, **STAMP, "key": "H-1", "placement": "PL-1"}],
        "follow_ups": [
            {**follow_up, **told, "key": "F-30", "point": "30", "due_on": "2026-04-01"},
            {**follow_up, "key": "F-60", "point": "60", "due_on": "2026-05-01"},
        ],
        "subsidy_overrides": [
            {
                **CASE,
                "key": "O-1",
                "limit": "six_months_calendar_year",
                "window_starts_on": "2026-01-01",
                "extra_days": "14",
                "reason": "Rehired",
                "granted_by": BY,
                "granted_at": "2026-05-01T09:00:00-05:00",
            }
        ],
        "payroll": [
            {
                **CASE,
                "key": "P-1",
                "job": "JB",
                "paid_from": "2026-03-02",
                "paid_to": "2026-03-15",
                "hours": "40",
                "gross_pay": "740.00",
                "subsidized_pay": "664.00",
                "uploaded_at": "2026-03-18T09:00:00-05:00",
                "uploaded_by": BY,
            }
        ],
        **changes,
    }


def told():
    """What is recorded, without keys and times of writing."""
    names = (*FACTS, "minimum_wage", "hourly_wage", "subsidized_wage", "employer_wage", "due_on", "ended_on")
    return {
        "jobs": list(Job.objects.values_list("title", "openings", "taken", "worksite__wage_area")),
        "placements": list(Placement.objects.values_list(*names, "job__title", "service__service_type")),
        "history": list(PlacementStatus.objects.values_list(*FACTS, "recorded_by__email", "recorded_at")),
        "follow_ups": list(
            FollowUp.objects.order_by("point").values_list(
                "point", "due_on", "is_employed", "note", "verified_by__email"
            )
        ),
        "overrides": list(SubsidyOverride.objects.values_list("limit", "window_starts_on", "extra_days")),
        "payroll": list(PayrollEntry.objects.values_list("paid_from", "paid_to", "gross_pay", "job__title")),
    }


def test_placements_with_all_that_belongs_to_them_come_back_as_they_left(tmp_path):
    assert import_caseload(small_caseload(tmp_path / "in", **files()), actor=None).problems == []
    before = told()
    assert before["jobs"] == [("Laundry worker", 1, 1, "chicago")]
    assert [len(rows) for rows in before.values()] == [1, 1, 1, 2, 1, 1]
    export_caseload(tmp_path / "out.zip", actor=None)
    _empty()
    assert import_caseload(tmp_path / "out.zip", actor=None).problems == []
    assert told() == before


def test_a_second_delivery_counts_the_openings_anew(tmp_path):
    two = [JOB | {"openings": "2"}]
    import_caseload(small_caseload(tmp_path / "one", **files(jobs=two)), actor=None)
    more = [PLACEMENT, PLACEMENT | {"key": "PL-2", "service": "S-2"}]
    assert (
        import_caseload(
            small_caseload(tmp_path / "two", **files(jobs=two, placements=more)), actor=None
        ).problems
        == []
    )
    assert Job.objects.get().taken == 2


def test_more_placements_than_openings_are_refused(tmp_path):
    more = [PLACEMENT, PLACEMENT | {"key": "PL-2", "service": "S-2"}]
    report = import_caseload(small_caseload(tmp_path / "in", **files(placements=more)), actor=None)
    assert {
        (problem.column, problem.problem) for problem in report.problems if problem.file == "placements.csv"
    } == {("job", "The job has fewer openings than placements.")}
    assert not Job.objects.exists()


def refused_in(report, file):
    return {(problem.column, problem.problem) for problem in report.problems if problem.file == file}


def test_a_placement_and_its_service_agree_whichever_of_them_is_delivered(tmp_path):
    ended = {"status": "successful", "ended_on": "2026-08-01"}
    said = {("service", "The placement and its service differ in status, start, due or end date.")}
    report = import_caseload(
        small_caseload(tmp_path / "a", **files(placements=[PLACEMENT | ended])), actor=None
    )
    assert refused_in(report, "placements.csv") == said
    import_caseload(small_caseload(tmp_path / "b", **files()), actor=None)
    alone = [SERVICES[0] | {"status": "successful", "completed_on": "2026-08-01"}]
    report = import_caseload(small_caseload(tmp_path / "c", services=alone), actor=None)
    assert refused_in(report, "services.csv") == {
        ("status", "The service holds a worksite job with another status, start, due or end date.")
    }
    report = import_caseload(
        small_caseload(tmp_path / "d", **files(placements=[PLACEMENT | ended], services=alone)), actor=None
    )
    assert report.problems == []
    assert Placement.objects.get().service.completed_on == Placement.objects.get().ended_on
