"""Files that people send: checked by content when they come in, and handed out so that nothing in them can run."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from casework.core.file_types import FILE_TYPES, NotThatType, type_of
from casework.core.scan import Infected, ScanUnavailable, scan

MOST_FILES = 10
LONGEST_NAME = 160
SANDBOX = "sandbox; default-src 'none'"


@dataclass(frozen=True)
class CheckedFile:
    """A file whose type, size and content were found good. `name` is clean: no path, no control characters."""

    file: UploadedFile
    name: str
    content_type: str
    size: int
    sha256: str
    was_scanned: bool


@dataclass(frozen=True)
class RefusedFile:
    """A file that was not taken: its clean name, and why in words for the person who sent it."""

    name: str
    reason: str


def largest_upload() -> int:
    """Return the greatest size of one file in bytes (setting CASEWORK_UPLOAD_MAX_BYTES, 10 MB)."""
    return getattr(settings, "CASEWORK_UPLOAD_MAX_BYTES", 10 * 1024 * 1024)


def limits_text(extensions: tuple[str, ...] = tuple(FILE_TYPES), most: int = MOST_FILES) -> str:
    """Return what may be sent, in words, to be said before anything is chosen (UX-24)."""
    count = ngettext("One file", "Up to %(count)d files at once", most) % {"count": most}
    return _("%(count)s: %(types)s. Each at most %(size)s.") % {
        "count": count,
        "types": ", ".join(extension.upper() for extension in extensions),
        "size": filesizeformat(largest_upload()),
    }


def clean_name(name: str) -> str:
    """Return the last part of a file's name without control, direction and path characters, 160 at most."""
    name = unicodedata.normalize("NFC", str(name)).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    name = re.sub(r'[<>:"|?*]', "_", name).strip(" .")
    path = PurePosixPath(name or "file")
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix


def check_upload(upload: UploadedFile, extensions: tuple[str, ...] = tuple(FILE_TYPES)) -> CheckedFile:
    """Return `upload` as a `CheckedFile`. Raises ValidationError in words that name no file and blame nobody.

    Its extension must be one of `extensions` and its content of that type; it is neither empty nor larger than
    `largest_upload()`; an archive is judged by its table of contents and never unpacked; a scanner, where one is
    set up, must have found nothing (security.md, threat 16).
    """
    name = clean_name(upload.name or "")
    extension = PurePosixPath(name).suffix.lstrip(".").lower()
    if not upload.size:
        raise ValidationError(_("The file is empty"), code="empty")
    if upload.size > largest_upload():
        raise ValidationError(_too_large(upload.size), code="too_large")
    if {"jpeg": "jpg", "heif": "heic"}.get(extension, extension) not in extensions:
        raise ValidationError(_wrong_type(extensions), code="type")
    try:
        kind = type_of(upload, extension)
    except NotThatType as error:
        raise ValidationError(_refusal(error.reason, extension), code=error.reason) from None
    return CheckedFile(
        file=upload,
        name=name,
        content_type=kind.content_type,
        size=upload.size,
        sha256=_sha256(upload),
        was_scanned=_scanned(upload),
    )


class ManyFiles(forms.FileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None):
        super().__init__({"data-send-each": MOST_FILES, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        """Return the list of files sent under `name`."""
        return files.getlist(name) if hasattr(files, "getlist") else list(files.get(name) or [])


class CheckedFilesField(forms.FileField):
    """Several files at once. The cleaned value is a pair: list of `CheckedFile`, list of `RefusedFile`.

    A bad file does not take the good ones with it; the form is invalid only when no file is good or there are more
    than `most`. Then each error names its file. `refused` holds the bad ones either way.
    """

    widget = ManyFiles
    default_error_messages = {"too_many": gettext_lazy("Choose at most %(most)d files at once")}

    def __init__(
        self, *, extensions: tuple[str, ...] = tuple(FILE_TYPES), most: int = MOST_FILES, **kwargs: Any
    ):
        super().__init__(**kwargs)
        self.extensions = extensions
        self.most = most
        self.refused: list[RefusedFile] = []
        self.widget.attrs["accept"] = ",".join(f".{extension}" for extension in extensions)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """What the browser is told, so that it can refuse before sending."""
        return {**super().widget_attrs(widget), "data-max-bytes": largest_upload()}

    def clean(self, data: Any, initial: Any = None) -> tuple[list[CheckedFile], list[RefusedFile]]:
        """Check each file. Raises ValidationError when none was sent or none is good."""
        if not data:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return [], []
        if len(data) > self.most:
            raise ValidationError(self.error_messages["too_many"] % {"most": self.most}, code="too_many")
        good, self.refused = [], []
        for upload in data:
            try:
                good.append(check_upload(upload, self.extensions))
            except ValidationError as error:
                self.refused.append(RefusedFile(clean_name(upload.name or ""), error.messages[0]))
        if not good:
            raise ValidationError([f"{file.name}: {file.reason}" for file in self.refused], code="refused")
        return good, self.refused


class CheckedFileField(CheckedFilesField):
    """One file. The cleaned value is a `CheckedFile`, or None when the field is optional and empty."""

    widget = forms.FileInput

    def __init__(self, **kwargs: Any):
        super().__init__(most=1, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> CheckedFile | None:
        """Check the file. Raises ValidationError beside the field."""
        good, _refused = super().clean([data] if data else [], initial)
        return good[0] if good else None


def private_response(stored: Any, *, name: str, content_type: str) -> FileResponse:
    """Return a stored file (a `FieldFile`) as a download that no browser runs, shows or keeps.

    The caller has opened the record through its access door and noted the look.
    """
    response = FileResponse(
        stored.open("rb"), as_attachment=True, filename=clean_name(name), content_type=content_type
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _sha256(upload: UploadedFile) -> str:
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()


def _scanned(upload: UploadedFile) -> bool:
    try:
        return scan(upload)
    except Infected:
        raise ValidationError(_refusal("test_virus", ""), code="infected") from None
    except ScanUnavailable:
        text = _("The file could not be checked for viruses just now. Try again in a few minutes")
        raise ValidationError(text, code="not_scanned") from None
    finally:
        upload.seek(0)


def _too_large(size: int) -> str:
    return _("The file is %(size)s. At most %(most)s can be kept") % {
        "size": filesizeformat(size),
        "most": filesizeformat(largest_upload()),
    }


def _wrong_type(extensions: tuple[str, ...]) -> str:
    types = ", ".join(extension.upper() for extension in extensions)
    return _("Files of this type cannot be kept. Save it as one of these: %(types)s") % {"types": types}


def _refusal(reason: str, extension: str) -> str:
    return {
        "disguised": _(
            "The content is not what the name says (.%(extension)s). Save it again in that format"
        ),
        "too_much_inside": _("The file holds far more than its size shows and cannot be kept"),
        "macros": _("The file holds macros. Save it without macros"),
        "test_virus": _("The virus scan stopped this file"),
    }[reason] % {"extension": extension}
