"""Case notes, messages and documents in named situations."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

from casework.cases.services.add_case_note import add_case_note
from casework.core import clock

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 20
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 64 + b"\xff\xd9"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1" + b"\x00" * 64
OFFICE_TYPES = "[Content_Types].xml"


def note(author, enrollment, text="We spoke.", **fields):
    """A note of `author` about a contact today."""
    return add_case_note(author, enrollment, **{"contact_on": clock.today(), "text": text, **fields})


def note_form(**fields):
    """What a browser posts from the form ADD CASE NOTE, saved without sending."""
    today = clock.today()
    return {
        "contact_on": f"{today.month}/{today.day}/{today.year}",
        "subject": "Phone call",
        "text": "We spoke about the plan.",
        "send_mode": "save_only",
        **fields,
    }


def office_file(*, main="word/document.xml", types="<Types/>", **entries):
    """The bytes of a Word file, or of what claims to be one; `entries` are further (name -> bytes)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(OFFICE_TYPES, types)
        if main:
            package.writestr(main, "<w:document/>")
        for name, content in entries.items():
            package.writestr(name, content)
    return buffer.getvalue()


def upload(name="transcript.pdf", content=PDF, content_type="application/octet-stream"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, content_type=content_type)
