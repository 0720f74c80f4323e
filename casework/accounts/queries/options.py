"""What a program's list offers, with the agency's corrections."""

from contextvars import ContextVar

from casework.accounts.models import ReferenceOption
from casework.core.middleware import current_request_id
from programs.options import Options, in_spanish

CODES_WITH_A_MEANING = frozenset(
    {
        "agreement_statuses",
        "completion_statuses",
        "enrollment_statuses",
        "referral_statuses",
        "service_families",
    }
)
_NO_REQUEST = "-"
_rows_of_request: ContextVar[tuple[str, dict]] = ContextVar("reference_options", default=(_NO_REQUEST, {}))


def options_for(program: str, options: Options) -> list[tuple[str, str]]:
    """Return (code, text in the active language) pairs of a program's list as the agency has it now.

    In: the program's code and the list as its spec declares it (`get_program(code).goal_terms`).
    Out: the spec's options, renamed, retired and added to by the rows of `ReferenceOption`; added ones come
    after the spec's unless their position says otherwise. A list that is not editable is returned as declared.
    """
    if not options.editable:
        return options.choices()
    rows = {row.code: row for row in _reference_rows(program).get(options.code, [])}
    placed = []
    for position, item in enumerate(options):
        row = rows.pop(item.code, None)
        if row is None:
            placed.append((position, item.code, item.text))
        elif row.is_active:
            placed.append((position, item.code, _text_of(row)))
    placed += [(row.position, row.code, _text_of(row)) for row in rows.values() if row.is_active]
    return [(code, text) for _position, code, text in sorted(placed, key=lambda entry: entry[0])]


def option_text(program: str, options: Options, code: str) -> str:
    """Return the text of a stored code in the active language, a retired or added option's too.

    An unknown code is returned as it is, so old data can still be read.
    """
    if options.editable:
        for row in _reference_rows(program).get(options.code, []):
            if row.code == code:
                return _text_of(row)
    return options.text(code)


def may_grow(options: Options) -> bool:
    """Whether an agency may add to the list: not when the product itself acts on its codes."""
    return options.code not in CODES_WITH_A_MEANING


def list_title(options: Options) -> str:
    """Return the name of a list as it is shown: its code in words."""
    return options.code.replace("_", " ").replace("-", " ").capitalize()


def option_rows(program: str, options: Options) -> list[dict]:
    """Return every option of a list, retired ones too, as {code, label, label_es, origin, is_active, may_change}.

    `origin` is "stated" (a source document says it), "inferred" or "added" (by the agency).
    """
    rows = {row.code: row for row in _reference_rows(program).get(options.code, [])}
    found = [_described(item.code, item, rows.pop(item.code, None)) for item in options]
    return found + [_described(row.code, None, row) for row in rows.values()]


def _described(code, item, row):
    words = row or item
    origin = "added" if item is None else "inferred" if item.inferred else "stated"
    return {
        "code": code,
        "label": words.label,
        "label_es": words.label_es,
        "origin": origin,
        "is_active": row.is_active if row else True,
        "may_change": origin != "stated",
    }


def _text_of(row: ReferenceOption) -> str:
    return row.label_es if row.label_es and in_spanish() else row.label


def _reference_rows(program: str) -> dict[str, list[ReferenceOption]]:
    """List code -> rows of `program`, read once per request."""
    request_id, known = _rows_of_request.get()
    if request_id != current_request_id() or request_id == _NO_REQUEST:
        known = {}
        _rows_of_request.set((current_request_id(), known))
    if program not in known:
        lists: dict[str, list[ReferenceOption]] = {}
        for row in ReferenceOption.objects.filter(program=program).order_by("position", "code"):
            lists.setdefault(row.list_code, []).append(row)
        known[program] = lists
    return known[program]
