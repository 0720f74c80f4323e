"""What a form says an act will clear and create is what it clears and creates."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from casework.cases.models import Enrollment
from casework.cases.queries.frame import facts_of
from casework.cases.queries.save_preview import preview_of, preview_of_note
from casework.cases.services.add_case_note import add_case_note
from casework.core import clock
from casework.core.types import Colour
from programs.registry import get_program
from programs.standing import stand
from tests.factories.dashboard import DAY, facts
from tests.factories.people import YOUTH, UserFactory, enrolled

pytestmark = pytest.mark.django_db
slowly = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ASKING = (Colour.RED, Colour.YELLOW)


def asked(enrollment):
    """{label: color} of every line that `enrollment` stands on today."""
    spec = get_program(YOUTH)
    codes = stand(spec, facts_of(enrollment), clock.today()).lines.values()
    lines = [spec.section_of(code).line(code) for found in codes for code in found]
    return {line.label: line.colour for line in lines}


@slowly
@given(known=facts)
def test_the_preview_of_a_note_is_the_difference_it_makes(known):
    with clock.frozen(DAY):
        row = enrolled()
        Enrollment.objects.filter(pk=row.pk).update(**known)
        row = Enrollment.objects.get(pk=row.pk)
        before, preview = asked(row), preview_of_note(row)
        add_case_note(UserFactory(), row, contact_on=DAY, text="We talked.")
        after = asked(Enrollment.objects.get(pk=row.pk))
    told = {*ASKING, Colour.WHITE}
    assert set(preview.clears) == {name for name in before if name not in after and before[name] in told}
    assert set(preview.creates) == {name for name in after if name not in before and after[name] in ASKING}


def test_it_says_when_the_same_is_asked_for_again():
    with clock.frozen(DAY):
        preview = preview_of_note(enrolled(last_note=40))
    assert preview.returns == (
        "From Dec 23, 2026, if nothing happens until then: Add Case Note – 30 Days Since Case Note Entry",
    )


def test_it_says_what_an_act_creates():
    with clock.frozen(DAY):
        preview = preview_of(enrolled(), progress_confirmed_on=DAY - timedelta(days=40))
    assert preview.creates == ("Progress Not Updated Within 5 days",)
