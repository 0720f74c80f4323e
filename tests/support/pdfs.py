"""What stands inside a PDF file."""

import re
import zlib


def opened(pdf):
    """The bytes of a PDF with every compressed part unpacked behind them, to look for names in."""
    parts = [pdf]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(parts)
