"""The demonstration's world: loaded whole through the importer, rich enough to look at, and obeying every rule."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from careerplan.models import Goal, Service
from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Location, Organisation, User
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote, Customer, Document, Enrollment, Message
from casework.core import clock
from casework.demo.accounts import demo_accounts
from casework.demo.load import load_demo
from casework.demo.world.write import write_world
from casework.exchange.services.import_caseload import import_caseload
from casework.intake.queries.offered import offered_by
from dashboard.models import Standing
from dashboard.services.catch_up_standing import catch_up_standing
from dashboard.services.check_standing import check_standing
from programs.packing import fold
from programs.registry import all_programs
from tests.factories.people import YOUTH

pytestmark = pytest.mark.django_db
PASSWORD = "plain-test-lantern-glow"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.CASEWORK_DEMO = True
    settings.CASEWORK_DEMO_PASSWORD = PASSWORD


def test_it_is_refused_where_real_people_may_be(settings):
    settings.CASEWORK_DEMO = False
    with pytest.raises(CommandError):
        call_command("load_demo")
    assert not User.objects.exists()


def test_the_small_world(tmp_path, client, settings):
    call_command("load_demo", size="small")
    _is_large_enough()
    _populates_every_section_and_every_line_of_the_sources_dashboard()
    _shows_every_status()
    _offers_what_its_plans_hold()
    _gives_each_worker_something_to_do()
    _keeps_files()
    _lets_every_role_sign_in(client)
    assert not any(found.any for found in check_standing())
    before = AuditEvent.objects.count()
    assert load_demo() == 0
    report = import_caseload(_written(tmp_path), actor=None)
    assert report.problems == []
    assert sum(report.added.values()) == 0
    moved_on_by_intake = report.changed.pop("enrollments")
    assert sum(report.changed.values()) == 0
    assert AuditEvent.objects.count() <= before + 1 + moved_on_by_intake


def _written(tmp_path):
    write_world(tmp_path / "again", today=clock.today())
    return tmp_path / "again"


def _offers_what_its_plans_hold():
    refused = set()
    for spec in all_programs():
        rows = Service.objects.filter(enrollment__program=spec.code).order_by()
        held = set(rows.values_list("organisation_id", "organisation__name", "service_type"))
        offered = offered_by(spec.code, {key: name for key, name, _code in held}, clock.today())
        refused |= {(name, code) for key, name, code in held if offered[key].refusal(code)}
        assert {found.notice for found in offered.values()} == {""}
    assert refused == set()


def _is_large_enough():
    assert Organisation.objects.count() >= 12
    assert {kind.value for kind in OrganisationKind} == set(
        Organisation.objects.values_list("kind", flat=True)
    )
    sites = Counter(Location.objects.values_list("organisation_id", flat=True))
    assert min(sites.values()) >= 2
    assert Customer.objects.count() >= 400
    assert Enrollment.objects.filter(customer__language="es").count() > 20
    providers = Counter(Enrollment.objects.open().values_list("customer_id", flat=True))
    assert any(count > 1 for count in providers.values())


def _populates_every_section_and_every_line_of_the_sources_dashboard():
    catch_up_standing([spec.code for spec in all_programs()])
    for spec in all_programs():
        vectors = Counter(Standing.objects.filter(program=spec.code).values_list("vec", flat=True))
        counts = fold(spec, vectors)
        assert all(counts.totals[section.code] for section in spec.live_sections), counts.totals
        if spec.code == YOUTH:
            assert [line for line, count in counts.lines.items() if not count] == []
    today = clock.today()
    ages = {
        (today - day).days for day in Enrollment.objects.values_list("last_staff_note_on", flat=True) if day
    }
    assert {30, 31, 35, 36} <= ages
    exits = {(today - day).days for day in Enrollment.objects.values_list("iwds_exited_on", flat=True) if day}
    assert {364, 366} <= exits


def _shows_every_status():
    for spec in all_programs():
        of_program = {"enrollment__program": spec.code}
        services = set(Service.objects.filter(**of_program).values_list("status", flat=True))
        assert services == set(spec.service_statuses.codes)
        goals = set(Goal.objects.filter(**of_program).values_list("status", flat=True))
        assert {"not_started", "on_track", "off_track", "complete"} <= goals
        assert set(
            Goal.objects.filter(**of_program).exclude(preset="").values_list("preset", flat=True)
        ) == set(spec.preset_goals.codes)
        assert len(set(CaseNote.objects.filter(**of_program).values_list("text", flat=True))) > 200
    statuses = set(Enrollment.objects.values_list("status", flat=True))
    assert statuses == {"applying", "ready", "enrolled", "exited", "not_enrolled"}
    assert Message.objects.filter(receipts__read_at=None).exists()


def _gives_each_worker_something_to_do():
    for spec in all_programs():
        (worker,) = [
            a for a in demo_accounts() if a.program == spec.name and a.role == Role.CASE_WORKER.label
        ]
        caseload = Enrollment.objects.filter(assigned_worker__email=worker.email, program=spec.code)
        assert 40 <= caseload.count() <= 60


def _keeps_files():
    document = Document.objects.first()
    with document.file.open("rb") as stored:
        assert stored.read(5) == b"%PDF-"


def _lets_every_role_sign_in(client):
    accounts = demo_accounts()
    for spec in all_programs():
        roles = {account.role for account in accounts if account.program == spec.name}
        assert roles >= {
            "Customer",
            *(str(Role(role.code).label) for role in spec.roles if role.code in Role.values),
        }
    for account in accounts:
        assert client.login(username=account.email, password=PASSWORD), account.email
