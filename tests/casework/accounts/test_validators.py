"""The table is in passwords.csv, so that program staff can read and extend it."""

import csv
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from tests.factories.people import UserFactory

ROWS = list(csv.DictReader(Path(__file__).with_name("passwords.csv").read_text("utf-8").splitlines()))


def _password(row):
    return row["password"] * int(row["times"] or 1)


@pytest.mark.django_db
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_password_table(row):
    user = UserFactory(first_name="Guadalupe", last_name="Moreno", email="lupe.moreno@prairieworks.example")
    if row["second_step"] == "yes":
        Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    try:
        validate_password(_password(row), user)
        refused = ""
    except ValidationError as error:
        refused = " ".join(sorted(part.code for part in error.error_list))
    assert refused == row["refused"]


def test_the_table_has_thirty_rows():
    assert len(ROWS) >= 30
