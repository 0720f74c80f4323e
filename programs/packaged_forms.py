"""The editions of intake forms that came with the product: `programs/<code>/forms/<kind>.json`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from programs.registry import program_codes


@cache
def packaged_form(program: str, kind: str) -> dict[str, Any] | None:
    """Return the content of the packaged form of a program (a code), None when the program has no such form."""
    path = Path(__file__).parent / program / "forms" / f"{kind}.json"
    if program not in program_codes() or not path.is_file():
        return None
    return json.loads(path.read_text("utf-8"))
