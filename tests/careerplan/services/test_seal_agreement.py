"""The chain that proves what was signed, and its PDF."""

import pytest

from careerplan.models import Agreement
from careerplan.queries.agreements import agreements_of, chain_of, problems_of
from careerplan.services.add_goal import add_goal
from careerplan.services.file_agreement import file_agreement
from casework.cases.models import Document
from casework.core import pdf
from casework.core.seals import seal, short_code, spaced_code
from tests.factories.agreements import NEW_GOAL, scan, signed, signed_on_paper
from tests.factories.people import days_ago
from tests.support.pdfs import opened

pytestmark = pytest.mark.django_db


def test_five_agreements_form_a_chain_that_verifies(enrollment, worker):
    for number in range(5):
        if number:
            add_goal(worker, enrollment, **NEW_GOAL | {"statement": f"Goal {number}"})
        if number == 2:
            signed_on_paper(enrollment, worker, file=scan(b"%PDF-1.7 other\n%%EOF\n"))
        else:
            signed(enrollment)
    chain = chain_of(agreements_of(enrollment))
    assert [link.agreement.number for link in chain] == [1, 2, 3, 4, 5]
    assert all(link.holds for link in chain)
    assert [link.agreement.previous_sha256 for link in chain][1:] == [
        link.agreement.sha256 for link in chain[:-1]
    ]


@pytest.mark.parametrize("place", [0, 1, 100, -1])
def test_one_changed_byte_makes_the_check_fail(enrollment, place):
    row = signed(enrollment)
    letters = list(row.content)
    letters[place] = chr(ord(letters[place]) ^ 1)
    Agreement.objects.filter(pk=row.pk).update(content="".join(letters))
    (changed,) = agreements_of(enrollment)
    assert list(problems_of(changed))


def test_a_text_replaced_with_its_hash_breaks_the_chain_behind_it(enrollment, worker):
    first = signed(enrollment)
    add_goal(worker, enrollment, **NEW_GOAL)
    signed(enrollment)
    forged = first.content.replace("welding", "cooking")
    sealed = seal(forged)
    Agreement.objects.filter(pk=first.pk).update(content=forged, sha256=sealed, code=short_code(sealed))
    links = chain_of(agreements_of(enrollment))
    assert [link.holds for link in links] == [True, False]


@pytest.mark.parametrize("values", [{"signer_name": "Somebody else"}, {"signed_on": days_ago(9)}])
def test_a_column_that_says_something_else_than_the_text_is_found(enrollment, values):
    row = signed(enrollment)
    Agreement.objects.filter(pk=row.pk).update(**values)
    (changed,) = agreements_of(enrollment)
    assert list(problems_of(changed))


def test_the_worker_files_a_tagged_pdf_once(enrollment):
    row = signed(enrollment, language="es")
    file_agreement(row.pk)
    file_agreement(row.pk)
    document = Document.objects.get()
    row.refresh_from_db()
    assert row.document == document and document.shared_with_customer
    assert document.original_name == f"agreement-{spaced_code(row.code)}.pdf"
    with document.file.open() as file:
        inside = opened(file.read())
    assert b"/MarkInfo" in inside and b"/StructTreeRoot" in inside


def test_without_the_library_signing_works_and_the_pdf_comes_later(
    enrollment, monkeypatch, django_capture_on_commit_callbacks
):
    def missing():
        raise pdf.PdfUnavailable("no Pango")

    monkeypatch.setattr(pdf, "_load", missing)
    row = signed(enrollment)
    with pytest.raises(pdf.PdfUnavailable):
        file_agreement(row.pk)
    monkeypatch.undo()
    file_agreement(row.pk)
    assert Document.objects.count() == 1
