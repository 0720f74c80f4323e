"""The photo of a success story enters the uploads."""

from casework.cases.services.add_document import add_document


def keep_photo(actor, enrollment, checked_photo, title):
    """Keep `checked_photo` for `enrollment` and return the Document: one of its story alone, so that withdrawing the
    consent to one story leaves the others as they are."""
    return add_document(actor, enrollment, checked_photo, title=title, once=False)
