"""Gains, jobs, studies, exits, gaps and stories survive a delivery; gains by test scores follow from it."""

import zipfile

import pytest

from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from outcomes.models import Credential, Employment, Exit, PlannedGap, SkillGain, Study, SuccessStory
from programs.credential_counts import counted
from programs.registry import get_program
from programs.shared.credentials import CREDENTIAL_TYPES
from programs.shared.skill_gains import MSG_TYPES
from programs.skill_gains import federal
from tests.support.caseloads import ENROLLMENT, WORKER, small_caseload, write_caseload

pytestmark = pytest.mark.django_db

OF = {"enrollment": "E-1"}
GAIN = {
    **OF,
    "key": "k1",
    "skill_type": "postsecondary_transcript",
    "attained_on": "2026-06-30",
    "comment": "Thirteen credits.",
    "answer": "full_time",
    "semester_started_on": "2026-01-20",
    "semester_ended_on": "2026-06-30",
    "credits": "13",
}
JOB = {
    **OF,
    "key": "j1",
    "kind": "apprenticeship",
    "employer": "Heron Sample Works",
    "employer_fein": "012345678",
    "job_title": "Apprentice",
    "started_on": "2026-03-02",
    "city": "Springfield",
    "state": "IL",
    "zip_code": "62701",
    "job_duties": "Learns.",
    "weekly_hours": "40",
    "pay_amount": "21.5",
    "pay_period": "hour",
    "in_credential_field": "no",
    "evidence": "pay_stubs",
}
STUDY = {
    **OF,
    "key": "u1",
    "kind": "postsecondary",
    "institution": "Prairie College",
    "started_on": "2026-09-01",
    "leads_to_credential": "yes",
}
EXIT = {
    **OF,
    "key": "x1",
    "exit_status": "successful",
    "evidence": "credential|employment",
    "exited_on": "2026-06-30",
    "school_status": "out_graduate",
    "recorded_by": WORKER["email"],
}
GAP = {
    **OF,
    "key": "y1",
    "starts_on": "2026-04-01",
    "ends_on": "2026-05-31",
    "reason": "health",
    "note": "Surgery.",
}
STORY = {
    **OF,
    "key": "t1",
    "title": "From class to crew",
    "text": "It began with a bus pass.",
    "status": "published",
    "published_at": "2026-07-01T09:00:00-05:00",
}
FILES = {
    "users": [WORKER],
    "skill_gains": [GAIN],
    "employments": [JOB],
    "studies": [STUDY],
    "exits": [EXIT],
    "planned_gaps": [GAP],
    "success_stories": [STORY],
}
MODELS = (SkillGain, Employment, Study, Exit, PlannedGap, SuccessStory)


def test_a_delivery_goes_in_and_comes_back_the_same(tmp_path):
    assert import_caseload(small_caseload(tmp_path / "in", **FILES), actor=None).problems == []
    assert [model.objects.count() for model in MODELS] == [1] * len(MODELS)
    assert SkillGain.objects.get().program_year == 2025
    assert Exit.objects.get().evidence == ["credential", "employment"]
    assert Employment.objects.get().in_credential_field is False
    export_caseload(tmp_path / "out.zip", actor=None)
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert (report.problems, sum(report.added.values()), sum(report.changed.values())) == ([], 0, 0)


def test_gains_by_test_scores_follow_from_delivered_scores(tmp_path):
    score = {
        **OF,
        "test": "tabe_11_12",
        "test_level": "E",
        "subject": "reading",
        "entered_by": WORKER["email"],
    }
    scores = [
        {
            **score,
            "key": "s1",
            "form": "11E",
            "moment": "pre",
            "scale_score": "430",
            "taken_on": "2026-01-10",
        },
        {
            **score,
            "key": "s2",
            "form": "12E",
            "moment": "post",
            "scale_score": "460",
            "taken_on": "2026-06-01",
        },
    ]
    folder = small_caseload(tmp_path / "in", users=[WORKER], skill_scores=scores)
    assert import_caseload(folder, actor=None).problems == []
    gain = SkillGain.objects.get()
    assert (gain.basis, str(gain.attained_on), gain.federal_element) == ("test_scores", "2026-06-01", "1806")
    import_caseload(folder, actor=None)
    assert SkillGain.objects.get().version == gain.version
    export_caseload(tmp_path / "out.zip", actor=None)
    with zipfile.ZipFile(tmp_path / "out.zip") as out:
        (name,) = [name for name in out.namelist() if name.endswith("skill_gains.csv")]
        assert len(out.read(name).splitlines()) == 1
    assert import_caseload(tmp_path / "out.zip", actor=None).problems == []
    assert SkillGain.objects.get().version == gain.version


def test_what_a_gain_rests_on_cannot_be_delivered(tmp_path):
    files = FILES | {"skill_gains": [GAIN | {"basis": "test_scores", "later_score": "s2"}]}
    report = import_caseload(small_caseload(tmp_path / "in", **files), actor=None)
    found = {(problem.file, problem.column) for problem in report.problems}
    assert found == {("skill_gains.csv", "basis"), ("skill_gains.csv", "later_score")}


