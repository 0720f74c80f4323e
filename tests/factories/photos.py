"""Pictures as cameras write them."""

import io

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

SECRET = b"Prairie Cam 7"
"""What the camera wrote; it must be nowhere in a kept photo."""


def picture(kind="png", *, size=(6, 4), orientation=None):
    """The bytes of a picture, its left half red, its right half blue, with device, place and comment written in."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (39.0, 48.0, 6.0)
    if orientation:
        exif[ExifTags.Base.Orientation] = orientation
    written = io.BytesIO()
    if kind == "png":
        words = PngInfo()
        words.add_text("Comment", SECRET.decode())
        image.save(written, "PNG", exif=exif, pnginfo=words)
    else:
        image.save(written, "JPEG", exif=exif, comment=SECRET, xmp=b"<x>" + SECRET + b"</x>", quality=95)
    return written.getvalue()
