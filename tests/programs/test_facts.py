"""Conditions read in Python as the database reads them."""

from datetime import date

import pytest
from django.db.models import F, Q

from programs.facts import blank_facts, fields_of, holds

DAY = date(2026, 11, 22)
FACTS = {"status": "enrolled", "enrolled_on": DAY, "exited_on": None}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Q(), True),
        (Q(status="enrolled"), True),
        (Q(status__exact="exited"), False),
        (~Q(status="exited"), True),
        (Q(status__in=["ready", "enrolled"]), True),
        (Q(status__in=[]), False),
        (Q(exited_on__isnull=True), True),
        (Q(exited_on__isnull=False), False),
        (Q(exited_on=None), True),
        (Q(exited_on=DAY), False),
        (~Q(exited_on=DAY), True),
        (Q(enrolled_on__gt=DAY), False),
        (Q(enrolled_on__gte=DAY), True),
        (Q(enrolled_on__lt=DAY), False),
        (Q(enrolled_on__lte=DAY), True),
        (Q(exited_on__lt=DAY), False),
        (~Q(exited_on__lt=DAY), True),
        (Q(status="enrolled") & Q(exited_on__isnull=False), False),
        (Q(status="enrolled") | Q(exited_on__isnull=False), True),
        (~(Q(status="enrolled") | Q(status="exited")), False),
        (Q(status="enrolled") ^ Q(enrolled_on=DAY), False),
        (Q(absent__isnull=True), True),
    ],
)
def test_conditions(condition, expected):
    assert holds(condition, FACTS) is expected


@pytest.mark.parametrize("condition", [Q(status__icontains="en"), Q(F("status")), Q(status__foo__bar=1)])
def test_what_cannot_be_read_is_refused(condition):
    with pytest.raises(ValueError, match="supported"):
        holds(condition, FACTS)


def test_fields_of_names_every_fact_read():
    condition = Q(status="enrolled") & ~(Q(exited_on__lt=DAY) | Q(iwds_status__in=["exited"]))

    assert fields_of(condition) == {"status", "exited_on", "iwds_status"}


def test_a_blank_enrollment_has_empty_text_and_no_dates():
    facts = blank_facts()

    assert facts["iwds_status"] == ""
    assert facts["enrolled_on"] is None
    assert facts["completion_status"] == "not_complete"
