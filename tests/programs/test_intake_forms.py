"""Forms of intake: what is read, what is asked, what is kept, what follows (the CSV files beside this one)."""

import copy
import csv
import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from programs.intake_forms import (
    FormProblem,
    asked,
    check,
    digest_of,
    is_complete,
    outcome,
    put,
    read_form,
    section_done,
    sections_asked,
    spoken,
)
from programs.packaged_forms import packaged_form

TODAY = date(2026, 11, 22)
HERE = Path(__file__).parent


def both(text):
    return {"en": text, "es": f"{text} (es)"}


def option(code, **more):
    return {"code": code, "label": both(code.title()), **more}


def question(code, kind, **more):
    return {"code": code, "kind": kind, "label": both(f"{code.title()}?"), **more}


CONTENT = {
    "title": both("Try it"),
    "sections": [
        {
            "code": "you",
            "title": both("You"),
            "questions": [
                question("name", "text", max_length=10),
                question("story", "long_text", required=False),
                question("works", "yes_no"),
                question("school", "one", options=[option("high"), option("left")]),
                question(
                    "needs",
                    "several",
                    sensitive=True,
                    why=both("To help"),
                    options=[option("bus"), option("money"), option("none", alone=True)],
                ),
                question("born", "date", past=True),
            ],
        },
        {
            "code": "job",
            "title": both("Job"),
            "questions": [
                question("hours", "number", at_least=1, at_most=40, asked_when=[{"question": "works", "is": "yes"}]),
                question("phone", "phone", asked_when=[{"question": "hours", "at_least": 20}]),
                question("email", "email", required=False, asked_when=[{"question": "works", "is": "yes"}]),
            ],
        },
    ],
    "rules": [
        {
            "code": "left_without_work",
            "kind": "not_suitable",
            "when": [{"question": "school", "is": ["left"]}, {"question": "works", "is_not": ["yes"]}],
            "text": both("Talk to us"),
        },
        {
            "code": "too_young",
            "kind": "finding",
            "when": [{"question": "born", "younger_than": 16}],
            "text": both("You are under 16"),
        },
        {
            "code": "full_time",
            "kind": "recommendation",
            "when": [{"question": "hours", "at_least": 35}],
            "text": both("Take an evening class"),
            "recommends": ["evening_class"],
        },
        {
            "code": "silent",
            "kind": "finding",
            "when": [{"question": "needs", "answered": False}],
            "text": both("Needs were skipped"),
        },
    ],
}  # fmt: skip
FULL = {"name": "Ana", "works": "yes", "school": "high", "born": "2006-02-28", "hours": 10}


@pytest.fixture
def form():
    return read_form(CONTENT)


def table(name):
    return list(csv.DictReader((HERE / name).read_text("utf-8").splitlines()))


def broken(place, value):
    """`CONTENT` with what stands at `place` replaced by `value`, or removed when `value` is empty."""
    if not place:
        return json.loads(value)
    content = copy.deepcopy(CONTENT)
    steps = [int(step) if step.isdigit() else step for step in re.findall(r"[a-z_]+|\d+", place)]
    holder = content
    for step in steps[:-1]:
        holder = holder[step]
    if value:
        holder[steps[-1]] = json.loads(value)
    else:
        del holder[steps[-1]]
    return content


@pytest.mark.parametrize("row", table("intake_form_problems.csv"), ids=lambda row: row["case"])
def test_a_mistake_in_a_form_is_named_with_its_place(row):
    with pytest.raises(FormProblem) as caught:
        read_form(broken(row["place"], row["value"]))

    assert any(place == row["where"] and row["says"] in text for place, text in caught.value.problems), (
        caught.value.problems
    )


def test_all_mistakes_are_told_at_once():
    content = broken("title", "")
    content["sections"][0]["questions"][0]["kind"] = "rating"

    with pytest.raises(FormProblem) as caught:
        read_form(content)

    assert [place for place, _text in caught.value.problems] == ["sections[0].questions[0].kind", "title"]


@pytest.mark.parametrize("row", table("intake_answers.csv"), ids=lambda row: row["case"])
def test_an_answer_is_kept_or_its_problem_named(form, row):
    section = next(part for part in form.sections if row["question"] in [one.code for one in part.questions])
    wanted = form.questions[row["question"]]
    given = row["given"].replace("\\n", "\n")
    answers = dict(FULL, hours=30 if wanted.code == "phone" else 10)
    answers[wanted.code] = given.split() if wanted.kind == "several" else given

    checked = check(form, section, answers, TODAY)

    stored = checked.answers.get(wanted.code, "")
    said = " ".join(stored) if isinstance(stored, list) else str(stored)
    finding = checked.problems.get(wanted.code)
    assert (said, finding.code if finding else "") == (row["stored"].replace("\\n", "\n"), row["problem"])


