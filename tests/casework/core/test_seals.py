"""Seals: the same content has the same text, and any other content another seal."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.core.seals import ALPHABET, canonical, seal, short_code, spaced_code, typed_code


def test_the_order_of_keys_does_not_matter_and_letters_stay_as_they_are():
    assert canonical({"b": [1, True, None], "a": "Señora"}) == '{"a":"Señora","b":[1,true,null]}'
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_dates_and_moments_are_iso():
    moment = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    assert canonical([date(2026, 11, 22), moment]) == '["2026-11-22","2026-11-22T15:30:00+00:00"]'


@pytest.mark.parametrize("value", [1.5, Decimal("1.5"), {1: "a"}, {"a": {"b": [0.1]}}, object(), b"x"])
def test_what_has_more_than_one_spelling_is_refused(value):
    with pytest.raises(TypeError):
        canonical(value)


@given(st.text(), st.text(min_size=1), st.integers(min_value=0))
def test_one_changed_character_changes_the_seal(before, middle, place):
    text = before + middle
    place %= len(text)
    changed = text[:place] + chr((ord(text[place]) + 1) % 0xD000) + text[place + 1 :]
    if changed != text and text.isprintable() and changed.isprintable():
        assert seal(changed) != seal(text)


def test_a_seal_covers_the_one_before():
    assert seal("text", "a" * 64) != seal("text", "b" * 64) != seal("text")


def test_a_code_is_read_back_however_it_is_typed():
    code = short_code(seal("text"))
    assert len(code) == 12 and set(code) <= set(ALPHABET)
    assert not set("01ILOU") & set(ALPHABET)
    spaced = spaced_code(code)
    assert [len(part) for part in spaced.split("-")] == [4, 4, 4]
    assert typed_code(f"  {spaced.lower().replace('-', ' - ')} ") == code


@pytest.mark.parametrize("text", ["", "ABCD", "ABCD-EFGH-JKM0", "ABCD-EFGH-JKMNP", "'; drop table"])
def test_what_cannot_be_a_code_is_none(text):
    assert typed_code(text) == ""
