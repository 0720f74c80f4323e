"""What is left of a photo once it is kept: the picture, upright, and nothing that the camera wrote."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from casework.core import photos
from casework.core.files import check_upload
from casework.core.photos import bare_photo
from tests.factories.notes import JPG, PNG, upload
from tests.factories.photos import SECRET, picture

SIDEWAYS = 6
"""The orientation of a camera held upright: the picture must be turned a quarter to the right."""


def _bare(name, content):
    kept = bare_photo(check_upload(upload(name, content), photos.PHOTO_TYPES))
    return kept, kept.file.read()


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_place_time_and_device_are_taken_out(kind):
    sent = picture(kind)
    assert SECRET in sent and b"exif" in sent.lower()
    kept, content = _bare(f"me.{kind}", sent)
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (6, 4)
        assert not image.getexif()
    assert SECRET not in content and b"xif" not in content.lower()
    assert (kept.name, kept.size, kept.was_scanned) == (f"me.{kind}", len(content), False)


def test_a_picture_taken_sideways_stands_upright_without_its_mark():
    _kept, content = _bare("me.jpg", picture("jpg", size=(64, 32), orientation=SIDEWAYS))
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (32, 64)
        red, _green, blue = image.getpixel((16, 8))
        assert red > 200 > 60 > blue


def test_what_is_clear_stays_clear():
    clear = io.BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(clear, "PNG")
    _kept, content = _bare("me.png", clear.getvalue())
    with Image.open(io.BytesIO(content)) as image:
        assert image.getpixel((0, 0))[3] == 0


def test_a_great_picture_is_kept_as_large_as_it_is_shown(monkeypatch):
    monkeypatch.setattr(photos, "LONGEST_SIDE", 10)
    _kept, content = _bare("me.png", picture(size=(40, 20)))
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (10, 5)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(photos, "MOST_PIXELS", 100)
    with pytest.raises(ValidationError, match="too many pixels"):
        _bare("me.png", picture(size=(20, 20)))


@pytest.mark.parametrize(("name", "content"), [("me.png", PNG), ("me.jpg", JPG)])
def test_a_picture_that_cannot_be_read_is_refused(name, content):
    with pytest.raises(ValidationError, match="cannot be read"):
        _bare(name, content)


def test_a_picture_that_ends_in_the_middle_is_refused():
    with pytest.raises(ValidationError, match="cannot be read"):
        _bare("me.jpg", picture("jpg", size=(64, 64))[:-200])
