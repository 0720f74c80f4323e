"""Editing an enrollment: only what the program uses, each answer with its date, anchors moved, nothing lost."""

import pytest
from django.urls import reverse

from casework.cases.models import Enrollment
from casework.cases.services.edit_enrollment import edit_enrollment
from casework.core import clock
from dashboard.models import Standing
from tests.factories.people import LocationFactory, days_ago, enrolled, former, member, organisation_running

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment(db):
    return enrolled(organisation_running("youth_apprenticeship", "isets", "illinois_works"))


@pytest.fixture
def worker(client, enrollment):
    user = member(organisation=enrollment.organisation, program="")
    client.force_login(user)
    return user


def url(enrollment):
    return reverse("cases:edit_enrollment", args=[enrollment.public_id])


def answers(client, enrollment, **changes):
    form = client.get(url(enrollment)).context["form"]
    data = {bound.name: bound.value() or "" for bound in form}
    return {**data, **changes}


def test_worker_and_site_are_saved(client, worker, enrollment):
    site = LocationFactory(organisation=enrollment.organisation)
    data = answers(
        client,
        enrollment,
        location=str(site.public_id),
        assigned_worker=str(worker.public_id),
    )
    assert client.post(url(enrollment), data).status_code == 302
    saved = Enrollment.objects.get()
    assert (saved.location, saved.assigned_worker) == (site, worker)
    assert (saved.version, saved.last_touched_on) == (2, clock.today())


def test_a_program_is_asked_only_what_it_uses(client, worker, enrollment):
    youth = set(client.get(url(enrollment)).context["form"].fields)
    other = enrolled(enrollment.organisation, program="isets")
    isets = set(client.get(url(other)).context["form"].fields)
    assert "iwds_status" in youth - isets
    assert "redetermination_on" in isets - youth


def test_an_iwds_status_needs_its_date_and_exit_needs_both(client, worker, enrollment):
    data = answers(client, enrollment, iwds_status="exited", iwds_status_since="", iwds_exited_on="")
    answer = client.post(url(enrollment), data)
    assert answer.context["form"].errors.keys() == {"iwds_status_since", "iwds_exited_on"}
    client.post(url(enrollment), {**data, "iwds_status_since": "yesterday", "iwds_exited_on": "yesterday"})
    saved = Enrollment.objects.get()
    assert (saved.iwds_status, saved.iwds_status_since, saved.iwds_exited_on) == (
        "exited",
        days_ago(1),
        days_ago(1),
    )
    client.post(url(enrollment), answers(client, saved, iwds_status="registrant"))
    assert Enrollment.objects.get().iwds_exited_on is None


def test_what_the_suitability_page_decides_is_decided_there_alone(client, worker, enrollment):
    Enrollment.objects.update(recommendation="", recommended_on=None)
    page = client.get(url(enrollment))
    assert {"recommendation", "recommended_on", "training_program"}.isdisjoint(page.context["form"].fields)
    assert reverse("intake:review_suitability", args=[enrollment.public_id]) in page.content.decode()
    data = answers(client, enrollment, status="ready", recommendation="ready", training_program="CNA Pathway")
    assert client.post(url(enrollment), data).context["form"].errors.keys() == {"status"}
    other = enrolled(enrollment.organisation, program="illinois_works")
    assert client.post(url(other), answers(client, other, training_program="NCCER Core")).status_code == 302
    other.refresh_from_db()
    assert other.training_program == "NCCER Core"


def test_a_moved_anchor_moves_the_standing(client, worker, enrollment):
    client.post(url(enrollment), answers(client, enrollment, enrolled_on="1/2/2025"))
    before = Standing.objects.get().vec
    ended = {"iwds_status": "exited", "iwds_status_since": "1/2/2025", "iwds_exited_on": "1/2/2025"}
    client.post(url(enrollment), answers(client, enrollment, enrolled_on="1/2/2024", **ended))
    assert Standing.objects.get().vec != before


def test_a_stale_edit_keeps_both_texts(client, worker, enrollment):
    other = enrolled(enrollment.organisation, program="illinois_works")
    data = answers(client, other, training_program="Mine")
    edit_enrollment(worker, other, version=1, values={"training_program": "Theirs"})
    answer = client.post(url(other), data)
    assert answer.status_code == 409
    assert "Theirs" in answer.content.decode()
    assert 'value="Mine"' in answer.content.decode()
    other.refresh_from_db()
    assert other.training_program == "Theirs"


def test_a_second_open_episode_is_refused_beside_the_status(client, worker, enrollment):
    closed = enrolled(
        enrollment.organisation,
        customer=enrollment.customer,
        status="not_enrolled",
        enrolled_on=None,
        last_touched_on=clock.today(),
    )
    data = answers(client, closed, status="enrolled", enrolled_on="today")
    answer = client.post(url(closed), data)
    assert answer.context["form"].errors.keys() == {"status"}


def test_an_exit_is_neither_made_nor_undone_here(client, worker, enrollment):
    ended = former(enrollment.organisation)
    assert "status" not in client.get(url(ended)).context["form"].fields
    data = answers(client, enrollment, status="exited")
    assert client.post(url(enrollment), data).context["form"].errors.keys() == {"status"}


