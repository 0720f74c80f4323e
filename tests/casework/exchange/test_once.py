"""What a plan holds once is refused in words when a delivery brings it again, whoever recorded it first."""

import pytest

from careerplan.models import Agreement, Barrier, CareerPath, Goal, SkillScore
from casework.core import clock
from casework.exchange.services.import_caseload import import_caseload
from tests.support.caseloads import GOAL, small_caseload

pytestmark = pytest.mark.django_db

CASE, BY = {"enrollment": "E-1"}, "worker@example.org"
ROWS = {
    "goals": (GOAL | {"preset": "post_secondary_education"}, "preset", Goal),
    "skill_scores": (
        CASE
        | {
            "key": "T-1",
            "test": "tabe_11_12",
            "form": "11",
            "subject": "reading",
            "moment": "pre",
            "scale_score": "500",
            "taken_on": "2026-02-02",
            "entered_by": BY,
        },
        "test",
        SkillScore,
    ),
    "career_paths": (CASE | {"key": "P-1", "career_pathway": "construction"}, "enrollment", CareerPath),
    "barriers": (
        CASE | {"key": "B-1", "situation": "transportation", "noted_on": "2026-02-02", "noted_by": BY},
        "situation",
        Barrier,
    ),
    "agreements": (
        CASE | {"key": "A-1", "number": "1", "status": "requested", "asked_at": "2026-02-02T09:00:00-06:00"},
        "number",
        Agreement,
    ),
}


@pytest.mark.parametrize("code", ROWS)
@pytest.mark.parametrize("is_recorded", [True, False])
def test_a_second_row_is_refused_and_nothing_is_saved(tmp_path, code, is_recorded):
    row, column, model = ROWS[code]
    twin = row | {"key": "TWIN"}
    if is_recorded:
        assert import_caseload(small_caseload(tmp_path / "a", **{code: [row]}), actor=None).problems == []
    rows = [twin] if is_recorded else [row, twin]
    report = import_caseload(small_caseload(tmp_path / "b", **{code: rows}), actor=None)
    assert [(problem.file, problem.column) for problem in report.problems] == [
        (f"{code}.csv", column) for _row in rows
    ]
    assert model.objects.count() == int(is_recorded)


def test_what_ended_or_was_removed_makes_room(tmp_path):
    rows = {code: [ROWS[code][0]] for code in ("barriers", "skill_scores")}
    assert import_caseload(small_caseload(tmp_path / "a", **rows), actor=None).problems == []
    Barrier.objects.update(resolved_on=clock.today())
    SkillScore.objects.update(removed_at=clock.now())
    again = {code: [ROWS[code][0] | {"key": "NEXT"}] for code in rows}
    assert import_caseload(small_caseload(tmp_path / "b", **again), actor=None).problems == []
    assert (Barrier.objects.count(), SkillScore.objects.count()) == (2, 2)
