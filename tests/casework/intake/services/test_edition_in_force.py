"""Which edition of a form new answers are given to."""

import pytest

from casework.core import clock
from casework.intake.models import IntakeForm
from casework.intake.queries.editions import content_of
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import digest_of
from tests.factories.people import YOUTH, UserFactory
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db


def published(number, content, by=None):
    return IntakeForm.objects.create(
        program=YOUTH,
        kind="application",
        number=number,
        content=content,
        digest=digest_of(content),
        published_at=clock.now(),
        published_by=by,
    )


def test_the_packaged_edition_is_kept_once():
    first = edition_in_force(YOUTH, "application")

    assert edition_in_force(YOUTH, "application") == first
    assert (first.number, first.published_by) == (1, None)
    assert content_of(first).section("interests")


def test_a_release_with_another_edition_brings_it():
    published(1, {"title": "older"})

    assert edition_in_force(YOUTH, "application").number == 2


def test_an_agency_s_own_edition_stays():
    published(1, {"title": "older"})
    own = published(2, {"title": "ours"}, UserFactory())

    assert edition_in_force(YOUTH, "application") == own


def test_a_draft_is_not_in_force_and_is_not_overwritten():
    first = edition_in_force(YOUTH, "application")
    IntakeForm.objects.create(program=YOUTH, kind="application", number=2, content={}, digest="x" * 64)

    assert edition_in_force(YOUTH, "application") == first


def test_a_form_the_program_does_not_have_is_none():
    assert edition_in_force("illinois_works", "application") is None
    assert edition_in_force("../shared", "application") is None


@pytest.mark.django_db(transaction=True)
def test_two_at_once_keep_it_once():
    one_after_the_other(
        lambda: edition_in_force(YOUTH, "application"), lambda: edition_in_force(YOUTH, "application")
    )

    assert IntakeForm.objects.count() == 1
