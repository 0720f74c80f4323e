"""The file about the look of organisations: five tokens, with the same demands on contrast as on screen."""

from casework.accounts.enums import Corners
from casework.accounts.services.edit_branding import PAIRS
from casework.exchange.formats.columns import Check, Column, Kind, RecordType, choice, refers, text

COLOUR = "^#[0-9A-Fa-f]{6}$"
NAMES = {
    "primary_colour": "The primary color",
    "accent_colour": "The accent color",
    "header_colour": "The header",
}


def _luminance(colour):
    """SQL of the luminance of a color, an SQL expression that matches COLOUR (WCAG 2.2)."""
    parts = []
    for start, weight in ((2, 0.2126), (4, 0.7152), (6, 0.0722)):
        share = f"(('x' || substr({colour}, {start}, 2))::bit(8)::int / 255.0::float8)"
        linear = (
            f"CASE WHEN {share} <= 0.04045 THEN {share} / 12.92 ELSE ((({share}) + 0.055) / 1.055) ^ 2.4 END"
        )
        parts.append(f"{weight} * ({linear})")
    return f"({' + '.join(parts)} + 0.05)"


def _too_low(first, second, least):
    a, b = _luminance(first), _luminance(second)
    both = " AND ".join(f"{part} ~ '{COLOUR}'" for part in (first, second))
    return f"CASE WHEN {both} THEN greatest({a}, {b}) / least({a}, {b}) < {least} ELSE false END"


def _contrast_checks():
    for field, ground, least, _name in PAIRS:
        other = f"s.{ground}" if ground in NAMES else f"'{ground}'"
        yield Check(
            column=field,
            fails=_too_low(f"s.{field}", other, least),
            problem=f"{NAMES[field]} is hard to read: the contrast is below {least:g} to 1.",
            advice="Make it darker or lighter; the guide's page about the look of an organization names the pairs.",
        )


def _colour_check(field):
    return Check(
        column=field,
        fails=f"s.{field} !~ '{COLOUR}'",
        problem="This is no color.",
        advice="Write it as # and six letters or digits, such as #1A4480.",
    )


BRANDINGS = RecordType(
    code="looks",
    table="accounts_branding",
    title="Looks of organizations",
    key=("organisation",),
    conflict=("organisation_id",),
    columns=(
        refers("organisation", "organisations", required=True),
        *(text(field, 7, required=True) for field in NAMES),
        Column(
            name="corners",
            kind=Kind.NUMBER,
            target="corners",
            default=str(Corners.SLIGHT.value),
            says="In pixels: 0, 4, 8 or 16; 4 when empty.",
        ),
        choice("logo_type", ("image/png", "image/jpeg")),
        text("logo", 90_000, says="The picture in base64, at most 64 KB before."),
    ),
    checks=(
        *(_colour_check(field) for field in NAMES),
        *_contrast_checks(),
        Check(
            column="corners",
            fails=f"s.corners NOT IN ({', '.join(repr(str(value)) for value in Corners.values)})",
            problem="There are no such corners.",
            advice="Write 0, 4, 8 or 16.",
        ),
        Check(
            column="logo",
            fails="s.logo !~ '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$'",
            problem="This is no picture in base64.",
            advice="Export a look to see an example, or leave the cell empty.",
        ),
    ),
)
