"""A row of a caseload names only what is its own: another enrollment's service or tenant's job is refused."""

import pytest

from careerplan.models import Service, ServiceCost, ServiceProvider
from casework.accounts.access import Member
from casework.cases.models import Enrollment
from casework.exchange.services.import_caseload import import_caseload
from casework.worksites.models import Employer
from tests.casework.exchange.test_attendance import DAY, SCORE, WEEK
from tests.casework.exchange.test_costs import COST, PROVIDER
from tests.casework.exchange.test_work import EMPLOYER, JOB, SITE
from tests.casework.exchange.test_work import files as work_files
from tests.factories.people import member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.worksites import JobFactory
from tests.outcomes.test_exchange import CREDENTIAL
from tests.support.caseloads import CUSTOMER, ENROLLMENT, ORGANISATION, small_caseload, write_caseload

pytestmark = pytest.mark.django_db

SERVICE = {
    "key": "S-1",
    "enrollment": "E-1",
    "service_type": "mentoring",
    "status": "started",
    "status_since": "2026-02-02",
    "started_on": "2026-02-02",
    "due_on": "2026-04-02",
}
OTHERS_SERVICE = SERVICE | {"key": "S-2", "enrollment": "E-2"}
OTHER_ORGANISATION = ORGANISATION | {"code": "river", "name": "River Works"}
WHO = {
    "organisations": [ORGANISATION, OTHER_ORGANISATION],
    "customers": [CUSTOMER, CUSTOMER | {"key": "C-2", "ssn_last4": "0456", "organisation": "river"}],
    "enrollments": [ENROLLMENT, ENROLLMENT | {"key": "E-2", "customer": "C-2", "organisation": "river"}],
}
SAME_ENROLLMENT = "This row of services.csv belongs to another enrollment."
OF_A_SERVICE = [
    ("service_costs", COST),
    ("attendance_days", DAY),
    ("attendance_weeks", WEEK),
    ("module_scores", SCORE),
    ("credentials", CREDENTIAL),
]


def problems(folder, **files):
    report = import_caseload(small_caseload(folder, **files), actor=None)
    return [(problem.file, problem.column, problem.problem) for problem in report.problems]


@pytest.mark.parametrize(("code", "row"), OF_A_SERVICE)
@pytest.mark.parametrize("is_recorded", [False, True])
def test_a_service_of_another_enrollment_is_refused(tmp_path, code, row, is_recorded):
    before = {**WHO, "services": [SERVICE, OTHERS_SERVICE]}
    if is_recorded:
        assert problems(tmp_path / "before", **before) == []
    named = {code: [row | {"enrollment": "E-1", "service": "S-2"}]}
    found = problems(tmp_path / "in", **({} if is_recorded else before), **named)
    assert found == [(f"{code}.csv", "service", SAME_ENROLLMENT)]
    assert Service.objects.count() == (2 if is_recorded else 0)
    assert not ServiceCost.objects.exists()


def test_a_service_may_be_named_by_its_key_or_by_its_id(tmp_path):
    assert problems(tmp_path / "before", services=[SERVICE]) == []
    by_id = {"enrollment": "E-1", "service": str(Service.objects.get().public_id)}
    assert problems(tmp_path / "in", module_scores=[SCORE | by_id]) == []


def test_a_service_that_another_tenant_entered_is_refused(tmp_path):
    foreign = ServiceFactory()
    row = SCORE | {"service": str(foreign.public_id)}
    assert problems(tmp_path / "in", services=[SERVICE], module_scores=[row]) == [
        ("module_scores.csv", "service", SAME_ENROLLMENT)
    ]


def test_a_row_stays_with_the_enrollment_it_was_recorded_for(tmp_path):
    foreign = ServiceFactory(notes="Ours")
    row = SERVICE | {"key": str(foreign.public_id), "notes": "Taken"}
    assert problems(tmp_path / "in", services=[row]) == [
        ("services.csv", "enrollment", "The row with this key was recorded for another enrollment.")
    ]
    foreign.refresh_from_db()
    assert foreign.notes == "Ours"


@pytest.mark.parametrize("code", ["placements", "payroll"])
def test_a_job_of_another_organization_is_refused(tmp_path, code):
    taken = [work_files()[code][0] | {"job": str(JobFactory().public_id)}]
    refused = (f"{code}.csv", "job", "This row of jobs.csv belongs to another organization.")
    assert refused in problems(tmp_path / "in", **work_files(**{code: taken}))
    foreign = {
        "employers": [EMPLOYER | {"organisation": "river"}],
        "worksites": [SITE | {"organisation": "river"}],
        "jobs": [JOB | {"organisation": "river"}],
    }
    assert refused in problems(tmp_path / "staged", **WHO, **work_files(**foreign))
    assert not Service.objects.exists()


@pytest.mark.parametrize(
    ("code", "row", "column"), [("worksites", SITE, "employer"), ("jobs", JOB, "worksite")]
)
def test_a_place_of_another_organization_is_refused(tmp_path, code, row, column):
    found = problems(tmp_path / "in", **WHO, **work_files(**{code: [row | {"organisation": "river"}]}))
    assert (code + ".csv", column, f"This row of {column}s.csv belongs to another organization.") in found
    assert not Employer.objects.exists()


def test_nobody_takes_over_an_employer_by_its_key(tmp_path):
    assert problems(tmp_path / "before", employers=[EMPLOYER]) == []
    worker = Member(member(organisation=organisation_running("youth_apprenticeship", code="mine")))
    folder = write_caseload(tmp_path / "in", employers=[EMPLOYER | {"organisation": "mine", "name": "Taken"}])
    report = import_caseload(folder, actor=worker.user, member=worker)
    assert [(problem.column, problem.problem) for problem in report.problems] == [
        ("organisation", "The row with this key was recorded for another organization.")
    ]
    assert Employer.objects.get().name == EMPLOYER["name"]


def test_nobody_takes_over_a_customer_or_enrollment_by_its_key(tmp_path):
    import_caseload(small_caseload(tmp_path / "before"), actor=None)
    worker = Member(member(organisation=organisation_running("youth_apprenticeship", code="mine")))
    folder = write_caseload(
        tmp_path / "in",
        customers=[CUSTOMER | {"organisation": "mine", "last_name": "Taken"}],
        enrollments=[ENROLLMENT | {"organisation": "mine"}],
    )
    report = import_caseload(folder, actor=worker.user, member=worker)
    assert {(problem.file, problem.column) for problem in report.problems} >= {
        ("customers.csv", "key"),
        ("enrollments.csv", "key"),
    }
    enrollment = Enrollment.objects.get()
    assert (enrollment.customer.last_name, enrollment.organisation.code) == ("Testperson", "prairie")


def test_nobody_takes_over_a_provider_of_the_states_list(tmp_path):
    import_caseload(small_caseload(tmp_path / "before", service_providers=[PROVIDER]), actor=None)
    worker = Member(member(organisation=organisation_running("youth_apprenticeship", code="mine")))
    taken = PROVIDER | {"source": "other", "organisation": "mine", "name": "Taken"}
    report = import_caseload(
        write_caseload(tmp_path / "in", service_providers=[taken]), actor=worker.user, member=worker
    )
    assert {problem.file for problem in report.problems} == {"service_providers.csv"}
    assert ServiceProvider.objects.get().name == "Trades College"
