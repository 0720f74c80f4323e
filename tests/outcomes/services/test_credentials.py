"""Credentials are added, corrected, removed and put back; the registry settles what it says."""

from datetime import timedelta
from io import StringIO
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from casework.audit.models import AuditEvent
from casework.core import clock
from outcomes.models import Credential, RegistryCredential
from outcomes.services.add_credential import add_credential
from outcomes.services.edit_credential import edit_credential
from outcomes.services.load_credential_registry import load_credential_registry
from outcomes.services.remove_credential import remove_credential
from outcomes.services.restore_credential import restore_credential
from programs.registry import program_codes
from tests.factories.credentials import CredentialFactory, RegistryCredentialFactory, values
from tests.factories.people import days_ago, enrolled, member
from tests.factories.plan import ServiceFactory, started

pytestmark = pytest.mark.django_db
CTID = "ce-11111111-2222-4333-8444-555555555555"
HEAD = "registry_id,name,type,institution,description,status\n"


@pytest.fixture
def service():
    return started(enrolled(program="isets"))


@pytest.fixture
def worker(service):
    return member(organisation=service.organisation, program="isets")


@pytest.mark.parametrize("program", program_codes())
def test_a_credential_is_added_in_every_program_and_the_log_says_so(program):
    service = ServiceFactory(enrollment=enrolled(program=program))
    made = add_credential(None, service, **values(title="  Forklift   Operator "))
    assert (made.title, made.data_source, made.customer) == ("Forklift Operator", "worknet", service.customer)
    event = AuditEvent.objects.get(action="add_credential")
    assert event.detail == {"credential": "Forklift Operator"}


def test_a_form_sent_twice_is_one_credential_and_so_is_a_corrected_one(service, worker):
    key = UUID("6f7c9d57-6a0b-4a0b-9d0c-0d2a3c4b5e6f")
    for number, title in enumerate(("Forklift Operator", "Forklift Operator II"), start=1):
        first = add_credential(worker, service, key=key, **values(title=title))
        again = add_credential(worker, service, key=key, **values(title=title))
        assert (again.pk, Credential.objects.count()) == (first.pk, number)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"attained_on": days_ago(-1)}, "attained_on"),
        ({"attained_on": days_ago(60 * 365)}, "attained_on"),
        ({"credential_type": "apprenticeship_certificate"}, "credential_type"),
        ({"credential_type": "doctor"}, "credential_type"),
        ({"credential_source": "hearsay"}, "credential_source"),
        ({"program_credential": "osha_10"}, "program_credential"),
        ({"title": "   "}, "title"),
        ({"description": ""}, "description"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_saved(service, worker, changed, field):
    with pytest.raises(ValidationError) as refused:
        add_credential(worker, service, **values(**changed))
    assert list(refused.value.message_dict) == [field]
    assert not Credential.objects.exists()


def test_the_program_says_which_fields_it_stars():
    service = ServiceFactory(enrollment=enrolled(program="apprenticeship_illinois"))
    assert add_credential(None, service, **values(description="")).description == ""


def test_what_the_registry_says_is_not_typed_over(service, worker):
    row = RegistryCredentialFactory(ctdl_type="ceterms:License", name="Barber License")
    made = add_credential(worker, service, registry=row, **values(title="Mine", credential_type="graduate"))
    assert (made.title, made.credential_type, made.registry_id) == (
        "Barber License",
        "license",
        row.registry_id,
    )
    assert made.data_source == "registry"
    saved = edit_credential(worker, made, version=1, **values(title="Mine", description="Mine"))
    assert (saved.title, saved.description, saved.credential_type) == (row.name, row.description, "license")


def test_a_type_only_read_may_stay_when_the_rest_is_corrected(worker, service):
    old = CredentialFactory(service=service, credential_type="apprenticeship_certificate")
    typed = values(credential_type="apprenticeship_certificate", institution="Union Hall")
    assert edit_credential(worker, old, version=1, **typed).institution == "Union Hall"


def test_the_second_of_two_who_edit_is_told(service, worker):
    credential = CredentialFactory(service=service)
    edit_credential(worker, credential, version=1, **values())
    with pytest.raises(ValidationError) as refused:
        edit_credential(worker, credential, version=1, **values(title="Other"))
    assert refused.value.code == "stale"


def test_removal_is_soft_and_ends_with_the_day(service, worker):
    credential = CredentialFactory(service=service)
    assert remove_credential(worker, credential)
    assert not remove_credential(worker, credential)
    assert not Credential.objects.kept().exists()
    assert restore_credential(worker, credential)
    remove_credential(worker, credential)
    with clock.frozen(clock.now() + timedelta(days=1)), pytest.raises(ValidationError) as refused:
        restore_credential(worker, credential)
    assert refused.value.code == "expired"


def test_the_registry_is_loaded_row_by_row_and_again():
    table = HEAD + f"{CTID},CPT,Certification,MSSC,,\nce-1,Bad,License,X,,\n{CTID[:-1]}6,,License,X,,active\n"
    loaded = load_credential_registry(StringIO(table))
    assert (loaded.written, [line for line, _problem in loaded.problems]) == (1, [3, 4])
    row = RegistryCredential.objects.get()
    assert (row.ctdl_type, row.status) == ("ceterms:Certification", "active")
    load_credential_registry(
        StringIO(HEAD + f"{CTID},CPT+,ceterms:License,MSSC,New,credentialStat:Deprecated\n")
    )
    row = RegistryCredential.objects.get()
    assert (row.name, row.ctdl_type, row.description, row.status) == (
        "CPT+",
        "ceterms:License",
        "New",
        "deprecated",
    )


def test_the_command_rehearses_and_names_a_missing_column(tmp_path, capsys):
    file = tmp_path / "registry.csv"
    file.write_text(HEAD + f"{CTID},CPT,Certification,MSSC,,\n")
    call_command("load_credential_registry", file, dry_run=True)
    assert "1 credentials would be written" in capsys.readouterr().out
    assert not RegistryCredential.objects.exists()
    file.write_text("registry_id,name\n")
    with pytest.raises(CommandError, match="type, institution"):
        call_command("load_credential_registry", file)
