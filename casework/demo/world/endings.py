"""How a story ends: the exit, a planned gap on the way, and the success story that is told of it."""

from collections.abc import Iterator
from datetime import timedelta

from casework.demo.world.plan import moment
from casework.demo.world.stories import Story

_TALES = (
    ("From the bus stop to the night shift lead", "When we met, the only job nearby needed a certificate. The class "
     "was on the bus line, the boots came from the program, and the exam was passed at the second try. Today there is "
     "a team to lead and a shift to plan."),
    ("A welder who reads blueprints to the crew", "Reading was the hard part. Two evenings a week at the library, "
     "one level up by spring, and then the shop test. The employer asked for a second trainee from the program."),
    ("Back to school with two children", "Child care on class days made the difference. The report card has no grade "
     "below a B, and the clinic where the placement was has offered a place after graduation."),
)  # fmt: skip
_PATHWAYS = ("Manufacturing", "Health Science", "Transportation, Distribution & Logistics", "Construction")


def ending_rows(story: Story, *, rich: bool) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the exit, of a gap and of a success story; a `rich` story has a draft of one."""
    yield from _exit(story)
    if story.phase == "active" and story.dice.chance(6):
        yield "planned_gaps", _gap(story)
    told = story.ends_on and story.successful and story.dice.chance(20)
    if told or rich:
        yield "success_stories", _tale(story, published=bool(told))


def _exit(story: Story) -> Iterator[tuple[str, dict]]:
    day = story.ends_on or story.facts.get("completed_on")
    status = story.facts.get("exit_status") or _completion(story)
    if not (day and status):
        return
    row = {
        "key": f"{story.key}-X1",
        "enrollment": story.key,
        "sub_program": next(iter(story.facts.get("sub_programs", "").split("|")), ""),
        "exit_status": status,
        "exit_reason": story.facts.get("exit_reason", ""),
        "exited_on": day,
        "school_status": story.dice.pick(("out_graduate", "in_postsecondary", "out_graduate", "")),
        "recorded_by": story.desk.worker,
        "recorded_at": moment(day, 420),
    }
    if story.spec.exit.external_exit and story.facts.get("completion_status") == "successful":
        row |= {
            "evidence": story.dice.pick(("credential", "employment", "education", "credential|employment")),
            "exit_reason": "",
        }
    if story.spec.exit.early_leaving and status in ("left_early", "withdrew"):
        note = {
            "key": f"{story.key}-XN",
            "enrollment": story.key,
            "author": story.desk.worker,
            "task": "left_early",
            "contact_on": day,
            "subject": "Why the program ended early",
            "text": "We talked on the phone. The reasons were outside the program, and the door stays open.",
            "entered_at": moment(day, 410),
        }
        yield "case_notes", note
        row |= {"left_early": "yes", "case_note": note["key"]}
    yield "exits", row


def _completion(story: Story) -> str:
    """The status of a completion that does not end the enrollment, as the state's own exit does."""
    kind = story.facts.get("completion_status", "not_complete")
    return kind if story.spec.exit.external_exit and kind != "not_complete" else ""


def _gap(story: Story) -> dict:
    starts = story.ago(story.dice.between(5, 40))
    return {
        "key": f"{story.key}-Y1",
        "enrollment": story.key,
        "starts_on": max(starts, story.begins_on),
        "ends_on": story.today + timedelta(days=story.dice.between(20, 70)),
        "reason": story.dice.pick(("health", "family", "training_later")),
        "note": "Agreed with the customer; services go on after that day.",
        "entered_by": story.desk.worker,
    }


def _tale(story: Story, *, published: bool) -> dict:
    title, text = story.dice.pick(_TALES)
    told_on = min((story.ends_on or story.ago(12)) + timedelta(days=30), story.today)
    row = {
        "key": f"{story.key}-T1",
        "enrollment": story.key,
        "title": title,
        "voice": story.dice.pick(("participant", "provider")),
        "text": text,
        "career_pathway": story.dice.pick(_PATHWAYS),
        "status": "published" if published else "draft",
        "written_by": story.desk.worker,
    }
    if published:
        row |= {
            "submitted_at": moment(told_on, 60),
            "published_at": moment(told_on, 300),
            "published_by": story.desk.worker,
        }
    return row
