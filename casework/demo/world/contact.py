"""What was said: the case notes of a story, the messages that went out with some, and answers to them."""

from collections.abc import Iterator
from datetime import date, timedelta

from casework.demo.world.names import Person
from casework.demo.world.plan import moment
from casework.demo.world.stories import APPLYING, Story
from casework.demo.world.words import (
    CONFIDENTIAL,
    CORRECTION,
    DETAILS,
    DURING,
    MESSAGES,
    NEXT,
    NOT_PLACED,
    OFF_TRACK,
    OFF_TRACK_LETTERS,
    OPENINGS,
    REPLIES,
    SPANISH_REMARK,
    SUBJECTS,
)

MOST_NOTES = 12
MOST_FOLLOW_UPS = 4
SATURDAY = 5
UNREAD_DAYS = 12
MORE_TO_SAY = ("career_plan", "training", "assessment", "application")
CLOSING = ("exit", "left_early")


def contact_rows(
    story: Story, person: Person, off_track: list[dict], *, rich: bool
) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of notes, messages and receipts. `off_track` are the rows of goals that are off track; the
    inbox of the `rich` has something new."""
    days = _note_days(story)
    for number, day in enumerate(days):
        yield from _note(story, person, number, day, _task(story, number, day, off_track))
    if person.has_account:
        yield from _letters(story, person, days, off_track, rich=rich)
    if days and story.dice.chance(4):
        yield (
            "case_notes",
            _row(story, "X", days[-1], "other", CORRECTION, 500)
            | {"corrects": f"{story.key}-N{len(days) - 1}"},
        )


def _note_days(story: Story) -> list[date]:
    """The days of entry, oldest first. The last is exact; before it come working days, weeks apart."""
    if story.note_age is None:
        return []
    last = story.ago(story.note_age)
    if story.phase in APPLYING:
        return [last]
    days = {last}
    end = last
    if story.ends_on and last > story.ends_on:
        days |= set(_back(story, last, story.ends_on, (38, 80), MOST_FOLLOW_UPS))
        end = _workday(story.ends_on)
        days.add(end)
    days |= set(_back(story, end, story.begins_on, (9, 31), MOST_NOTES - len(days)))
    if len(days) > 1:
        days.add(_workday(story.begins_on + timedelta(days=3)))
    return sorted(days)


def _back(story: Story, day: date, until: date, gap: tuple[int, int], most: int) -> Iterator[date]:
    """Yield working days going back from `day`, `gap` days apart, while they are after `until` and at most `most`."""
    for _ in range(most):
        day -= timedelta(days=story.dice.between(*gap))
        if day <= until + timedelta(days=5):
            return
        yield _workday(day)


def _workday(day: date) -> date:
    return day - timedelta(days=day.weekday() - SATURDAY + 1) if day.weekday() >= SATURDAY else day


def _task(story: Story, number: int, day: date, off_track: list[dict]) -> str:
    if story.phase in (*APPLYING, "turned_away"):
        return story.dice.pick(("application", "eligibility", "scheduling"))
    if story.ends_on and day >= story.ends_on - timedelta(days=3):
        if day > story.ends_on + timedelta(days=9):
            return "follow_up"
        return "exit" if story.successful else "left_early"
    if number < 3:
        return ("application", "assessment", "career_plan")[number]
    if any(abs((goal["status_since"] - day).days) <= 4 for goal in off_track):
        return "goal_off_track"
    return story.dice.weighted(DURING)


def _note(story: Story, person: Person, number: int, day: date, task: str) -> Iterator[tuple[str, dict]]:
    dice = story.dice
    row = _row(story, f"N{number}", day, task, _text(story, person, task), dice.between(20, 470))
    row["contact_on"] = day - timedelta(days=dice.pick((0, 0, 0, 0, 1, 2)))
    row["subject"] = SUBJECTS[task]
    if dice.chance(3):
        secret = dice.pick(CONFIDENTIAL).format(name=person.first_name)
        row |= {"is_confidential": "yes", "text": secret, "subject": "Confidential", "task": "other"}
    elif person.has_account and task == "goal_off_track":
        letter = dice.pick(OFF_TRACK_LETTERS[person.language]).format(name=person.preferred_or_first)
        row |= {"send_mode": "message_and_email", "recipients": "customer", "text": letter}
    yield "case_notes", row
    if row.get("recipients"):
        yield from _message(
            story, f"N{number}", row["entered_at"], day, story.desk.worker, person.email, row["subject"], row["text"],
            case_note=row["key"], by_email="yes",
        )  # fmt: skip


def _row(story: Story, suffix: str, day: date, task: str, text: str, minutes: int) -> dict:
    return {
        "key": f"{story.key}-{suffix}",
        "enrollment": story.key,
        "author": story.desk.worker,
        "task": task,
        "contact_on": day,
        "text": text,
        "entered_at": moment(day, minutes),
    }


def _text(story: Story, person: Person, task: str) -> str:
    dice = story.dice
    words = {
        "name": person.preferred_or_first,
        "place": person.town,
        "class_": story.class_name,
        "employer": story.employer,
    }
    known = NOT_PLACED if task == "follow_up" and not story.successful else DETAILS[task]
    about = [dice.pick(known)]
    if task == "follow_up":
        return about[0].format(**words)
    opening = dice.pick(OPENINGS)
    if person.language == "es" and dice.chance(40):
        opening = f"{opening} {SPANISH_REMARK}"
    if task in MORE_TO_SAY and dice.chance(35):
        about.append(dice.pick([detail for detail in DETAILS[task] if detail not in about]))
    closing = "" if task in CLOSING else dice.pick(NEXT)
    return " ".join(part for part in (opening, *about, closing) if part).format(**words)


def _letters(
    story: Story, person: Person, days: list[date], off_track: list[dict], *, rich: bool
) -> Iterator[tuple[str, dict]]:
    """Messages between worker and customer, and notices of the product."""
    dice = story.dice
    known = days[-4:]
    for number, day in enumerate(dice.some(known, dice.between(0, 2))):
        subject, text = dice.pick(MESSAGES[person.language])
        sent = moment(day, 485 + number)
        text = text.format(name=person.preferred_or_first)
        yield from _message(story, f"L{number}", sent, day, story.desk.worker, person.email, subject, text)
    if known and dice.chance(25):
        subject, text = dice.pick(REPLIES[person.language])
        sent = moment(known[-1], 610)
        yield from _message(story, "R", sent, known[-1], person.email, story.desk.worker, subject, text)
    if rich:
        day = story.ago(1)
        sent, (subject, text) = moment(day, 470), MESSAGES[person.language][0]
        text = text.format(name=person.preferred_or_first)
        yield from _message(story, "N", sent, day, story.desk.worker, person.email, subject, text, read=False)
        sent, (subject, text) = moment(day, 520), REPLIES[person.language][-1]
        yield from _message(story, "A", sent, day, person.email, story.desk.worker, subject, text, read=False)
    for goal in off_track if not story.ends_on else ():
        subject, text = OFF_TRACK[person.language]
        day = goal["status_since"]
        text = text.format(goal=goal["statement"])
        suffix = "O" + goal["key"].rpartition("-")[2]
        yield from _message(
            story, suffix, moment(day, 300), day, "", person.email, subject, text, kind="notice"
        )


def _message(
    story: Story, suffix: str, sent: str, day: date, sender: str, reader: str, subject: str, text: str,
    *, kind: str = "message", case_note: str = "", by_email: str = "no", read: bool = True,
) -> Iterator[tuple[str, dict]]:  # fmt: skip
    key = f"{story.key}-M{suffix}"
    yield (
        "messages",
        {
            "key": key,
            "enrollment": story.key,
            "kind": kind,
            "sender": sender,
            "case_note": case_note,
            "subject": subject,
            "text": text,
            "sent_at": sent,
        },
    )
    unread = (story.today - day).days <= UNREAD_DAYS and story.dice.chance(60)
    read = "" if unread else moment(day + timedelta(days=1), story.dice.between(10, 400))
    yield (
        "receipts",
        {"message": key, "reader": reader, "by_email": by_email, "read_at": _not_later(read, story)},
    )


def _not_later(read: str, story: Story) -> str:
    """A message of yesterday cannot have been read this afternoon already."""
    return read if not read or read < moment(story.today, 0) else ""
