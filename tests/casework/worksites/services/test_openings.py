"""Openings are taken and given back under the job's lock: never more than there are (F365)."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from casework.worksites.models import Job
from casework.worksites.services.edit_job import edit_job
from casework.worksites.services.release_opening import release_opening
from casework.worksites.services.take_opening import take_opening
from tests.factories.people import UserFactory, days_ago
from tests.factories.worksites import JobFactory


def at_once(*acts):
    """Run `acts` together, each in a transaction of its own; returns results or exceptions, in order."""
    start, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number, act):
        try:
            start.wait()
            with transaction.atomic():
                answers[number] = act()
        except ValidationError as problem:
            answers[number] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def taken(job):
    return Job.objects.get(pk=job.pk).taken


@pytest.mark.django_db(transaction=True)
def test_of_several_who_take_the_last_openings_at_once_no_more_get_one_than_there_are():
    job = JobFactory(openings=3, taken=1)
    answers = at_once(*[lambda: take_opening(job)] * 5)
    refused = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert len(refused) == 3
    assert {problem.error_dict["job"][0].code for problem in refused} == {"full"}
    assert "Someone else took the last opening" in refused[0].messages[0]
    assert taken(job) == 3


@pytest.mark.django_db(transaction=True)
def test_openings_given_back_and_taken_at_once_are_all_counted():
    job = JobFactory(openings=9, taken=4)
    at_once(*[lambda: take_opening(job)] * 3, *[lambda: release_opening(job)] * 2)
    assert taken(job) == 5


@pytest.mark.django_db
@pytest.mark.parametrize("where", ["job", "worksite", "employer"])
def test_what_is_not_in_use_any_more_takes_nobody(where):
    job = JobFactory()
    row = {"job": job, "worksite": job.worksite, "employer": job.worksite.employer}[where]
    row.ended_on = days_ago(1)
    row.save(update_fields=["ended_on"])
    with pytest.raises(ValidationError) as problem:
        take_opening(job)
    assert problem.value.error_dict["job"][0].code == "ended"
    assert taken(job) == 0


@pytest.mark.django_db
def test_the_last_day_of_use_is_a_day_of_use():
    job = JobFactory(ended_on=days_ago(0))
    assert take_opening(job).taken == 1


@pytest.mark.django_db
def test_taking_an_opening_does_not_make_an_open_form_stale():
    job = JobFactory(openings=2)
    take_opening(job)
    saved = edit_job(UserFactory(), job, version=job.version, openings=4)
    assert (saved.openings, saved.taken) == (4, 1)


@pytest.mark.django_db
def test_openings_cannot_fall_below_those_taken():
    job = JobFactory(openings=3, taken=2)
    with pytest.raises(ValidationError) as problem:
        edit_job(UserFactory(), job, version=job.version, openings=1)
    assert problem.value.message_dict == {"openings": ["2 are taken already. Enter 2 or more."]}
