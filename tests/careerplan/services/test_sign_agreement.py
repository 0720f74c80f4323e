"""Asking for agreement and signing, by the customer, on paper or not at all."""

import json

import pytest
from django.core.exceptions import ValidationError

from careerplan.enums import AgreementStatus
from careerplan.queries.agreements import agreement_standing, agreements_of, content_of, problems_of
from careerplan.services.add_goal import add_goal
from careerplan.services.edit_goal import edit_goal
from careerplan.services.record_unable import record_unable
from careerplan.services.remove_goal import remove_goal
from careerplan.services.sign_agreement import sign_agreement
from casework.audit.models import AuditEvent, OutboxItem
from casework.cases.models import Document, Message
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from casework.core.seals import seal, short_code, spaced_code
from casework.core.words import short_date
from tests.factories.agreements import (
    NEW_GOAL,
    asked,
    plan_to_agree_to,
    rows_of,
    signature,
    signed,
    signed_on_paper,
)
from tests.factories.people import days_ago, enrolled
from tests.factories.plan import GoalFactory

pytestmark = pytest.mark.django_db


def test_without_any_row_the_status_is_unknown(enrollment):
    standing = agreement_standing(enrollment)
    assert (standing.status, standing.word) == ("", "Unknown")


def test_a_request_is_a_message_with_a_link_and_an_email_without_words(enrollment, worker):
    row = asked(enrollment, worker)
    assert (row.number, row.status, row.asked_by) == (1, AgreementStatus.REQUESTED, worker)
    message = Message.objects.get()
    assert message.link.endswith(f"/my/{enrollment.public_id}/plan/agree/")
    assert message.receipts.get().by_email
    assert OutboxItem.objects.filter(kind="message_email").count() == 1
    assert row.content == ""


def test_a_second_request_on_the_same_day_sends_nothing_and_says_so(enrollment, worker):
    asked(enrollment, worker)
    again = asked(enrollment, worker)
    assert again.already_asked and again.number == 1
    assert Message.objects.count() == 1
    assert AuditEvent.objects.filter(action="request_agreement").count() == 1


def test_on_another_day_the_same_request_is_sent_again(enrollment, worker):
    with clock.frozen(days_ago(2)):
        asked(enrollment, worker)
    row = asked(enrollment, worker)
    assert (row.already_asked, row.number, Message.objects.count()) == (False, 1, 2)
    assert clock.local_date(row.asked_at) == clock.today()


def test_nobody_to_ask_nothing_to_ask_about(worker):
    without_account = enrolled(program="isets")
    GoalFactory(enrollment=without_account)
    without_goals = plan_to_agree_to()
    remove_goal(worker, without_goals.goals.get())
    current = plan_to_agree_to()
    signed(current)
    for enrollment, code in (
        (without_account, "no_account"),
        (without_goals, "no_goals"),
        (current, "agreed"),
    ):
        with pytest.raises(ValidationError) as refused:
            asked(enrollment, worker)
        assert refused.value.code == code
    assert not Message.objects.filter(subject="Please read your plan").exists()


def test_what_is_signed_is_what_is_read_in_both_languages_with_the_statements(enrollment):
    row = signed(enrollment, language="es")
    content = content_of(row)
    assert set(content["plan"]) == {"en", "es"}
    goal = content["plan"]["en"]["goals"][0]
    assert goal["statement"] == "Finish the welding course"
    assert goal["steps"][0]["starts"] == days_ago(10).isoformat()
    assert (
        content["plan"]["es"]["goals"][0]["status"] == "Sin comenzar"
        or goal["status"] != (content["plan"]["es"]["goals"][0]["status"])
    )
    assert [part["code"] for part in content["statements"]] == row.statements
    assert content["statements"][0]["text"]["es"] == "Ayudé a hacer este plan."
    assert content["signature"]["method"] == "own_login"
    assert (row.signer_name, row.language, row.signed_on) == (
        enrollment.customer.get_full_name(),
        "es",
        clock.today(),
    )


