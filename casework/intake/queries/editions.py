"""Editions of forms as the pages read them."""

from programs.intake_forms import Form, read_form


def content_of(edition) -> Form:
    """Return the `Form` that an `IntakeForm` holds; read once per content. Raises FormProblem for a broken draft."""
    if edition.digest not in _READ:
        if len(_READ) >= _MOST_KEPT:
            _READ.clear()
        _READ[edition.digest] = read_form(edition.content)
    return _READ[edition.digest]


_MOST_KEPT = 200
_READ: dict[str, Form] = {}
