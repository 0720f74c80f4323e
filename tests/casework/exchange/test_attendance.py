"""Attendance and module scores leave and come back; what no day or week can be is refused with its reason."""

from datetime import date

import pytest

from careerplan.models import AttendanceDay, AttendanceWeek, ModuleScore, Service
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from tests.casework.exchange.test_export_caseload import _empty
from tests.factories.attendance import AttendanceDayFactory
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db

SERVICE = {
    "key": "S-1",
    "enrollment": "E-1",
    "service_type": "mentoring",
    "status": "started",
    "status_since": "2026-02-02",
    "started_on": "2026-02-02",
    "due_on": "2026-04-02",
    "weekly_hours": "10",
}
BY = {"enrollment": "E-1", "service": "S-1", "entered_by": "worker@example.org"}
DAY = BY | {
    "key": "D-1",
    "day": "2026-02-02",
    "presence": "present",
    "check_in": "08:00",
    "lunch_start": "12:00",
    "lunch_end": "12:30",
    "check_out": "16:30",
    "hours": "8",
    "entered_at": "2026-02-02T17:00:00-06:00",
}
MADE_UP = BY | {
    "key": "D-2",
    "day": "2026-02-03",
    "presence": "made_up",
    "hours": "1.5",
    "make_up_minutes": "90",
    "entered_at": "2026-02-03T17:00:00-06:00",
}
WEEK = {
    "key": "W-1",
    "enrollment": "E-1",
    "service": "S-1",
    "starts_on": "2026-02-01",
    "verified_at": "2026-02-08T09:00:00-06:00",
    "verified_by": "worker@example.org",
    "reopened_reason": "Wrong hours",
}
SCORE = BY | {"key": "M-1", "module": "Safety", "percent": "92.5", "taken_on": "2026-02-06"}


def caseload(folder, days=(DAY, MADE_UP), weeks=(WEEK,), scores=(SCORE,)):
    return small_caseload(
        folder, services=[SERVICE], attendance_days=days, attendance_weeks=weeks, module_scores=scores
    )


def held():
    return (
        list(
            AttendanceDay.objects.values_list(
                "day", "presence", "check_in", "lunch_end", "hours", "make_up_minutes"
            )
        ),
        list(AttendanceWeek.objects.values_list("starts_on", "verified_at", "reopened_reason")),
        list(ModuleScore.objects.values_list("module", "percent", "taken_on")),
    )


def test_what_left_comes_back(tmp_path):
    assert import_caseload(caseload(tmp_path / "in"), actor=None).problems == []
    before = held()
    assert [len(rows) for rows in before] == [2, 1, 1]
    export_caseload(tmp_path / "out.zip", actor=None)
    _empty()
    assert import_caseload(tmp_path / "out.zip", actor=None).problems == []
    assert held() == before


@pytest.mark.parametrize(
    ("files", "column"),
    [
        ({"days": [DAY | {"lunch_end": ""}]}, "lunch_end"),
        ({"days": [DAY | {"hours": "24.5"}]}, "hours"),
        ({"days": [MADE_UP | {"presence": "absent"}]}, "hours"),
        ({"days": [MADE_UP | {"make_up_minutes": "1441"}]}, "make_up_minutes"),
        ({"days": [DAY | {"check_in": "8 o'clock"}]}, "check_in"),
        ({"weeks": [WEEK | {"starts_on": "2026-02-02"}]}, "starts_on"),
        ({"weeks": [WEEK | {"verified_by": ""}]}, "verified_by"),
        ({"scores": [SCORE | {"percent": "100.5"}]}, "percent"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(tmp_path, files, column):
    report = import_caseload(caseload(tmp_path / "in", **files), actor=None)
    assert [problem.column for problem in report.problems] == [column]
    assert not AttendanceDay.objects.exists()


def test_two_rows_for_one_day_or_week_are_refused(tmp_path):
    days = [DAY, DAY | {"key": "D-9"}]
    weeks = [WEEK, WEEK | {"key": "W-9"}]
    report = import_caseload(caseload(tmp_path / "in", days=days, weeks=weeks), actor=None)
    assert sorted(problem.column for problem in report.problems) == ["day", "day", "starts_on", "starts_on"]


def test_a_day_and_a_week_entered_in_the_app_are_reported(tmp_path):
    assert import_caseload(small_caseload(tmp_path / "a", services=[SERVICE]), actor=None).problems == []
    service = Service.objects.select_related("enrollment").get()
    AttendanceDayFactory(service=service, day=date(2026, 2, 2), hours=3)
    belonging = AttendanceWeek.belonging_to_service(service)
    AttendanceWeek.objects.create(**belonging, starts_on=date(2026, 2, 1))
    report = import_caseload(caseload(tmp_path / "b"), actor=None)
    assert [(problem.file, problem.row, problem.column, problem.problem) for problem in report.problems] == [
        ("attendance_days.csv", 2, "day", "The service has another row for this day."),
        ("attendance_weeks.csv", 2, "starts_on", "The service has another row for this week."),
    ]
    assert [hours for *_, hours, _minutes in held()[0]] == [3]
    assert not ModuleScore.objects.exists()
    own = DAY | {"key": str(AttendanceDay.objects.get().public_id)}
    assert import_caseload(small_caseload(tmp_path / "c", attendance_days=[own]), actor=None).problems == []
    assert AttendanceDay.objects.get().hours == 8


def test_an_unreadable_day_beside_others_is_told_alone(tmp_path):
    report = import_caseload(
        caseload(tmp_path / "in", days=[DAY | {"day": "2026-02-30"}, MADE_UP]), actor=None
    )
    assert [(problem.row, problem.column) for problem in report.problems] == [(2, "day")]
