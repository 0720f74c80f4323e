"""Credentials survive a delivery, with the service they were earned in; what does not fit is refused."""

import pytest

from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from outcomes.models import Credential
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db

SERVICE = {
    "key": "s1",
    "enrollment": "E-1",
    "service_type": "case_management",
    "status": "not_started",
    "status_since": "2026-03-01",
}
CREDENTIAL = {
    "key": "cr1",
    "enrollment": "E-1",
    "service": "s1",
    "title": "OSHA-10",
    "institution": "Prairie College",
    "credential_type": "certification",
    "credential_source": "certificate_copy",
    "attained_on": "2026-03-03",
    "work_experience": "yes",
    "data_source": "registry",
    "registry_id": "ce-11111111-2222-4333-8444-555555555555",
}


def test_a_delivery_goes_in_and_comes_back_the_same(tmp_path):
    bare = {
        **CREDENTIAL,
        "key": "cr2",
        "data_source": "",
        "registry_id": "",
        "work_experience": "",
        "service": "",
    }
    files = {"services": [SERVICE], "credentials": [CREDENTIAL, bare]}
    assert import_caseload(small_caseload(tmp_path / "in", **files), actor=None).problems == []
    made, plain = Credential.objects.order_by("pk")
    assert (made.service.service_type, made.work_experience, made.data_source) == (
        "case_management",
        True,
        "registry",
    )
    assert (plain.service, plain.work_experience, plain.data_source) == (None, None, "worknet")
    export_caseload(tmp_path / "out.zip", actor=None)
    report = import_caseload(tmp_path / "out.zip", actor=None)
    assert (sum(report.added.values()), sum(report.changed.values())) == (0, 0)


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        ({"registry_id": ""}, "registry_id"),
        ({"data_source": "worknet"}, "registry_id"),
        ({"credential_type": "doctor"}, "credential_type"),
        ({"program_credential": "osha_10"}, "program_credential"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_and_named(tmp_path, changed, column):
    files = {"services": [SERVICE], "credentials": [CREDENTIAL | changed]}
    report = import_caseload(small_caseload(tmp_path / "in", **files), actor=None)
    assert [(problem.file, problem.column) for problem in report.problems] == [("credentials.csv", column)]
    assert not Credential.objects.exists()


def test_what_a_credential_counts_as_is_worked_out_and_not_delivered(tmp_path):
    counts = CREDENTIAL | {
        "key": "cr2",
        "title": "Welding Level 1",
        "registry_id": CREDENTIAL["registry_id"][:-1] + "6",
    }
    files = {"services": [SERVICE], "credentials": [CREDENTIAL, counts]}
    assert import_caseload(small_caseload(tmp_path / "in", **files), actor=None).problems == []
    codes = dict(Credential.objects.values_list("title", "federal_code"))
    assert codes == {"OSHA-10": "", "Welding Level 1": "6"}