@pytest.mark.parametrize(
    ("file", "row", "changed", "column"),
    [
        ("skill_gains", GAIN, {"semester_ended_on": "2026-01-01"}, "semester_ended_on"),
        ("employments", JOB, {"pay_period": ""}, "pay_period"),
        ("employments", JOB, {"employer_fein": "12-345678"}, "employer_fein"),
        ("employments", JOB, {"ended_on": "2026-03-01"}, "ended_on"),
        ("employments", JOB, {"weekly_hours": "169"}, "weekly_hours"),
        ("studies", STUDY, {"ended_on": "2026-08-31"}, "ended_on"),
        ("exits", EXIT, {"follow_up_end": "declined"}, "follow_up_ended_on"),
        ("exits", EXIT, {"evidence": "luck"}, "evidence"),
        ("planned_gaps", GAP, {"ends_on": "2026-03-31"}, "ends_on"),
        ("planned_gaps", GAP, {"ends_on": "9999-12-31"}, "ends_on"),
        ("success_stories", STORY, {"published_at": ""}, "published_at"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_and_named(tmp_path, file, row, changed, column):
    files = FILES | {file: [row | changed]}
    report = import_caseload(small_caseload(tmp_path / "in", **files), actor=None)
    assert [(problem.file, problem.column) for problem in report.problems] == [(f"{file}.csv", column)]


def test_a_program_is_left_once(tmp_path):
    files = FILES | {"exits": [EXIT, EXIT | {"key": "x2", "exited_on": "2026-07-15"}]}
    report = import_caseload(small_caseload(tmp_path / "in", **files), actor=None)
    assert {(problem.file, problem.column) for problem in report.problems} == {("exits.csv", "sub_program")}


AI = {
    "program": "apprenticeship_illinois",
    "status": "exited",
    "exited_on": "2026-06-30",
    "exit_status": "completed",
}
LEFT = {**OF, "key": "x1", "exit_status": "completed", "exited_on": "2026-06-30"}
LEFT |= {"exit_reason": "entered_employment"}
SNAP = {"program": "isets", "status": "enrolled", "sub_programs": "snap_jp|earnfare"}


@pytest.mark.parametrize(
    ("enrollment", "changed", "column"),
    [
        (AI, {}, None),
        (AI, {"exit_status": "gone"}, "exit_status"),
        (AI, {"exit_reason": "moved"}, "exit_reason"),
        (AI, {"sub_program": "snap_jp"}, "sub_program"),
        (AI | {"enrolled_on": ""}, {}, "exited_on"),
        (AI | {"enrolled_on": "2026-07-01"}, {}, "exited_on"),
        (AI | {"exited_on": "2099-01-01"}, {"exited_on": "2099-01-01"}, "exited_on"),
        (AI | {"exited_on": "2026-06-29"}, {}, "exited_on"),
        (AI | {"exited_on": "2026-07-01"}, {}, "exited_on"),
        (AI | {"status": "enrolled", "exited_on": "", "exit_status": ""}, {}, "exited_on"),
        (AI | {"exit_status": "left_early"}, {}, "exit_status"),
        (SNAP, {"exit_status": "moved_program", "exit_reason": "", "sub_program": "earnfare"}, None),
        (
            SNAP | {"sub_programs": "earnfare"},
            {"exit_status": "moved_program", "exit_reason": "", "sub_program": "earnfare"},
            "exited_on",
        ),
    ],
)
def test_a_delivered_exit_fits_its_program_and_its_enrollment(tmp_path, enrollment, changed, column):
    enrollments = [ENROLLMENT | enrollment]
    folder = small_caseload(
        tmp_path / "in",
        users=[WORKER],
        enrollments=enrollments,
        case_notes=[],
        goals=[],
        exits=[LEFT | changed],
    )
    problems = import_caseload(folder, actor=None).problems
    found = {problem.column for problem in problems if problem.file == "exits.csv"}
    assert column in found if column else not found


def test_a_later_delivery_is_compared_with_the_enrollment_as_recorded(tmp_path):
    import_caseload(small_caseload(tmp_path / "in", enrollments=[ENROLLMENT | AI]), actor=None)
    late = write_caseload(tmp_path / "late", exits=[LEFT | {"exited_on": "2026-07-15"}])
    problems = import_caseload(late, actor=None).problems
    assert [(found.column, found.problem) for found in problems] == [
        ("exited_on", "The enrollment ended before.")
    ]


@pytest.mark.parametrize("kind", [row.code for row in MSG_TYPES])
@pytest.mark.parametrize("achievement", ["", "exam", "diploma", "degree"])
def test_a_delivered_gain_counts_as_the_rules_say(tmp_path, kind, achievement):
    row = GAIN | {"skill_type": kind, "achievement": achievement}
    import_caseload(small_caseload(tmp_path / "in", users=[WORKER], skill_gains=[row]), actor=None)
    gain = SkillGain.objects.get()
    assert (gain.federal_type, gain.federal_element) == federal(MSG_TYPES[kind], achievement)


@pytest.mark.parametrize(
    ("program", "kind", "title", "own"),
    [
        *(("illinois_works", row.code, "Carpentry Level 1", "") for row in CREDENTIAL_TYPES),
        ("illinois_works", "certification", "OSHA 10 card", ""),
        ("illinois_works", "certification", "Ten hours of safety", "osha_10"),
        ("illinois_works", "certificate", "NCCER Core", "nccer"),
        ("illinois_works", "certificate", "first aid/CPR", "first_aid_cpr"),
        ("illinois_works", "hs_diploma", "Diploma with OSHA-10", ""),
        ("illinois_works", "license", "Roshambo License", ""),
    ],
)
def test_a_delivered_credential_counts_as_the_rules_say(tmp_path, program, kind, title, own):
    row = {
        **OF,
        "key": "c1",
        "title": title,
        "institution": "Prairie College",
        "credential_type": kind,
        "credential_source": "certificate_copy",
        "attained_on": "2026-03-03",
        "program_credential": own,
    }
    enrollments = [ENROLLMENT | {"program": program}]
    folder = small_caseload(tmp_path / "in", enrollments=enrollments, credentials=[row])
    assert import_caseload(folder, actor=None).problems == []
    assert Credential.objects.get().federal_code == counted(get_program(program), kind, title, own).code
