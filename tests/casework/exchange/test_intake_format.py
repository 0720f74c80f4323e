"""How people came to a program, in a caseload: read, refused with the reason, written and read again."""

import json

import pytest

from casework.cases.models import Contact
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from casework.intake.models import (
    Application,
    Appointment,
    CustomerForm,
    IntakeForm,
    ProviderProgram,
    Referral,
)
from tests.support.caseloads import ORGANISATION, WORKER, small_caseload

pytestmark = pytest.mark.django_db

RIVER = ORGANISATION | {"code": "river", "name": "River Works"}
EMAIL = WORKER["email"]
FORM = {
    "key": "F-1",
    "program": "youth_apprenticeship",
    "kind": "pre_screening",
    "number": "1",
    "content": json.dumps({"title": "Pre-screening", "sections": []}),
    "published_at": "2026-01-05T09:00:00-06:00",
}
PROGRAM = {
    "key": "P-1",
    "organisation": "river",
    "program": "youth_apprenticeship",
    "name": "Health pathway",
    "fiscal_year": "2027",
    "activities": "mentoring|job_shadowing",
    "slots": "12",
}
CREDENTIAL = {"key": "PC-1", "organisation": "river", "provider_program": "P-1", "name": "CNA"}
APPLICATION = {
    "key": "A-1",
    "enrollment": "E-1",
    "pre_screening_form": "F-1",
    "pre_screening": json.dumps({"county": "cook"}),
    "started_at": "2026-01-06T09:00:00-06:00",
}
REFERRAL = {
    "key": "R-1",
    "enrollment": "E-1",
    "kind": "to_provider",
    "receiver": "river",
    "provider_program": "P-1",
    "status": "sent",
    "sent_at": "2026-01-07T09:00:00-06:00",
    "sent_by": EMAIL,
}
DETERMINATION = {
    "key": "D-1",
    "enrollment": "E-1",
    "decided_on": "2026-02-01",
    "statement": "Needs evening classes.",
}
SLOT = {
    "key": "S-1",
    "organisation": "river",
    "planner": EMAIL,
    "starts_at": "2026-02-02T10:00:00-06:00",
    "minutes": "45",
    "place": "Room 2",
}
APPOINTMENT = {
    "key": "AP-1",
    "enrollment": "E-1",
    "slot": "S-1",
    "booked_by": EMAIL,
    "booked_at": "2026-01-20T10:00:00-06:00",
}
CUSTOMER_FORM = {
    "key": "CF-1",
    "enrollment": "E-1",
    "form": "F-1",
    "answers": json.dumps({"county": "cook"}),
    "started_at": "2026-01-06T09:00:00-06:00",
    "completed_at": "2026-01-07T09:00:00-06:00",
    "completed_by": EMAIL,
}
DRAFT = CUSTOMER_FORM | {"completed_at": "", "completed_by": ""}
FILES = {
    "organisations": [ORGANISATION, RIVER],
    "contacts": [{"key": "K-1", "enrollment": "E-1", "user": EMAIL}],
    "intake_forms": [FORM],
    "provider_programs": [PROGRAM],
    "program_credentials": [CREDENTIAL],
    "applications": [APPLICATION],
    "referrals": [REFERRAL],
    "provider_determinations": [DETERMINATION],
    "appointment_slots": [SLOT],
    "appointments": [APPOINTMENT],
    "customer_forms": [CUSTOMER_FORM],
}
MODELS = (Contact, IntakeForm, ProviderProgram, Application, CustomerForm, Referral, Appointment)


def problems(folder, **changes):
    report = import_caseload(small_caseload(folder, **(FILES | changes)), actor=None)
    return [(problem.file, problem.column, problem.problem) for problem in report.problems]


def test_intake_is_read_and_the_same_files_again_change_nothing(tmp_path):
    assert problems(tmp_path / "in") == []
    assert [model.objects.count() for model in MODELS] == [1] * len(MODELS)
    assert Application.objects.get().pre_screening == {"county": "cook"}
    assert ProviderProgram.objects.get().activities == ["mentoring", "job_shadowing"]
    assert Referral.objects.get().receiver.code == "river"
    versions = [list(model.objects.values_list("version")) for model in MODELS]
    export_caseload(tmp_path / "out.zip", actor=None)
    assert import_caseload(tmp_path / "out.zip", actor=None).problems == []
    assert [list(model.objects.values_list("version")) for model in MODELS] == versions


@pytest.mark.parametrize(
    ("file", "row", "column"),
    [
        ("applications", APPLICATION | {"pre_screening": "[1]"}, "pre_screening"),
        ("applications", APPLICATION | {"pre_screening": "{not json"}, "pre_screening"),
        ("applications", APPLICATION | {"submitted_at": "2026-01-08T09:00:00-06:00"}, "form"),
        ("provider_programs", PROGRAM | {"activities": "a||b"}, "activities"),
        ("customer_forms", CUSTOMER_FORM | {"answers": "[1]"}, "answers"),
        ("referrals", REFERRAL | {"sent_at": ""}, "sent_at"),
        ("referrals", REFERRAL | {"status": "accepted"}, "replied_at"),
        ("appointment_slots", SLOT | {"minutes": "5"}, "minutes"),
    ],
)
def test_a_row_that_cannot_stand_is_refused_at_its_cell(tmp_path, file, row, column):
    assert (f"{file}.csv", column) in [found[:2] for found in problems(tmp_path / "in", **{file: [row]})]


def test_two_customers_are_not_booked_into_one_time(tmp_path):
    twice = [APPOINTMENT, APPOINTMENT | {"key": "AP-2"}]
    found = problems(tmp_path / "in", appointments=twice)
    assert {found[2] for found in found} == {"Two customers are booked into this time."}


def test_a_cancelled_booking_leaves_its_time_to_another(tmp_path):
    cancelled = APPOINTMENT | {"cancelled_at": "2026-01-21T10:00:00-06:00"}
    assert problems(tmp_path / "in", appointments=[cancelled, APPOINTMENT | {"key": "AP-2"}]) == []


def test_there_is_one_draft_of_a_customer_form(tmp_path):
    found = problems(tmp_path / "in", customer_forms=[DRAFT, DRAFT | {"key": "CF-2"}])
    assert {found[2] for found in found} == {"The enrollment has two drafts of this form."}
    assert problems(tmp_path / "again", customer_forms=[DRAFT, CUSTOMER_FORM | {"key": "CF-2"}]) == []
