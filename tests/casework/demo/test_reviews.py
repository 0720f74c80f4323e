"""The reviews of the demonstration."""

import pytest

from casework.cases.models import Enrollment
from casework.core import clock
from casework.demo.reviews import add_reviews
from casework.intake.models import Application
from tests.factories.people import YOUTH
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.reviews import sent_in

pytestmark = pytest.mark.django_db


def test_what_was_decided_has_its_note_once_and_what_waits_has_none():
    decided, _waiting = sent_in(days=9), sent_in(days=2)
    training = ProviderProgramFactory(
        organisation=decided.organisation, program=YOUTH, name="Machining", activities=[]
    )
    Enrollment.objects.filter(pk=decided.enrollment_id).update(
        recommendation="ready", recommended_on=clock.today(), training_program="Machining"
    )

    assert (add_reviews(), add_reviews()) == (1, 0)

    row = Application.objects.get(pk=decided.pk)
    assert (row.training, bool(row.review_note)) == (training, True)