def test_another_organisations_worker_and_site_are_refused(client, worker, enrollment):
    stranger, site = member(), LocationFactory()
    data = answers(client, enrollment, assigned_worker=str(stranger.public_id), location=str(site.public_id))
    assert client.post(url(enrollment), data).context["form"].errors.keys() == {"assigned_worker", "location"}


def test_a_worker_who_left_does_not_block_the_save(client, worker, enrollment):
    gone = member(organisation=enrollment.organisation, ends_on=days_ago(3))
    Enrollment.objects.update(assigned_worker=gone)
    data = answers(client, enrollment, enrolled_on="1/2/2026")
    assert client.post(url(enrollment), data).status_code == 302
    assert Enrollment.objects.get().assigned_worker == gone


def test_the_exit_from_iwds_ends_a_youth_enrollment_and_taking_it_back_opens_it(client, worker, enrollment):
    gone = {"iwds_status": "exited", "iwds_status_since": "1/2/2026", "enrolled_on": "1/1/2026"}
    early = client.post(url(enrollment), answers(client, enrollment, **gone, iwds_exited_on="12/31/2025"))
    assert early.context["form"].errors["iwds_exited_on"]
    data = answers(client, enrollment, **gone, iwds_exited_on="1/2/2026")
    assert client.post(url(enrollment), data).status_code == 302
    saved = Enrollment.objects.get()
    assert (saved.status, saved.exited_on) == ("exited", saved.iwds_exited_on)
    back = answers(client, enrollment, iwds_status="registrant")
    assert client.post(url(enrollment), back).status_code == 302
    saved.refresh_from_db()
    assert (saved.status, saved.exited_on, saved.iwds_exited_on) == ("enrolled", None, None)


def test_isets_names_the_programs_inside_it_and_the_overview_tells_them(client, worker, enrollment):
    other = enrolled(enrollment.organisation, program="isets")
    data = answers(client, other, sub_programs=["snap_jp", "earnfare"])
    assert client.post(url(other), data).status_code == 302
    other.refresh_from_db()
    assert other.sub_programs == ["snap_jp", "earnfare"]
    page = client.get(reverse("cases:show_enrollment", args=[other.public_id])).content.decode()
    assert "SNAP JP, Earnfare" in page


def test_only_an_exit_of_iwds_is_taken_back_by_iwds(client, worker, enrollment):
    enrollment.status, enrollment.exited_on = "exited", days_ago(5)
    enrollment.save()
    data = answers(client, enrollment, iwds_status="registrant", iwds_status_since="yesterday")
    assert client.post(url(enrollment), data).status_code == 302
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on) == ("exited", days_ago(5))
    assert enrollment.iwds_status == "registrant"


def test_an_exit_of_iwds_is_not_taken_back_while_a_second_episode_is_open(client, worker, enrollment):
    since = {"iwds_status_since": days_ago(5), "iwds_exited_on": days_ago(5)}
    fields = {"status": "exited", "exited_on": days_ago(5), "iwds_status": "exited", **since}
    Enrollment.objects.filter(pk=enrollment.pk).update(**fields)
    enrolled(enrollment.organisation, customer=enrollment.customer, program=enrollment.program)
    answer = client.post(url(enrollment), answers(client, enrollment, iwds_status="registrant"))
    assert answer.status_code == 200
    assert "is open. Use that one." in answer.content.decode()


def test_the_programs_inside_are_not_asked_for_once_all_are_left(client, worker, enrollment):
    other = enrolled(enrollment.organisation, program="isets", status="exited", exited_on=days_ago(2))
    assert "sub_programs" not in client.get(url(other)).context["form"].fields


def _schooled(person, education, school_status):
    person.education, person.school_status = education, school_status
    person.save()


def test_enrolling_an_applicant_notes_the_schooling_of_that_day_and_later_edits_leave_it(
    client, worker, enrollment
):
    Enrollment.objects.update(status="applying", enrolled_on=None)
    _schooled(enrollment.customer, "hs_junior", "in_secondary")
    assert "education_at_entry" not in answers(client, enrollment)
    client.post(url(enrollment), answers(client, enrollment, status="enrolled", enrolled_on="today"))
    _schooled(enrollment.customer, "hs_diploma", "out_graduate")
    client.post(
        url(enrollment), answers(client, enrollment, iwds_status="applicant", iwds_status_since="today")
    )
    saved = Enrollment.objects.get()
    assert saved.iwds_status == "applicant"
    assert (saved.education_at_entry, saved.school_status_at_entry) == ("hs_junior", "in_secondary")


def test_the_schooling_at_entry_is_corrected_and_the_log_tells_it(client, worker, enrollment):
    data = answers(client, enrollment, education_at_entry="ged", school_status_at_entry="out_graduate")
    assert client.post(url(enrollment), data).status_code == 302
    saved = Enrollment.objects.get()
    assert (saved.education_at_entry, saved.school_status_at_entry) == ("ged", "out_graduate")
    log = client.get(reverse("cases:show_update_log", args=[enrollment.public_id])).content.decode()
    assert "Highest level of education at entry" in log
    overview = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    assert "School status at entry" in overview


def test_who_has_exited_can_still_be_corrected(client, worker, enrollment):
    Enrollment.objects.update(status="exited", exited_on=clock.today())
    client.post(url(enrollment), answers(client, enrollment, education_at_entry="hs_senior"))
    assert Enrollment.objects.get().education_at_entry == "hs_senior"
