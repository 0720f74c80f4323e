"""How well two colors are told apart: the contrast of WCAG 2.2, from 1 (equal) to 21 (black on white)."""

from decimal import ROUND_DOWN, Decimal


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colors written "#1A4480"."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def in_words(ratio: float) -> str:
    """Return a contrast with one decimal, cut off and not rounded: 4.49 is "4.4" and not enough."""
    return str(Decimal(str(ratio)).quantize(Decimal("0.1"), rounding=ROUND_DOWN))


def darker(colour: str) -> str:
    """Return a color a fifth darker, for a button under the pointer."""
    return "#" + "".join(f"{int(part * 0.8):02X}" for part in _parts(colour))


def _luminance(colour: str) -> float:
    shares = [part / 255 for part in _parts(colour)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
