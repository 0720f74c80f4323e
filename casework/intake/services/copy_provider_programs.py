"""Last year's programs of a provider go on in a new fiscal year."""

from casework.accounts.models import Organisation
from casework.audit.services.record_event import recording
from casework.intake.models import ProgramCredential, ProviderProgram
from casework.intake.queries.provider_programs import what_to_copy

_KEPT_OUT = {"id", "public_id", "version", "created_at", "updated_at", "fiscal_year"}


def copy_provider_programs(actor, organisation, program, year):
    """Copy the programs of `organisation` in `program` (a code) of the year before into the fiscal year `year`, with
    their credentials and approvals, and return the new ones.

    What `year` lists already is left alone, so a button pressed twice copies nothing twice.
    """
    with recording(actor, "copy_provider_programs") as event:
        event.drop()
        Organisation.objects.select_for_update(no_key=True).only("pk").get(pk=organisation.pk)
        added = []
        for row in what_to_copy(organisation, program, year).missing:
            copy = ProviderProgram.objects.create(**_facts(row), fiscal_year=year)
            credentials = ProgramCredential.objects.filter(provider_program=row, removed_at=None)
            ProgramCredential.objects.bulk_create(
                [ProgramCredential(**_facts(one) | {"provider_program": copy}) for one in credentials]
            )
            added.append(copy)
            event.also_about(copy, name=copy.name, year=year)
    return added


def _facts(row):
    fields = (field for field in row._meta.concrete_fields if field.name not in _KEPT_OUT)
    return {
        field.attname: getattr(row, field.attname)
        for field in fields
        if field.attname != "provider_program_id"
    }
