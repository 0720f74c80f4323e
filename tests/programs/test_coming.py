"""The day on which time alone turns a line red: it is that day, and not the day before."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from casework.core.types import Colour
from programs.registry import all_programs
from programs.standing import coming, stand, turns_on
from tests.factories.dashboard import DAY, facts, inventive_spec

SPECS = {spec.code: spec for spec in all_programs() if spec.live_sections} | {"inventive": inventive_spec()}
LOUD = (Colour.RED, Colour.YELLOW)


@pytest.mark.parametrize("code", SPECS)
@settings(max_examples=100, deadline=None)
@given(known=facts)
def test_a_line_that_is_announced_comes_on_its_day_and_not_before(code, known):
    spec = SPECS[code]
    for section in spec.live_sections:
        for colours in ((Colour.RED,), LOUD):
            found = coming(section, known, DAY, colours)
            if found is None:
                continue
            day, line = found
            assert day > DAY
            assert line.code in stand(spec, known, day).lines[section.code]
            assert turns_on(section, line, known) == day
            assert line.code not in stand(spec, known, day - timedelta(days=1)).lines[section.code]


@pytest.mark.parametrize("code", SPECS)
@settings(max_examples=20, deadline=None)
@given(known=facts)
def test_no_red_line_comes_unannounced(code, known):
    """Day by day for two months: whoever is not red and becomes red was told the day."""
    spec = SPECS[code]
    for section in spec.live_sections:
        told = coming(section, known, DAY, (Colour.RED,))
        before = set(stand(spec, known, DAY).lines[section.code])
        for days in range(1, 61):
            day = DAY + timedelta(days=days)
            now = set(stand(spec, known, day).lines[section.code])
            red = {code for code in now - before if section.line(code).colour is Colour.RED}
            if red:
                assert told is not None
                assert told[0] == day
                assert told[1].code in red
                break
