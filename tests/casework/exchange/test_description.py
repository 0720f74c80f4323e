"""The page about the caseload format says what the declarations say."""

from casework.exchange.queries.description import describe_format
from tests.support.house import ROOT


def test_the_page_is_what_the_declarations_say():
    page = ROOT / "docs/administrator-guide/caseload-format.md"
    assert page.read_text() == describe_format(), "run: python3 manage.py describe_caseload_format"
