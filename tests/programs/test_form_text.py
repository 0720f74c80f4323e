"""A form as text: the same form comes back, and each mistake is found at its line."""

import pytest

from programs.form_text import TextProblems, content_of_text, form_text
from programs.packaged_forms import packaged_form

FORM = packaged_form("youth_apprenticeship", "pre_screening")


@pytest.mark.parametrize("kind", ["pre_screening", "application"])
def test_what_is_written_reads_back_the_same(kind):
    content = packaged_form("youth_apprenticeship", kind)

    assert content_of_text(form_text(content)) == content


def problems_of(text):
    with pytest.raises(TextProblems) as caught:
        content_of_text(text)
    return [(found.line, found.text) for found in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "a value is missing"),
        ('{\n "title": {"en": "A", "es": "B"},\n}', 3, "after the last entry there is no comma"),
        ('{\n "title" "A"}', 2, "a colon is missing"),
        ('{\n "title": "A"\n "intro": "B"}', 3, "a comma or closing brace is missing"),
        ('{\n "title": [1 2]}', 2, "a comma or closing bracket is missing"),
        ('{\n "title": "A}\n', 2, "quotes do not end"),
        ('{\n "title": 1,\n "title": 2}', 3, "stands here twice"),
        ('{\n "title": 1.5}', 2, "a value is missing"),
        ("{}\n{}", 2, "nothing may follow"),
        ("[" * 30, 1, "nested too deeply"),
        (" " * 300_001, 1, "longer than"),
    ],
)
def test_a_mistake_of_writing_is_found_at_its_line(text, line, words):
    ((found, said),) = problems_of(text)

    assert found == line
    assert words in said


def test_a_mistake_of_the_form_is_found_at_its_line():
    text = form_text(FORM).replace('"es": "¿Vive en Illinois?"', '"fr": "Bonjour"')

    found = problems_of(text)

    line = text[: text.index("Bonjour")].count("\n") + 1
    assert {place for place, _text in found} == {line}
    assert {words for _line, words in found} == {"is not known here", "is missing"}
