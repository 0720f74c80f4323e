"""The record every program shares: who the customer is, with whom, since when, and what was said."""

from casework.cases.models.contacts import Contact
from casework.cases.models.customers import Customer, NameWord
from casework.cases.models.documents import Document, document_path
from casework.cases.models.enrollments import Enrollment, EnrollmentQuerySet, OfEnrollment
from casework.cases.models.messages import Message, Receipt
from casework.cases.models.notes import CaseNote, CaseNoteQuerySet
from casework.cases.models.pairs import DismissedPair

__all__ = [
    "CaseNote",
    "CaseNoteQuerySet",
    "Contact",
    "Customer",
    "DismissedPair",
    "Document",
    "Enrollment",
    "EnrollmentQuerySet",
    "Message",
    "NameWord",
    "OfEnrollment",
    "Receipt",
    "document_path",
]
