"""The administrator's screens: send a caseload, rehearse it, read the problems, take one out."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import JobRun
from casework.cases.models import Customer
from tests.factories.people import member
from tests.support.caseloads import CUSTOMER, small_caseload

pytestmark = pytest.mark.django_db(transaction=True)

IMPORT = "/administration/import/"


@pytest.fixture
def administrator(client):
    user = member(Role.SUPER_ADMINISTRATOR, program="")
    client.force_login(user)
    return user


def _zipped(folder):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    return SimpleUploadedFile("caseload.zip", stream.getvalue(), "application/zip")


def _send(client, folder, mode):
    response = client.post(
        reverse("exchange:import_caseload"), {"file": _zipped(folder), "mode": mode}, follow=True
    )
    assert response.status_code == 200
    return JobRun.objects.latest("pk"), response.content.decode()


def test_a_rehearsal_then_the_real_run(client, administrator, tmp_path):
    folder = small_caseload(tmp_path / "in")
    run, page = _send(client, folder, "rehearse")
    assert run.status == JobRun.Status.DONE
    assert "Nothing was changed" in page
    assert not Customer.objects.exists()
    run, _page = _send(client, folder, "load")
    assert run.result["rows_added"] == 6
    assert Customer.objects.count() == 1


def test_problems_come_back_as_a_file_and_nothing_is_written(client, administrator, tmp_path):
    folder = small_caseload(tmp_path / "in", customers=[CUSTOMER | {"birth_date": "2004-02-30"}])
    run, page = _send(client, folder, "load")
    assert run.status == JobRun.Status.FAILED
    assert "nothing was written" in page
    response = client.get(reverse("audit:download_job_file", args=[run.public_id]))
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert "customers.csv,2,birth_date" in text
    assert not Customer.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("caseload.zip", b"not a zip at all", "Choose a zip file; this one is something else"),
        ("empty.zip", b"", "The file is empty"),
    ],
)
def test_a_wrong_file_is_refused_beside_the_field(client, administrator, name, content, message):
    upload = SimpleUploadedFile(name, content)
    response = client.post(reverse("exchange:import_caseload"), {"file": upload, "mode": "load"})
    assert response.status_code == 200
    assert message in response.content.decode()


def test_too_large_a_file_is_refused(client, administrator, settings, tmp_path):
    settings.CASEWORK_CASELOAD_MAX_BYTES = 100
    upload = _zipped(small_caseload(tmp_path / "in"))
    response = client.post(reverse("exchange:import_caseload"), {"file": upload, "mode": "load"})
    assert "The file is larger than" in response.content.decode()


def test_an_export_can_be_downloaded_and_imported_again(client, administrator, tmp_path):
    _send(client, small_caseload(tmp_path / "in"), "load")
    client.post(reverse("exchange:export_caseload"), {"program": ""})
    run = JobRun.objects.latest("pk")
    response = client.get(reverse("audit:download_job_file", args=[run.public_id]))
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    assert {"caseload.json", "customers.csv", "case_notes.csv"} <= set(archive.namelist())


def test_only_administrators_have_these_screens(client):
    client.force_login(member(Role.PROGRAM_MANAGER))
    assert client.get(reverse("exchange:import_caseload")).status_code == 403
    assert client.get(reverse("exchange:export_caseload")).status_code == 403
