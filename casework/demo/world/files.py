"""A few documents: one page of plain text as PDF, written by hand, that says it is invented."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from casework.demo.world.plan import moment
from casework.demo.world.stories import Story

DOCUMENT_PERCENT = 18
KINDS = (
    ("identity", "Proof of address", "proof-of-address.pdf"),
    ("assessment", "TABE results", "tabe-results.pdf"),
    ("transcript", "Report card", "report-card.pdf"),
    ("credential", "Certificate", "certificate.pdf"),
    ("employment", "Pay stub", "pay-stub.pdf"),
)


def document_rows(folder: Path, story: Story, *, certain: bool) -> Iterator[tuple[str, dict]]:
    """Write the story's documents below `folder`/documents and yield (file, row) of each; always two when `certain`."""
    if not certain and not (story.is_planned and story.dice.chance(DOCUMENT_PERCENT)):
        return
    for number, (kind, title, name) in enumerate(story.dice.some(KINDS, 2 if certain else 1)):
        uploaded = max(story.begins_on, story.ago(story.dice.between(3, 200)))
        shared = "yes" if story.dice.chance(50) or certain else "no"
        row = proof(folder, story, f"D{number}", kind, title, uploaded, name=name)
        yield "documents", row | {"shared_with_customer": shared}


def proof(
    folder: Path, story: Story, suffix: str, kind: str, title: str, uploaded: date, *, name: str = "proof.pdf"
) -> dict:
    """Write a document of the story below `folder`/documents and return its row."""
    content = sample_pdf(
        f"{title} - sample for the demonstration", "Every person and place here is invented."
    )
    file = f"documents/{story.key}-{suffix}.pdf"
    (folder / file).write_bytes(content)
    return {
        "key": f"{story.key}-{suffix}",
        "enrollment": story.key,
        "kind": kind,
        "title": title,
        "file": file,
        "original_name": name,
        "content_type": "application/pdf",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "uploaded_by": story.desk.worker,
        "uploaded_at": moment(uploaded, 300),
        "shared_with_customer": "no",
    }


def sample_pdf(*lines: str) -> bytes:
    """Return a PDF of one page with these lines of plain letters."""
    text = "".join(f"({line}) Tj 0 -24 Td " for line in lines).encode("ascii")
    stream = b"BT /F1 14 Tf 72 700 Td " + text + b"ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(body))
    )
