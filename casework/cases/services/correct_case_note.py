"""A correction of a case note that can no longer be changed: a note of its own, shown beneath it."""

from casework.cases.services.add_case_note import add_case_note


def correct_case_note(author, note, **fields):
    """Enter a note that corrects `note` and return it; `fields` are those of `add_case_note`.

    A correction of a correction points to the first note, so all of them stand together.
    """
    return add_case_note(author, note.enrollment, corrects=note.corrects or note, **fields)
