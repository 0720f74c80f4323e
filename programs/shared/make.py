"""Two ways to write an option: `seed` for what a source states, `ours` for what we inferred."""

from typing import Any

from programs.types import Option


def seed[T: Option](
    code: str, label: str, label_es: str, source: str, made: type[T] = Option, /, **more: Any
) -> T:
    """Return an option whose label a source states to the letter; `source` is "seed:line" or "domain.md section"."""
    return made(code=code, label=label, label_es=label_es, source=source, inferred=False, **more)


def ours[T: Option](
    code: str, label: str, label_es: str, source: str, made: type[T] = Option, /, **more: Any
) -> T:
    """Return an option we inferred, which an agency may correct; `source` says what it rests on."""
    return made(code=code, label=label, label_es=label_es, source=source, inferred=True, **more)
