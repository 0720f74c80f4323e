"""Agreements leave and come back to the letter, and a text that was altered on the way is refused."""

import pytest

from careerplan.models import Agreement
from careerplan.queries.agreements import chain_of
from casework.core.seals import canonical, seal, short_code
from casework.exchange.services.export_caseload import export_caseload
from casework.exchange.services.import_caseload import import_caseload
from tests.casework.exchange.test_export_caseload import _empty
from tests.support.caseloads import small_caseload

pytestmark = pytest.mark.django_db


def row(number, previous="", **changes):
    """A signed agreement as a file holds it; its text has what files are apt to lose."""
    text = canonical(
        {
            "plan": {"en": 'He said "yes",\n  and  “no”; ñ, tab\t, trailing space '},
            "number": number,
            "signature": {
                "name": "Casey Testperson",
                "signed_on": "2026-02-01",
                "language": "en",
                "document_sha256": "",
            },
        }
    )
    return {
        "key": f"AG-{number}",
        "enrollment": "E-1",
        "number": number,
        "status": "agreed_electronically",
        "asked_at": "2026-02-01T09:00:00-06:00",
        "signed_on": "2026-02-01",
        "signer_name": "Casey Testperson",
        "statements": "took_part|agrees",
        "content": text,
        "previous_sha256": previous,
        "sha256": seal(text, previous),
        "code": short_code(seal(text, previous)),
    } | changes


def test_a_chain_that_left_and_came_back_still_verifies(tmp_path):
    first = row(1)
    rows = [first, row(2, first["sha256"])]
    assert import_caseload(small_caseload(tmp_path / "in", agreements=rows), actor=None).problems == []
    export_caseload(tmp_path / "out.zip", actor=None)
    _empty()
    assert import_caseload(tmp_path / "out.zip", actor=None).problems == []
    found = list(Agreement.objects.order_by("number"))
    assert [agreement.content for agreement in found] == [given["content"] for given in rows]
    assert [agreement.statements for agreement in found] == [["took_part", "agrees"]] * 2
    assert [link.holds for link in chain_of(found)] == [True, True]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"content": row(1)["content"].replace("yes", "yea")}, "sha256"),
        ({"content": "", "sha256": ""}, "content"),
        ({"status": "unable", "content": "", "sha256": ""}, "reason"),
    ],
    ids=["altered", "empty", "unable without a reason"],
)
def test_a_bad_row_is_refused_with_its_reason(tmp_path, changes, column):
    caseload = small_caseload(tmp_path / "in", agreements=[row(1, **changes)])
    report = import_caseload(caseload, actor=None)
    assert [problem.column for problem in report.problems] == [column]
    assert not Agreement.objects.exists()
