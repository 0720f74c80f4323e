"""The file that proves a job or a course enters the record with it."""

from casework.cases.enums import DocumentKind
from casework.cases.services.add_document import add_document


def keep_proof(actor, enrollment, checked_file, title, kind=DocumentKind.EMPLOYMENT):
    """Keep `checked_file` as a document of `enrollment` and return {"document": it}; {} when there is none."""
    if checked_file is None:
        return {}
    return {"document": add_document(actor, enrollment, checked_file, kind=kind, title=title)}
