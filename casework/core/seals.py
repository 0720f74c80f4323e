"""What was agreed to can prove that it was not changed: canonical text, its hash, and a short code of the hash.

Pure functions. A seal covers the text and the seal before it, so a chain of sealed texts cannot be altered in the
middle without breaking all that follows.
"""

import hashlib
import json
from datetime import date
from typing import Any

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12
GROUP = 4


def canonical(value: Any) -> str:
    """Return `value` as JSON that is the same for the same content: sorted keys, no spaces, UTF-8 as it is.

    Dates and moments become ISO 8601 text. Raises TypeError for anything that has more than one spelling: floats,
    decimals, keys that are no text.
    """
    return json.dumps(
        _plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def seal(text: str, previous: str = "") -> str:
    """Return the SHA-256, in 64 hexadecimal digits, of the seal before (64 digits, or "" for the first) and `text`."""
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def short_code(sealed: str) -> str:
    """Return twelve characters that stand for a seal. None of them can be taken for another: no 0, 1, I, L, O, U."""
    number, letters = int(sealed, 16), []
    for _place in range(CODE_LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def spaced_code(code: str) -> str:
    """Return a short code as people read it: ABCD-EFGH-JKMN."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def typed_code(text: str) -> str:
    """Return the short code that a person typed with any spaces, dashes and letter case; "" when it cannot be one."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    known = len(letters) == CODE_LENGTH and set(letters) <= set(ALPHABET)
    return letters if known else ""


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | bool) or type(value) is int:
        return str(value) if isinstance(value, str) else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {str(key): _plain(part) for key, part in value.items()}
    raise TypeError(f"{type(value).__name__} has no canonical text.")
