"""Two records of one person become one, and come apart again exactly as they were."""

import pytest
from django.core.exceptions import ValidationError

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote, Customer, Enrollment
from casework.cases.queries.merge import customer_relations
from casework.cases.services.edit_customer import edit_customer
from casework.cases.services.merge_customers import merge_customers
from casework.cases.services.undo_merge_customers import undo_merge_customers
from tests.factories.people import YOUTH, customer_user, days_ago, enrolled, member, organisation_running
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db
WRITTEN = {"version", "updated_at"}


@pytest.fixture
def pair(db):
    """Two records of one person with two providers, a note on the second."""
    kept = enrolled(organisation_running(YOUTH), customer__first_name="Ana", customer__individual_number="A1")
    merged = enrolled(
        organisation_running(YOUTH), customer__first_name="Anna", customer__individual_number="B2"
    )
    add_note(merged)
    return kept.customer, merged.customer


def add_note(enrollment):
    return CaseNote.objects.create(
        **CaseNote.belonging_to(enrollment), contact_on=days_ago(1), text="Called and talked."
    )


def lead(**fields):
    return member(Role.STATEWIDE_STAFF, program="", **fields)


def merge(actor, kept, merged, **values):
    return merge_customers(actor, kept, merged, versions=(kept.version, merged.version), values=values)


def rows():
    """Every row that names a customer, and the customers, as they stand."""
    tables = {field.model for field in customer_relations()} | {Customer}
    return {
        table._meta.label: [
            {name: value for name, value in row.items() if name not in WRITTEN}
            for row in table._base_manager.order_by("pk").values()
        ]
        for table in tables
    }


def test_all_rows_go_on_under_the_kept_record(pair):
    kept, merged = pair
    counts = {label: len(found) for label, found in rows().items()}
    merge(lead(), kept, merged, individual_number="B2", first_name="Anna")
    assert {label: len(found) for label, found in rows().items()} == counts
    kept.refresh_from_db()
    merged.refresh_from_db()
    assert (kept.first_name, kept.individual_number, merged.merged_into) == ("Anna", "B2", kept)
    assert not Enrollment.objects.exclude(customer=kept).exists()
    assert set(Enrollment.objects.values_list("name_key", flat=True)) == {kept.name_key}
    assert CaseNote.objects.get().customer == kept
    told = AuditEvent.objects.filter(action="merge_customers")
    assert set(told.exclude(enrollment_id=None).values_list("enrollment_id", flat=True)) == set(
        Enrollment.objects.values_list("pk", flat=True)
    )


def test_undo_restores_every_row(pair):
    kept, merged = pair
    account = customer_user(merged.enrollments.get())
    merged.refresh_from_db()
    before = rows()
    actor = lead()
    merge(actor, kept, merged, individual_number="B2", first_name="Anna")
    assert Customer.objects.get(user=account) == kept
    undo_merge_customers(actor, kept)
    assert rows() == before


def test_what_was_added_to_a_moved_enrollment_goes_back_with_it(pair):
    kept, merged = pair
    merge(lead(), kept, merged)
    added = add_note(Enrollment.objects.exclude(organisation=kept.organisation).get())
    undo_merge_customers(lead(), kept)
    added.refresh_from_db()
    assert added.customer == merged


def test_undo_is_refused_after_an_edit_and_a_second_time(pair):
    kept, merged = pair
    actor = lead()
    kept = merge(actor, kept, merged)
    edit_customer(actor, kept, version=kept.version, values={"city": "Peoria"})
    with pytest.raises(ValidationError, match="since it was merged"):
        undo_merge_customers(actor, kept)
    third = enrolled(organisation_running(YOUTH)).customer
    kept = merge(actor, Customer.objects.get(pk=kept.pk), third)
    undo_merge_customers(actor, kept)
    with pytest.raises(ValidationError):
        undo_merge_customers(actor, kept)


def test_two_sign_ins_or_two_open_enrollments_at_one_place_stay_apart(pair):
    kept, merged = pair
    for customer in pair:
        customer_user(customer.enrollments.get())
    enrolled(kept.organisation, customer=merged)
    with pytest.raises(ValidationError) as refused:
        merge(lead(), Customer.objects.get(pk=kept.pk), Customer.objects.get(pk=merged.pk))
    assert len(refused.value.messages) == 2
    assert merged.enrollments.count() == 2


def test_an_edit_after_the_comparison_is_not_lost(pair):
    kept, merged = pair
    edit_customer(lead(), merged, version=1, values={"city": "Cairo"})
    with pytest.raises(ValidationError, match="Compare them once more"):
        merge_customers(lead(), kept, merged, versions=(1, 1), values={})


@pytest.mark.django_db(transaction=True)
def test_of_two_merges_at_once_one_wins(pair):
    kept, merged = pair
    actor = lead()
    refused = one_after_the_other(lambda: merge(actor, kept, merged), lambda: merge(actor, merged, kept))
    assert "merged meanwhile" in refused.messages[0]
    assert Customer.objects.filter(merged_into=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_edit_during_a_merge_is_told_so(pair):
    kept, merged = pair
    actor = lead()
    refused = one_after_the_other(
        lambda: merge(actor, kept, merged),
        lambda: edit_customer(actor, kept, version=1, values={"city": "Cairo"}),
    )
    assert refused.code == "stale"
