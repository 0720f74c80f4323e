import pytest
from django.utils import translation

from casework.accounts.models import ReferenceOption
from casework.accounts.queries import option_text, options_for, preference
from casework.accounts.services.save_preference import save_preference
from programs.options import Option, Options
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db

OPEN = Options(
    "colours",
    (
        Option(code="red", label="Red", label_es="Rojo", inferred=True),
        Option(code="blue", label="Blue", label_es="Azul"),
        Option(code="green", label="Green"),
    ),
)
FIXED = Options("terms", (Option(code="short", label="Short-Term"),))


def row(code, label, **fields):
    return ReferenceOption.objects.create(
        program="isets", list_code="colours", code=code, label=label, **fields
    )


def test_spec_alone_when_nothing_was_edited():
    assert options_for("isets", OPEN) == [("red", "Red"), ("blue", "Blue"), ("green", "Green")]


def test_rows_rename_retire_and_add():
    row("red", "Crimson", label_es="Carmesí")
    row("blue", "Blue", is_active=False)
    row("pink", "Pink")
    row("black", "Black", position=0)
    assert options_for("isets", OPEN) == [
        ("red", "Crimson"),
        ("black", "Black"),
        ("green", "Green"),
        ("pink", "Pink"),
    ]
    with translation.override("es"):
        assert options_for("isets", OPEN)[0] == ("red", "Carmesí")


def test_another_programs_rows_change_nothing():
    row("red", "Crimson")
    assert options_for("illinois_works", OPEN)[0] == ("red", "Red")


def test_a_list_stated_by_its_source_is_not_edited():
    ReferenceOption.objects.create(program="isets", list_code="terms", code="short", label="Brief")
    assert options_for("isets", FIXED) == [("short", "Short-Term")]


def test_old_data_keeps_its_text():
    row("blue", "Navy", is_active=False)
    assert option_text("isets", OPEN, "blue") == "Navy"
    assert option_text("isets", OPEN, "green") == "Green"
    assert option_text("isets", OPEN, "gone") == "gone"


def test_preference_is_kept_per_person_and_key():
    one, other = UserFactory(), UserFactory()
    save_preference(one, "list.customers", {"columns": ["name"]})
    save_preference(one, "list.customers", {"columns": ["name", "status"]})
    assert preference(one, "list.customers") == {"columns": ["name", "status"]}
    assert preference(other, "list.customers") is None
    save_preference(one, "list.customers", None)
    assert preference(one, "list.customers", default={}) == {}
