"""Loading a caseload: what it writes, what it refuses, and in which words."""

from datetime import date

import pytest
from django.db import connection

from casework.accounts.access import Member
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote, Customer, Enrollment, NameWord
from casework.exchange.queries.sources import AnotherImport
from casework.exchange.queries.staging import ALONE
from casework.exchange.services.import_caseload import import_caseload
from dashboard.models import Standing
from tests.factories.people import member, organisation_running
from tests.support.caseloads import (
    CUSTOMER,
    ENROLLMENT,
    GOAL,
    NOTE,
    ORGANISATION,
    small_caseload,
    write_caseload,
)

pytestmark = pytest.mark.django_db


def _problems(report):
    return [(problem.file, problem.row, problem.column) for problem in report.problems]


def test_a_caseload_is_loaded_whole(tmp_path):
    report = import_caseload(small_caseload(tmp_path / "in"), actor=None)
    assert report.problems == []
    enrollment = Enrollment.objects.get()
    assert str(enrollment.customer) == "Casey Testperson"
    assert enrollment.name_key == "testperson,casey"
    assert CaseNote.objects.get().text == NOTE["text"]
    assert report.added["customers"] == 1


def test_anchors_and_standing_follow_from_the_records(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    assert Enrollment.objects.get().last_staff_note_on == date(2026, 2, 1)
    assert Standing.objects.count() == 1


def test_the_same_files_twice_change_nothing(tmp_path):
    folder = small_caseload(tmp_path / "in")
    import_caseload(folder, actor=None)
    before = list(Enrollment.objects.values()), list(Customer.objects.values())
    again = import_caseload(folder, actor=None)
    assert sum(again.added.values()) + sum(again.changed.values()) == 0
    assert (list(Enrollment.objects.values()), list(Customer.objects.values())) == before


def test_a_changed_cell_changes_its_row_and_is_recorded(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    moved = small_caseload(tmp_path / "in", customers=[CUSTOMER | {"last_name": "Newname"}])
    report = import_caseload(moved, actor=None)
    assert report.changed["customers"] == 1
    enrollment = Enrollment.objects.get()
    assert enrollment.name_key == "newname,casey"
    assert NameWord.objects.filter(word="newname").exists()
    assert AuditEvent.objects.filter(action="import_record", enrollment_id=enrollment.pk).count() == 2


def test_a_rehearsal_reports_and_writes_nothing(tmp_path):
    report = import_caseload(small_caseload(tmp_path / "in"), actor=None, rehearse=True)
    assert report.added["customers"] == 1
    assert not Customer.objects.exists()
    assert not AuditEvent.objects.exists()


def test_one_problem_stops_the_whole_run(tmp_path):
    folder = small_caseload(
        tmp_path / "in", goals=[GOAL, GOAL | {"key": "G-2", "status_since": "2026-02-30"}]
    )
    report = import_caseload(folder, actor=None)
    assert _problems(report) == [("goals.csv", 3, "status_since")]
    assert not Customer.objects.exists()


@pytest.mark.parametrize(
    ("code", "rows", "expected"),
    [
        ("customers", [CUSTOMER | {"birth_date": "2004-13-01"}], ("customers.csv", 2, "birth_date")),
        ("customers", [CUSTOMER | {"birth_date": ""}], ("customers.csv", 2, "birth_date")),
        ("customers", [CUSTOMER | {"ssn_last4": "123456789"}], ("customers.csv", 2, "ssn_last4")),
        ("customers", [CUSTOMER, CUSTOMER | {"key": "C-2"}], ("customers.csv", 2, "key")),
        ("customers", [CUSTOMER, CUSTOMER], ("customers.csv", 2, "key")),
        ("customers", [CUSTOMER | {"organisation": "nowhere"}], ("customers.csv", 2, "organisation")),
        ("enrollments", [ENROLLMENT | {"program": "unknown"}], ("enrollments.csv", 2, "program")),
        ("enrollments", [ENROLLMENT | {"enrolled_on": ""}], ("enrollments.csv", 2, "enrolled_on")),
        ("enrollments", [ENROLLMENT, ENROLLMENT | {"key": "E-2"}], ("enrollments.csv", 2, "status")),
        ("case_notes", [NOTE | {"author": ""}], ("case_notes.csv", 2, "author")),
        ("case_notes", [NOTE | {"contact_on": "2026-02-02"}], ("case_notes.csv", 2, "contact_on")),
        ("case_notes", [NOTE | {"entered_at": "2026-02-01 10:00"}], ("case_notes.csv", 2, "entered_at")),
        ("goals", [GOAL | {"statement": "x" * 145}], ("goals.csv", 2, "statement")),
        ("goals", [GOAL | {"category": "no such"}], ("goals.csv", 2, "category")),
        ("goals", [GOAL | {"colour": "blue"}], ("goals.csv", 1, "colour")),
    ],
)
def test_each_problem_names_file_row_and_column(tmp_path, code, rows, expected):
    report = import_caseload(small_caseload(tmp_path / "in", **{code: rows}), actor=None)
    assert expected in _problems(report)
    assert all(problem.advice for problem in report.problems)
    assert not Customer.objects.exists()


def test_masked_values_are_not_repeated_in_the_report(tmp_path):
    folder = small_caseload(tmp_path / "in", customers=[CUSTOMER | {"ssn_last4": "123456789"}])
    assert "123456789" not in repr(import_caseload(folder, actor=None).problems)


def test_a_row_with_too_many_cells_is_named(tmp_path):
    folder = small_caseload(tmp_path / "in")
    (folder / "goals.csv").write_text("key,enrollment\nG-1,E-1,extra\n")
    report = import_caseload(folder, actor=None)
    assert ("goals.csv", 1, "statement") in _problems(report)
    (folder / "users.csv").write_text("email,first_name,last_name\na@example.org,A,B\nb@example.org,B,C,D\n")
    assert ("users.csv", 3, "") in _problems(import_caseload(folder, actor=None))


def test_text_in_another_encoding_is_named_with_its_row(tmp_path):
    folder = small_caseload(tmp_path / "in")
    (folder / "users.csv").write_bytes("email,first_name,last_name\na@example.org,José,B\n".encode("latin-1"))
    report = import_caseload(folder, actor=None)
    assert [(p.file, p.row, p.problem) for p in report.problems if p.file == "users.csv"] == [
        ("users.csv", 2, "The text is not UTF-8.")
    ]


def test_rows_outside_the_importers_reach_are_refused(tmp_path):
    own = organisation_running("youth_apprenticeship", code="mine")
    worker = Member(member(organisation=own))
    folder = write_caseload(
        tmp_path / "in",
        customers=[CUSTOMER | {"organisation": "mine"}],
        enrollments=[ENROLLMENT | {"organisation": "mine"}],
    )
    assert import_caseload(folder, actor=worker.user, member=worker).problems == []
    organisation_running("youth_apprenticeship", code="prairie")
    outside = write_caseload(tmp_path / "out", enrollments=[ENROLLMENT | {"key": "E-9"}])
    report = import_caseload(outside, actor=worker.user, member=worker)
    assert ("enrollments.csv", 2, "organisation") in _problems(report)
    forbidden = write_caseload(tmp_path / "org", organisations=[ORGANISATION | {"code": "new"}])
    assert import_caseload(forbidden, actor=worker.user, member=worker).refused


def test_new_rows_beside_known_ones_are_added_and_the_known_ones_changed(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    more = small_caseload(
        tmp_path / "more",
        customers=[CUSTOMER | {"city": "Sandbar"}, CUSTOMER | {"key": "C-2", "ssn_last4": "0456"}],
        enrollments=[ENROLLMENT, ENROLLMENT | {"key": "E-2", "customer": "C-2"}],
        case_notes=[NOTE | {"key": "N-2", "enrollment": "E-2", "entered_at": "2026-03-05T10:00:00-06:00"}],
    )
    report = import_caseload(more, actor=None)
    assert (report.added["customers"], report.changed["customers"]) == (1, 1)
    assert (report.added["case_notes"], report.changed["case_notes"]) == (1, 0)
    days = Enrollment.objects.order_by("pk").values_list("last_staff_note_on", flat=True)
    assert list(days) == [date(2026, 2, 1), date(2026, 3, 5)]
    assert Standing.objects.count() == 2


def test_a_new_note_of_a_known_enrollment_moves_its_anchor(tmp_path):
    import_caseload(small_caseload(tmp_path / "in"), actor=None)
    later = write_caseload(
        tmp_path / "more", case_notes=[NOTE | {"key": "N-2", "entered_at": "2026-03-05T10:00:00-06:00"}]
    )
    assert import_caseload(later, actor=None).problems == []
    assert Enrollment.objects.get().last_staff_note_on == date(2026, 3, 5)


def test_two_spellings_of_one_id_are_one_key(tmp_path):
    key = "0b38a2f6-33d4-4d9f-8f37-6f6f9b3a1cab"
    rows = [CUSTOMER | {"key": key}, CUSTOMER | {"key": key.upper(), "ssn_last4": "0456"}]
    report = import_caseload(
        write_caseload(tmp_path / "in", organisations=[ORGANISATION], customers=rows), actor=None
    )
    assert _problems(report) == [("customers.csv", 2, "key"), ("customers.csv", 3, "key")]


@pytest.mark.django_db(transaction=True)
def test_a_second_import_meanwhile_is_refused_in_words(tmp_path):
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute(ALONE)
        with pytest.raises(AnotherImport, match="Another import runs at this moment"):
            import_caseload(small_caseload(tmp_path / "in"), actor=None)
    finally:
        other.close()
    assert import_caseload(small_caseload(tmp_path / "in"), actor=None).problems == []


SCHOOLED = CUSTOMER | {"education": "hs_junior", "school_status": "in_secondary"}


def _at_entry():
    return Enrollment.objects.values_list("education_at_entry", "school_status_at_entry").get()


def test_schooling_at_entry_is_the_customers_where_the_file_says_nothing(tmp_path):
    import_caseload(small_caseload(tmp_path / "in", customers=[SCHOOLED]), actor=None)
    assert _at_entry() == ("hs_junior", "in_secondary")


def test_a_later_delivery_leaves_the_schooling_at_entry(tmp_path):
    import_caseload(small_caseload(tmp_path / "in", customers=[SCHOOLED]), actor=None)
    since = SCHOOLED | {"education": "hs_diploma", "school_status": "out_graduate"}
    import_caseload(small_caseload(tmp_path / "again", customers=[since]), actor=None)
    assert _at_entry() == ("hs_junior", "in_secondary")
    said = ENROLLMENT | {"education_at_entry": "ged"}
    import_caseload(small_caseload(tmp_path / "said", customers=[since], enrollments=[said]), actor=None)
    assert _at_entry() == ("ged", "in_secondary")


def test_who_is_not_enrolled_has_no_schooling_at_entry(tmp_path):
    applying = ENROLLMENT | {"status": "applying", "enrolled_on": ""}
    import_caseload(small_caseload(tmp_path / "in", customers=[SCHOOLED], enrollments=[applying]), actor=None)
    assert _at_entry() == ("", "")