def test_the_content_is_canonical_and_holds_no_number_of_the_person(enrollment):
    row = signed(enrollment)
    assert row.content == json.dumps(
        json.loads(row.content), sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    for secret in (enrollment.customer.ssn_last4, enrollment.customer.phone, enrollment.customer.email):
        assert f'"{secret}"' not in row.content
    assert enrollment.customer.birth_date.isoformat() not in row.content
    assert row.sha256 == seal(row.content) and row.code == short_code(row.sha256)


def test_signing_settles_the_request(enrollment, worker):
    asked(enrollment, worker)
    row = signed(enrollment)
    assert (row.number, row.status, row.asked_by) == (1, AgreementStatus.AGREED, worker)
    assert row.settled_by == enrollment.customer.user
    assert agreement_standing(enrollment).is_current


@pytest.mark.parametrize("ticked", [[], ["took_part"], ["took_part", "made_up"]])
def test_every_statement_is_needed(enrollment, ticked):
    with pytest.raises(ValidationError) as refused:
        signed(enrollment, statements=ticked)
    assert list(refused.value.message_dict) == ["statements"]
    assert rows_of(enrollment) == []


def test_a_plan_that_changed_while_it_was_read_is_not_signed(enrollment, worker):
    values = signature(enrollment)
    add_goal(worker, enrollment, **NEW_GOAL)
    with pytest.raises(ValidationError) as refused:
        sign_agreement(enrollment.customer.user, enrollment, **values)
    assert refused.value.code == "changed"
    assert rows_of(enrollment) == []


def test_pressing_twice_is_one_agreement(enrollment):
    values = signature(enrollment)
    first = sign_agreement(enrollment.customer.user, enrollment, **values)
    second = sign_agreement(enrollment.customer.user, enrollment, **values)
    assert (first.already_signed, second.already_signed) == (False, True)
    assert first.pk == second.pk and len(rows_of(enrollment)) == 1
    assert OutboxItem.objects.filter(kind="agreement_pdf").count() == 1


def test_the_assigned_worker_is_told(worker):
    enrollment = plan_to_agree_to(assigned_worker=worker)
    row = signed(enrollment)
    message = Message.objects.get(receipts__reader=worker)
    assert spaced_code(row.code) in message.text
    assert message.link.endswith(f"/plan/agreement/{row.public_id}/")


def test_in_person_the_staff_member_is_named_as_witness(enrollment, worker):
    row = sign_agreement(worker, enrollment, **signature(enrollment), in_person=True)
    kept = content_of(row)["signature"]
    assert (kept["method"], kept["recorded_by"]) == ("in_person", str(worker))
    assert row.settled_by == worker


def test_a_paper_is_kept_with_its_scan_and_the_scan_is_part_of_the_seal(enrollment, worker):
    row = signed_on_paper(enrollment, worker)
    assert row.status == AgreementStatus.SIGNED
    assert row.document.kind == "agreement" and row.document.shared_with_customer
    assert content_of(row)["signature"]["document_sha256"] == row.document.sha256
    Document.objects.filter(pk=row.document_id).update(sha256="0" * 64)
    (changed,) = agreements_of(enrollment)
    assert list(problems_of(changed))


def test_the_same_paper_twice_is_one_agreement(enrollment, worker):
    first = signed_on_paper(enrollment, worker)
    second = signed_on_paper(enrollment, worker)
    assert first.pk == second.pk and second.already_signed
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"signed_on": days_ago(-1)}, "signed_on"), ({"file": None}, "file")],
)
def test_what_is_wrong_with_a_paper_is_said_by_field(enrollment, worker, changes, field):
    with pytest.raises(ValidationError) as refused:
        signed_on_paper(enrollment, worker, **changes)
    assert list(refused.value.message_dict) == [field]


def test_a_paper_older_than_a_goal_is_refused(enrollment, worker):
    add_goal(worker, enrollment, **NEW_GOAL)
    with pytest.raises(ValidationError) as refused:
        signed_on_paper(enrollment, worker, signed_on=days_ago(1))
    assert "Earn a forklift license" in refused.value.message_dict["signed_on"][0]
    assert not Document.objects.exists()


CHANGES = {
    "worded anew": {"statement": "Finish the pipe course"},
    "went off track": {"status": "off_track"},
}


def _edited(worker, goal, **changes):
    values = {name: getattr(goal, name) for name in ("statement", "category", "term", "status")}
    return edit_goal(worker, goal, version=goal.version, **values | changes)


@pytest.mark.parametrize(("said", "changes"), CHANGES.items(), ids=CHANGES)
def test_a_paper_older_than_a_change_that_asks_again_is_refused(enrollment, worker, said, changes):
    with clock.frozen(days_ago(2)):
        _edited(worker, enrollment.goals.get(), **changes)
    with pytest.raises(ValidationError) as refused:
        signed_on_paper(enrollment, worker, signed_on=days_ago(3))
    (text,) = refused.value.message_dict["signed_on"]
    assert f"{said} on {short_date(days_ago(2))}, after this date" in text
    assert signed_on_paper(enrollment, worker, signed_on=days_ago(2)).status == AgreementStatus.SIGNED


@pytest.mark.parametrize("changes", [{"status": "on_track"}, {"term": "long"}])
def test_a_paper_older_than_another_change_of_a_goal_counts(enrollment, worker, changes):
    _edited(worker, enrollment.goals.get(), **changes)
    assert signed_on_paper(enrollment, worker, signed_on=days_ago(1)).status == AgreementStatus.SIGNED


def test_a_change_that_was_undone_or_whose_goal_left_does_not_make_a_paper_old(enrollment, worker):
    goal = enrollment.goals.get()
    _edited(worker, goal, statement="A slip of the pen")
    undo_act(worker, enrollment, AuditEvent.objects.get(action="edit_goal").pk)
    remove_goal(worker, add_goal(worker, enrollment, **NEW_GOAL))
    assert signed_on_paper(enrollment, worker, signed_on=days_ago(1)).status == AgreementStatus.SIGNED


def test_unable_needs_its_reason_and_is_said_once(enrollment, worker):
    with pytest.raises(ValidationError):
        record_unable(worker, enrollment, reason="  ")
    first = record_unable(worker, enrollment, reason="Three calls, no answer")
    again = record_unable(worker, enrollment, reason="Three calls, no answer")
    assert first.pk == again.pk and again.already_saved
    event = AuditEvent.objects.get(action="record_unable")
    assert event.reason == "Three calls, no answer"


def test_the_same_reason_on_another_day_is_a_record_of_its_own(enrollment, worker):
    with clock.frozen(days_ago(90)):
        first = record_unable(worker, enrollment, reason="Three calls, no answer")
    second = record_unable(worker, enrollment, reason="Three calls, no answer")
    assert (second.already_saved, rows_of(enrollment)) == (False, [first, second])
    assert clock.local_date(second.settled_at) == clock.today()
