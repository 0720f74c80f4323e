"""The papers that prove a skill gain: what kind of document each type needs, and which are on file."""

from casework.cases.enums import DocumentKind
from casework.cases.models import Document
from casework.core import clock
from casework.core.words import short_date

PROOFS = {
    "efl": (DocumentKind.ASSESSMENT,),
    "secondary_transcript": (DocumentKind.TRANSCRIPT,),
    "postsecondary_transcript": (DocumentKind.TRANSCRIPT,),
    "training_milestone": (DocumentKind.EMPLOYMENT, DocumentKind.ASSESSMENT, DocumentKind.OTHER),
    "skills_progression": (DocumentKind.CREDENTIAL, DocumentKind.ASSESSMENT),
}
"""Codes of types to the kinds of documents that prove them; one that is uploaded with a gain is of the first kind."""


def proof_words(kind, attained_on):
    """(title, kind) of a document that is uploaded with a gain of the type `kind`."""
    return f"{kind.label}, {short_date(attained_on)}"[:160], PROOFS[kind.code][0]


def papers_of(enrollment):
    """The documents of `enrollment` that are kept, the newest first. One query."""
    return Document.objects.filter(enrollment=enrollment, removed_at=None)


def papers_for(code, papers, since):
    """Those of `papers` that may prove a gain of the type with `code`: of its kinds, uploaded on or after `since`."""
    return [
        paper
        for paper in papers
        if paper.kind in PROOFS[code] and clock.local_date(paper.uploaded_at) >= since
    ]
