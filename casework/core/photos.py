"""Photos of people: kept upright, no larger than shown, without what cameras write into them (place, time, device).

A file that passed `casework.core.files` is decoded and written anew, so that nothing but the picture is left of it.
"""

import hashlib
import io
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from casework.core.files import CheckedFile, CheckedFileField

PHOTO_TYPES = ("jpg", "png")
"""Types of photo: those that every browser shows."""

MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2_000
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}


def bare_photo(checked: CheckedFile) -> CheckedFile:
    """Return the photo `checked` (JPG or PNG) written anew: without metadata, turned as its orientation says, at most
    `LONGEST_SIDE` pixels a side. Its colour profile stays.

    Raises ValidationError when it cannot be read or has more than `MOST_PIXELS`.
    """
    kind = _FORMATS[checked.content_type]
    checked.file.seek(0)
    try:
        with Image.open(checked.file, formats=[kind]) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValidationError(_("The picture has too many pixels. Save it smaller"), code="pixels")
            content = _written(opened, kind)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        text = _("The picture cannot be read. Open it and save it again as JPG or PNG")
        raise ValidationError(text, code="unreadable") from None
    return replace(
        checked,
        file=SimpleUploadedFile(checked.name, content, content_type=checked.content_type),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _written(opened: Image.Image, kind: str) -> bytes:
    profile = opened.info.get("icc_profile")
    upright = ImageOps.exif_transpose(opened)
    picture = upright.convert("RGBA" if kind == "PNG" and upright.has_transparency_data else "RGB")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture.info.clear()
    buffer = io.BytesIO()
    own = profile if opened.mode in ("RGB", "RGBA") else None
    picture.save(buffer, kind, quality=90, optimize=True, icc_profile=own)
    return buffer.getvalue()


class CheckedPhotoField(CheckedFileField):
    """One photo, JPG or PNG. The cleaned value is a `CheckedFile` of a `bare_photo`, or None when none was sent."""

    def __init__(self, **kwargs: Any):
        super().__init__(extensions=PHOTO_TYPES, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> CheckedFile | None:
        """Check the file and write it anew. Raises ValidationError beside the field."""
        checked = super().clean(data, initial)
        return bare_photo(checked) if checked else None
