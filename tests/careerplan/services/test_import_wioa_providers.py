"""The WIOA list is loaded from a CSV file: rehearsed, refused row by row, or whole."""

import pytest
from django.core.management import CommandError, call_command

from careerplan.models import ServiceProvider
from casework.audit.models import AuditEvent
from tests.factories.people import enrolled
from tests.factories.plan import started
from tests.factories.services import OwnProviderFactory, WioaProviderFactory

pytestmark = pytest.mark.django_db
HEAD = "name,street,city,state,zip_code\n"
GOOD = "Lincoln Trades College,1 Main St,Lincoln,il,62656\n"


@pytest.fixture
def load(tmp_path, capsys):
    """Writes `text` to a file, loads it and returns what the command says."""

    def run(text, **options):
        file = tmp_path / "providers.csv"
        file.write_text(text, encoding="utf-8")
        try:
            call_command("import_wioa_providers", str(file), **options)
        except CommandError as error:
            return f"{capsys.readouterr().out}{error}"
        return capsys.readouterr().out

    return run


def test_new_providers_are_added_and_known_ones_kept(load):
    known = WioaProviderFactory()
    row = f"{known.name.upper()},{known.street},{known.city},IL,{known.zip_code}\n"
    assert load(HEAD + GOOD + row) == "2 rows, 1 added, 1 on the list already, 0 taken out\n"
    added = ServiceProvider.objects.exclude(pk=known.pk).get()
    assert (added.state, added.source, added.organisation) == ("IL", "wioa", None)
    assert AuditEvent.objects.get(action="import_wioa_providers").detail["added"] == 1


def test_a_rehearsal_says_the_same_and_writes_nothing(load):
    assert (
        load(HEAD + GOOD, rehearse=True)
        == "1 rows, 1 would be added, 0 on the list already, 0 would be taken out\n"
    )
    assert not ServiceProvider.objects.exists() and not AuditEvent.objects.exists()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Trades,,Lincoln,IL,62656", "row 3, street: It is empty"),
        ("Trades,1 Main,Lincoln,Illinois,62656", "row 3, state: It is not a state"),
        ("Trades,1 Main,Lincoln,IL,6265", "row 3, zip_code: It is not a ZIP code"),
        ("x" * 161 + ",1 Main,Lincoln,IL,62656", "row 3, name: It has more than 160 characters"),
        (
            "LINCOLN trades college,1 Main St,Lincoln,IL,62656",
            "row 3, name: This provider stands in the file twice",
        ),
    ],
)
def test_one_bad_row_is_named_and_nothing_is_written(load, row, said):
    answer = load(HEAD + GOOD + row + "\n")
    assert said in answer and answer.endswith("1 problems. Nothing was written.")
    assert not ServiceProvider.objects.exists()


def test_a_whole_list_takes_out_the_others_but_no_services_or_own_entries(load):
    gone, own = WioaProviderFactory(), OwnProviderFactory()
    service = started(enrolled(program="isets"), provider_kind="wioa", provider=gone)
    assert "1 taken out" in load(HEAD + GOOD, complete=True)
    gone.refresh_from_db()
    own.refresh_from_db()
    service.refresh_from_db()
    assert gone.removed_at and own.removed_at is None and service.provider == gone


def test_a_file_with_other_columns_or_none_is_refused(load, tmp_path):
    assert "must name these columns too: street, city, state, zip_code" in load("name\nTrades\n")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_wioa_providers", str(tmp_path / "missing.csv"))
