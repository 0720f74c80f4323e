"""Nothing is written to a customer who was merged away, by whoever read the enrollment before."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from casework.accounts.enums import Role
from casework.cases.models import CaseNote, Enrollment, OfEnrollment
from casework.cases.services.merge_customers import merge_customers
from casework.cases.services.tie_rows_to_persons import tie_rows_to_persons
from casework.core.constraints import OF_THE_PERSON, broken_constraint
from tests.factories.people import YOUTH, days_ago, enrolled, member, organisation_running
from tests.support.races import finish, start, until_somebody_waits

pytestmark = pytest.mark.django_db


def a_pair():
    kept, merged = (enrolled(organisation_running(YOUTH)) for _number in range(2))
    return kept.customer, merged


def merge(actor, kept, merged):
    return merge_customers(actor, kept, merged, versions=(kept.version, merged.version), values={})


def write(enrollment):
    with transaction.atomic():
        return CaseNote.objects.create(
            **CaseNote.belonging_to(enrollment), contact_on=days_ago(1), text="Late"
        )


def test_every_table_of_rows_of_enrollments_is_tied():
    tables = {model._meta.db_table for model in apps.get_models() if issubclass(model, OfEnrollment)}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text FROM pg_constraint WHERE conname = %s", [OF_THE_PERSON]
        )
        tied = {name for (name,) in cursor.fetchall()}
    assert tied == tables | {"cases_message"}
    assert tie_rows_to_persons() == []


@pytest.mark.django_db(transaction=True)
def test_who_read_the_enrollment_before_the_merge_writes_nothing_after_it():
    kept, read_before = a_pair()
    merge(member(Role.STATEWIDE_STAFF, program=""), kept, read_before.customer)
    with pytest.raises(IntegrityError) as refused:
        write(read_before)
    assert broken_constraint(refused.value) == OF_THE_PERSON
    assert write(Enrollment.objects.get(pk=read_before.pk)).customer == kept


@pytest.mark.django_db(transaction=True)
def test_a_row_written_during_the_merge_is_refused_and_one_before_it_goes_along():
    kept, read_before = a_pair()
    early, errors = write(read_before), []
    actor = member(Role.STATEWIDE_STAFF, program="")

    def late():
        try:
            write(read_before)
        except IntegrityError as error:
            errors.append(broken_constraint(error))

    with transaction.atomic():
        merge(actor, kept, read_before.customer)
        other = start(late)
        until_somebody_waits()
    finish(other)
    assert errors == [OF_THE_PERSON]
    early.refresh_from_db()
    assert early.customer == kept


@pytest.mark.django_db(transaction=True)
def test_the_refusal_is_a_page_that_says_what_to_do(client, monkeypatch):
    kept, read_before = a_pair()
    actor = member(Role.STATEWIDE_STAFF, program="")
    merge(actor, kept, read_before.customer)
    client.force_login(actor)
    monkeypatch.setattr(
        "casework.cases.views.undo_merge_customers.undo", lambda actor, kept: write(read_before)
    )
    answer = client.post(reverse("cases:undo_merge_customers", args=[kept.public_id]))
    assert answer.status_code == 409
    assert "merged with another of the same person" in answer.content.decode()
    assert not CaseNote.objects.exists()