def test_a_sign_that_no_database_keeps_becomes_a_space(form):
    answers = dict(FULL, name="A\x00n\ud800a", story="one\x00\r\ntwo")

    assert check(form, form.sections[0], answers, TODAY).answers["name"] == "A n a"
    assert check(form, form.sections[0], answers, TODAY).answers["story"] == "one \ntwo"


@pytest.mark.parametrize("given", [["a", "b"], 7, {"a": 1}, True, [["x"]]])
def test_an_answer_of_the_wrong_shape_is_text_or_a_problem(form, given):
    for section in form.sections:
        answers = FULL | dict.fromkeys([one.code for one in section.questions], given)
        checked = check(form, section, answers, TODAY)
        assert all(isinstance(answer, (str, int, list)) for answer in checked.answers.values())


def test_questions_follow_the_answers_before_them(form):
    assert "hours" in [found.code for found in asked(form, FULL)]
    assert "phone" not in [found.code for found in asked(form, FULL)]
    assert "phone" in [found.code for found in asked(form, dict(FULL, hours=20))]
    assert "phone" not in [found.code for found in asked(form, dict(FULL, works="no", hours=20))]
    assert [part.code for part in sections_asked(form, dict(FULL, works="no"))] == ["you"]


def test_a_draft_keeps_what_can_be_kept_and_misses_nothing(form):
    checked = check(form, form.sections[0], {"works": "yes", "school": "moon"}, TODAY, draft=True)

    assert checked.answers == {"works": "yes"}
    assert list(checked.problems) == ["school"]


def test_putting_a_section_drops_what_is_no_longer_asked(form):
    section = form.sections[0]
    checked = check(form, section, dict(FULL, works="no"), TODAY)

    assert put(form, section, dict(FULL, hours=30, phone="2175550143"), checked) == {
        "name": "Ana",
        "works": "no",
        "school": "high",
        "born": "2006-02-28",
    }


def test_a_form_is_complete_when_every_section_asked_is_done(form):
    assert is_complete(form, FULL, TODAY)
    assert section_done(form, form.sections[0], {"name": "Ana"}, TODAY) is False
    assert not is_complete(form, {**FULL, "hours": 30}, TODAY)
    assert is_complete(form, {key: FULL[key] for key in ("name", "school", "born")} | {"works": "no"}, TODAY)


def test_answers_end_an_application_and_say_which(form):
    found = outcome(form, dict(FULL, school="left", works="no"), TODAY)

    assert not found.is_suitable
    assert found.because == ("school", "works")
    assert str(found.not_suitable[0].text) == "Talk to us"
    assert outcome(form, dict(FULL, school="left"), TODAY).is_suitable
    assert outcome(form, {"school": "left"}, TODAY).is_suitable, "what is not answered ends nothing"


@pytest.mark.parametrize(
    ("born", "young"), [("2010-11-22", False), ("2010-11-23", True), ("2012-02-29", True), ("2006-02-28", False)]
)  # fmt: skip
def test_age_is_that_of_the_day(form, born, young):
    codes = [rule.code for rule in outcome(form, dict(FULL, born=born, needs=["bus"]), TODAY).findings]

    assert codes == (["too_young"] if young else [])


def test_recommendations_and_skipped_questions_are_found(form):
    found = outcome(form, dict(FULL, hours=35), TODAY)

    assert [rule.recommends for rule in found.recommendations] == [("evening_class",)]
    assert [rule.code for rule in found.findings] == ["silent"]


def test_answers_are_spoken_in_the_language_of_the_reader(form):
    assert spoken(form.questions["needs"], ["bus", "gone"]) == "Bus, gone"
    assert spoken(form.questions["works"], "no") == "No"
    assert spoken(form.questions["hours"], None) == ""
    with translation.override("es"):
        assert spoken(form.questions["school"], "high") == "High (es)"
        assert str(form.title) == "Try it (es)"


def test_an_edition_is_known_by_its_content_alone():
    turned = dict(reversed(list(CONTENT.items())))

    assert digest_of(turned) == digest_of(CONTENT)
    assert digest_of(broken("title.es", '"Otra"')) != digest_of(CONTENT)


@pytest.mark.parametrize(
    "path", sorted(HERE.parents[1].glob("programs/*/forms/*.json")), ids=lambda path: path.stem
)
def test_the_forms_that_come_with_the_product_can_be_read(path):
    content = packaged_form(path.parents[1].name, path.stem)

    assert read_form(content).sections
    assert "social" not in json.dumps(content).lower(), "no form asks for a Social Security number"
