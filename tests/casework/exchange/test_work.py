"""Worksites, placements, follow-ups and payroll leave and come back; openings are counted, never taken from a file."""

from datetime import date

import pytest

from careerplan.models import FollowUp, Placement, PlacementStatus, SubsidyOverride
from casework.accounts.models import User
from casework.core import clock
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


def test_openings_below_the_positions_taken_are_refused(tmp_path):
    two = [PLACEMENT, PLACEMENT | {"key": "PL-2", "service": "S-2"}]
    import_caseload(
        small_caseload(tmp_path / "a", **files(jobs=[JOB | {"openings": "2"}], placements=two)), actor=None
    )
    report = import_caseload(small_caseload(tmp_path / "b", jobs=[JOB]), actor=None)
    assert refused_in(report, "jobs.csv") == {
        ("openings", "More positions of the job are taken than it has openings.")
    }
    assert (Job.objects.get().openings, Job.objects.get().taken) == (2, 2)


def test_a_row_that_only_the_table_refuses_is_told_with_its_rule(tmp_path):
    same = [EMPLOYER, EMPLOYER | {"key": "EM-2", "name": "YOUNG DRYCLEANERS"}]
    report = import_caseload(small_caseload(tmp_path / "in", **files(employers=same)), actor=None)
    (problem,) = report.problems
    assert problem.file == "employers.csv" and "one_employer_of_a_name" in problem.problem
    assert not Job.objects.exists() and not Placement.objects.exists()


def test_a_placement_that_moves_frees_the_job_it_leaves(tmp_path):
    import_caseload(small_caseload(tmp_path / "a", **files()), actor=None)
    other = [JOB, JOB | {"key": "JB-2", "title": "Presser"}]
    moved = small_caseload(tmp_path / "b", jobs=other, placements=[PLACEMENT | {"job": "JB-2"}])
    assert import_caseload(moved, actor=None).problems == []
    assert dict(Job.objects.values_list("title", "taken")) == {"Laundry worker": 0, "Presser": 1}


def test_a_placement_that_was_removed_takes_no_opening_when_it_is_delivered_again(tmp_path):
    import_caseload(small_caseload(tmp_path / "a", **files()), actor=None)
    Placement.objects.update(removed_at=clock.now())
    again = [PLACEMENT, PLACEMENT | {"key": "PL-2"}]
    report = import_caseload(small_caseload(tmp_path / "b", **files(placements=again)), actor=None)
    assert (report.problems, Job.objects.get().taken) == ([], 1)


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("placements", ("service", "The service has another placement.")),
        ("follow_ups", ("point", "The placement has another row for this follow-up.")),
        ("payroll", ("paid_from", "The customer has another row for this job and period.")),
    ],
)
@pytest.mark.parametrize("is_recorded", [True, False])
def test_what_stands_once_is_not_delivered_twice(tmp_path, code, problem, is_recorded):
    roomy = {"jobs": [JOB | {"openings": "2"}]}
    rows = files()[code]
    twin = rows[0] | {"key": "TWIN"}
    if is_recorded:
        import_caseload(small_caseload(tmp_path / "a", **files(**roomy)), actor=None)
        before = told()
        report = import_caseload(small_caseload(tmp_path / "b", **{code: [twin]}), actor=None)
        assert told() == before
    else:
        report = import_caseload(
            small_caseload(tmp_path / "b", **files(**roomy, **{code: [*rows, twin]})), actor=None
        )
        assert not Job.objects.exists()
    assert refused_in(report, f"{code}.csv") == {problem}


def test_a_period_entered_in_the_app_is_reported_not_met_in_the_table(tmp_path):
    import_caseload(
        small_caseload(tmp_path / "a", **{code: rows for code, rows in files().items() if code != "payroll"}),
        actor=None,
    )
    placed = Placement.objects.get()
    PayrollEntry.objects.create(
        **PayrollEntry.belonging_to(placed.enrollment),
        job=placed.job,
        paid_from=date(2026, 3, 2),
        paid_to=date(2026, 3, 15),
        hours=40,
        gross_pay=740,
        uploaded_by=User.objects.get(),
    )
    report = import_caseload(small_caseload(tmp_path / "b", payroll=files()["payroll"]), actor=None)
    assert refused_in(report, "payroll.csv") == {
        ("paid_from", "The customer has another row for this job and period.")
    }
    PayrollEntry.objects.update(removed_at=clock.now())
    again = small_caseload(tmp_path / "c", payroll=files()["payroll"])
    assert import_caseload(again, actor=None).problems == []


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
