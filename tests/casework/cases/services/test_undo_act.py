"""Routine changes of today are taken back, field by field, and never over somebody else's."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from careerplan.models import Goal, Service
from careerplan.services.add_goal import add_goal
from careerplan.services.edit_assessment_result import edit_assessment_result
from careerplan.services.edit_career_path import edit_career_path
from careerplan.services.edit_goal import edit_goal
from careerplan.services.edit_module_score import edit_module_score
from careerplan.services.edit_service import edit_service
from careerplan.services.edit_skill_score import edit_skill_score
from careerplan.services.remove_assessment_result import remove_assessment_result
from careerplan.services.remove_goal import remove_goal
from careerplan.services.remove_module_score import remove_module_score
from careerplan.services.remove_service import remove_service
from careerplan.services.remove_skill_score import remove_skill_score
from careerplan.services.restore_skill_score import FIELDS as SCORE_FIELDS
from casework.audit.models import AuditEvent
from casework.audit.words import changes_of, declared_facts, declared_undos, sentence_of
from casework.cases.models import CaseNote
from casework.cases.queries.undo import recent_changes
from casework.cases.services.amend_case_note import amend_case_note
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from outcomes.services.edit_credential import edit_credential
from outcomes.services.remove_credential import remove_credential
from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory
from tests.factories.attendance import ModuleScoreFactory
from tests.factories.credentials import CredentialFactory, values
from tests.factories.people import days_ago, enrolled, member
from tests.factories.plan import GoalFactory, ServiceFactory, started
from tests.support.races import finish, start, until_somebody_waits

WHEN = {"version", "updated_at", "amended_at"}


@pytest.fixture
def enrollment(db):
    return enrolled()


@pytest.fixture
def worker(enrollment):
    return member(organisation=enrollment.organisation)


def last(actor=None):
    events = AuditEvent.objects.filter(actor=actor) if actor else AuditEvent.objects.all()
    return events.order_by("-pk").first()


def image(row):
    """Every column of a row but those that say when it was written."""
    fresh = type(row)._base_manager.get(pk=row.pk)
    return {
        field.attname: getattr(fresh, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in WHEN
    }


def goal_values(goal, **changed):
    return {name: getattr(goal, name) for name in ("statement", "category", "term", "status")} | changed


def _edit_goal(worker, enrollment):
    goal = GoalFactory(enrollment=enrollment, status_since=days_ago(9))
    return goal, lambda: edit_goal(
        worker, goal, version=1, **goal_values(goal, statement="Other words", term="long", status="on_track")
    )


def _edit_service(worker, enrollment):
    service = started(enrollment, GoalFactory(enrollment=enrollment), notes="Bus", status_since=days_ago(9))
    plan = {
        "status": "successful",
        "started_on": service.started_on,
        "due_on": service.due_on,
        "completed_on": clock.today(),
        "weekly_hours": 12,
    }
    return service, lambda: edit_service(worker, service, version=1, goal=None, notes="None", **plan)


def _remove_goal(worker, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    started(enrollment, goal)
    return goal, lambda: remove_goal(worker, goal)


def _remove_service(worker, enrollment):
    service = ServiceFactory(enrollment=enrollment)
    return service, lambda: remove_service(worker, service)


def _edit_credential(worker, enrollment):
    credential = CredentialFactory(service=started(enrollment))
    return credential, lambda version=1: edit_credential(worker, credential, version=version, **values())


def _remove_credential(worker, enrollment):
    credential = CredentialFactory(service=started(enrollment))
    return credential, lambda: remove_credential(worker, credential)


def _edit_skill_score(worker, enrollment):
    score = SkillScoreFactory(enrollment=enrollment)
    typed = {name: getattr(score, name) for name in SCORE_FIELDS} | {"scale_score": 440}
    return score, lambda version=1: edit_skill_score(worker, score, version=version, **typed)


def _edit_assessment_result(worker, enrollment):
    row = AssessmentResultFactory(enrollment=enrollment)
    return row, lambda version=1: edit_assessment_result(worker, row, version=version, result="Health")


def _edit_module_score(worker, enrollment):
    score = ModuleScoreFactory(service=started(enrollment), taken_on=days_ago(1))
    typed = {"module": "Safety", "percent": 70, "taken_on": days_ago(1)}
    return score, lambda version=1: edit_module_score(worker, score, version=version, **typed)


def _edit_career_path(worker, enrollment):
    path = {"career_pathway": "Health", "occupation_1": "", "occupation_2": "", "wage_goal_hourly": None}
    row = edit_career_path(worker, enrollment, version=None, **path)
    return row, lambda: edit_career_path(worker, enrollment, version=1, **path | {"occupation_1": "Nurse"})


def _amend_case_note(worker, enrollment):
    note = CaseNote.objects.create(
        **CaseNote.belonging_to(enrollment), author=worker, contact_on=clock.today(), text="First words"
    )
    return note, lambda: amend_case_note(worker, note, version=1, text="Second words", is_confidential=True)


DOINGS = [
    _edit_goal,
    _edit_service,
    _remove_goal,
    _remove_service,
    _edit_credential,
    _remove_credential,
    _edit_skill_score,
    _edit_assessment_result,
    _edit_module_score,
    _edit_career_path,
    _amend_case_note,
]


@pytest.mark.parametrize("doing", DOINGS, ids=lambda doing: doing.__name__.strip("_"))
def test_after_do_and_undo_the_row_is_what_it_was(enrollment, worker, doing):
    row, do = doing(worker, enrollment)
    before = image(row)
    do()
    act = last(worker)
    assert image(row) != before
    done = undo_act(worker, enrollment, act.pk)
    assert image(row) == before
    event = last()
    assert (event.action, event.detail["undone_event"], event.actor) == ("undo_act", act.pk, worker)
    assert sentence_of(event) == f"Undid: {done.sentence}"
    assert event.object_id == row.pk and changes_of([event])[event.pk] is not None
    with pytest.raises(ValidationError) as refused:
        undo_act(worker, enrollment, act.pk)
    assert (refused.value.code, image(row)) == ("undone", before)


def test_an_added_goal_is_taken_out_again(enrollment, worker):
    add_goal(worker, enrollment, statement="Finish", category="career_plan", term="short")
    (found,) = recent_changes(worker, enrollment)
    undo_act(worker, enrollment, found.event.pk)
    assert not Goal.objects.kept().exists()
    assert recent_changes(worker, enrollment) == []


def test_a_removed_goal_gets_its_services_back(enrollment, worker):
    goal, do = _remove_goal(worker, enrollment)
    do()
    undo_act(worker, enrollment, last(worker).pk)
    assert Service.objects.get().goal == goal


def test_a_field_that_somebody_changed_since_stays_and_is_named(enrollment, worker):
    goal, do = _edit_goal(worker, enrollment)
    words = goal.statement
    do()
    act = last(worker)
    colleague = member(organisation=enrollment.organisation)
    goal.refresh_from_db()
    edit_goal(colleague, goal, version=2, **goal_values(goal, term="short"))
    edit_goal(colleague, goal, version=3, **goal_values(goal, term="long"))
    done = undo_act(worker, enrollment, act.pk)
    goal.refresh_from_db()
    assert (goal.statement, goal.term, goal.status) == (words, "long", "not_started")
    (skipped,) = done.skipped
    assert skipped.startswith(f"{colleague} changed Short/Long Term at ")


def test_when_all_of_it_was_changed_since_the_line_says_by_whom(enrollment, worker):
    goal = GoalFactory(enrollment=enrollment)
    edit_goal(worker, goal, version=1, **goal_values(goal, statement="Mine"))
    act = last(worker)
    colleague = member(organisation=enrollment.organisation)
    goal.refresh_from_db()
    edit_goal(colleague, goal, version=2, **goal_values(goal, statement="Theirs"))
    (found,) = recent_changes(worker, enrollment)
    assert found.why.startswith(f"{colleague} changed Goal Statement at ")
    with pytest.raises(ValidationError) as refused:
        undo_act(worker, enrollment, act.pk)
    goal.refresh_from_db()
    assert (refused.value.code, goal.statement) == ("later", "Theirs")


def test_two_changes_of_ones_own_come_back_in_turn(enrollment, worker):
    goal = GoalFactory(enrollment=enrollment)
    before = image(goal)
    edit_goal(worker, goal, version=1, **goal_values(goal, statement="One"))
    first = last(worker)
    goal.refresh_from_db()
    edit_goal(worker, goal, version=2, **goal_values(goal, statement="Two"))
    second = last(worker)
    with pytest.raises(ValidationError, match="undo that first"):
        undo_act(worker, enrollment, first.pk)
    undo_act(worker, enrollment, second.pk)
    undo_act(worker, enrollment, first.pk)
    assert image(goal) == before


def test_nobody_elses_act_no_earlier_days_and_no_other_kind(enrollment, worker):
    _goal, do = _edit_goal(worker, enrollment)
    do()
    act = last(worker)
    colleague = member(organisation=enrollment.organisation)
    for actor, number in ((colleague, act.pk), (worker, 0)):
        with pytest.raises(ValidationError) as refused:
            undo_act(actor, enrollment, number)
        assert refused.value.code == "unknown"
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert recent_changes(worker, enrollment) == []
        with pytest.raises(ValidationError) as refused:
            undo_act(worker, enrollment, act.pk)
    assert refused.value.code == "unknown"


REMOVALS = [
    (_edit_credential, remove_credential),
    (_edit_skill_score, remove_skill_score),
    (_edit_assessment_result, remove_assessment_result),
    (_edit_module_score, remove_module_score),
]


@pytest.mark.parametrize(
    ("doing", "remove"), REMOVALS, ids=[doing.__name__.strip("_") for doing, _remove in REMOVALS]
)
def test_what_was_removed_since_is_neither_rewritten_nor_undone(enrollment, worker, doing, remove):
    row, do = doing(worker, enrollment)
    do()
    act = last(worker)
    remove(member(organisation=enrollment.organisation), row)
    before = image(row)
    (found,) = recent_changes(worker, enrollment)
    assert found.why == "It was removed since."
    with pytest.raises(ValidationError) as refused:
        undo_act(worker, enrollment, act.pk)
    assert (refused.value.code, image(row)) == ("later", before)
    with pytest.raises(ValidationError) as refused:
        do(version=3)
    assert (refused.value.code, image(row)) == ("gone", before)


def test_an_undo_passes_no_rule_of_the_plan(enrollment, worker):
    service, do = _edit_service(worker, enrollment)
    goal = service.goal
    do()
    act = last(worker)
    remove_goal(member(organisation=enrollment.organisation), goal)
    with pytest.raises(ValidationError, match="removed that goal"):
        undo_act(worker, enrollment, act.pk)
    service.refresh_from_db()
    assert (service.goal, service.status) == (None, "successful")


def test_signing_sending_and_exits_are_of_no_undoable_kind():
    never = {"sign_agreement", "record_signature", "request_agreement", "send_message", "edit_enrollment"}
    assert not never & {*declared_undos()}
    for undo in declared_undos().values():
        model, _facts = declared_facts()[undo.model]
        assert all(model._meta.get_field(name) for name in undo.fields)


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_undo_once_and_the_second_is_told_kindly():
    enrollment = enrolled()
    worker = member(organisation=enrollment.organisation)
    goal, do = _edit_goal(worker, enrollment)
    before = image(goal)
    do()
    act, said = last(worker), []

    def press():
        try:
            undo_act(worker, enrollment, act.pk)
        except ValidationError as problem:
            said.append(problem.code)

    with transaction.atomic():
        undo_act(worker, enrollment, act.pk)
        other = start(press)
        until_somebody_waits()
    finish(other)
    assert (said, image(goal)) == (["undone"], before)
    assert AuditEvent.objects.filter(action="undo_act").count() == 1


@pytest.mark.django_db(transaction=True)
def test_what_a_colleague_saves_during_the_undo_is_kept_and_the_undo_is_told():
    enrollment = enrolled()
    worker, colleague = (member(organisation=enrollment.organisation) for _ in range(2))
    goal, do = _edit_goal(worker, enrollment)
    do()
    act, said = last(worker), []
    goal.refresh_from_db()

    def press():
        try:
            undo_act(worker, enrollment, act.pk)
        except ValidationError as problem:
            said.append(problem.code)

    with transaction.atomic():
        edit_goal(colleague, goal, version=2, **goal_values(goal, statement="A colleague's words"))
        other = start(press)
        until_somebody_waits()
    finish(other)
    goal.refresh_from_db()
    assert (said, goal.statement) == (["stale"], "A colleague's words")
    done = undo_act(worker, enrollment, act.pk)
    goal.refresh_from_db()
    assert (goal.statement, goal.term) == ("A colleague's words", "short")
    assert done.skipped[0].startswith(f"{colleague} changed Goal Statement at ")
