"""Writes the world to disk as a caseload, row by row: memory stays the same however many customers there are."""

import csv
import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from casework.demo.world.agreements import agreement_rows
from casework.demo.world.appointments import Times, meeting_rows, time_rows
from casework.demo.world.assessments import assessment_rows
from casework.demo.world.attendance import attendance_rows
from casework.demo.world.contact import contact_rows
from casework.demo.world.dice import Dice
from casework.demo.world.endings import ending_rows
from casework.demo.world.files import document_rows
from casework.demo.world.names import Person, person
from casework.demo.world.outcomes import outcome_rows
from casework.demo.world.places import PROGRAM_YEARS, REGIONS, SERVED_AT, Desk, desks, places, sites, staff
from casework.demo.world.plan import confirmation_rows, plan_rows
from casework.demo.world.provider_programs import provider_program_rows
from casework.demo.world.services import cost_rows, provider_rows, settle_services
from casework.demo.world.stories import Story, phases_of, tell
from casework.demo.world.worksites import Openings, placement_rows, worksite_rows
from casework.exchange.formats import FORMAT, RECORD_TYPES, VERSION
from programs.registry import get_program

SECOND_PROVIDER_EVERY = 17
SERVED = frozenset(
    organisation
    for program, served in SERVED_AT.items()
    if get_program(program).subsidy
    for organisation, _c in served
)
"""Codes of the organizations that place customers at worksites."""
EARLIER_EPISODE_EVERY = 23
SHOWCASE = 3
"""The place in `stories.AGES` of the four who sign in: a case note is due since today."""


class CaseloadFolder:
    """A caseload being written. Use it in a `with` block; rows go to `add`."""

    def __init__(self, folder: Path, today: date) -> None:
        self.folder = folder
        self._today = today
        self._columns = {kind.code: [column.name for column in kind.columns] for kind in RECORD_TYPES}
        self._stack = ExitStack()
        self._writers: dict[str, csv.DictWriter] = {}
        self.openings = Openings()
        self.times = Times()

    def __enter__(self) -> "CaseloadFolder":
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "documents").mkdir()
        manifest = {"format": FORMAT, "version": VERSION, "as_of": self._today.isoformat()}
        (self.folder / "caseload.json").write_text(json.dumps(manifest))
        for code, columns in self._columns.items():
            stream = self._stack.enter_context(
                (self.folder / f"{code}.csv").open("w", newline="", encoding="utf-8")
            )
            self._writers[code] = csv.DictWriter(stream, columns)
            self._writers[code].writeheader()
        return self

    def __exit__(self, *problem: object) -> None:
        self._stack.close()

    def add(self, code: str, row: dict) -> None:
        """Add a row to a file; ValueError for a column that the format does not know."""
        self._writers[code].writerow(row)


def write_world(folder: Path, *, today: date, large: bool = False) -> int:
    """Write the whole world as of `today` into `folder`, which must not hold one yet. Returns the customers written."""
    with CaseloadFolder(folder, today) as caseload:
        _write_places(caseload, today, large)
        return _write_customers(caseload, today, large)


def _write_places(caseload: CaseloadFolder, today: date, large: bool) -> None:
    for code, name in REGIONS:
        caseload.add("regions", {"code": code, "name": name})
    since = date(today.year - PROGRAM_YEARS, 7, 1)
    for place in places(large=large):
        row = {"code": place.code, "name": place.name, "kind": place.kind, "parent": place.parent}
        caseload.add("organisations", row | {"region": place.region})
        for site in sites(place):
            caseload.add("locations", site)
        if place.code in SERVED:
            for code, found in worksite_rows(place.code, place.region, caseload.openings):
                caseload.add(code, found)
        for code, found in provider_program_rows(place, today):
            caseload.add(code, found)
        for program in place.programs:
            caseload.add(
                "organisation_programs", {"organisation": place.code, "program": program, "starts_on": since}
            )
    for code, row in provider_rows():
        caseload.add(code, row)
    for code, row in time_rows(today, caseload.times):
        caseload.add(code, row)
    for user, membership in staff(today, large=large):
        caseload.add("users", user)
        caseload.add("memberships", membership)


def _write_customers(caseload: CaseloadFolder, today: date, large: bool) -> int:
    """The four customers who sign in come first, then everyone desk by desk."""
    everyone = list(desks(large=large))
    number = 0
    firsts = [desk for desk in everyone if desk.is_demo]
    for desk in firsts:
        number += 1
        _write_customer(caseload, number, desk, SHOWCASE, "showcase", today, rich=True)
    for desk in everyone:
        for place, phase in enumerate(phases_of(desk)):
            if desk.is_demo and place == 0:
                continue
            number += 1
            _write_customer(caseload, number, desk, place, phase, today)
    return number


def _write_customer(
    caseload: CaseloadFolder,
    number: int,
    desk: Desk,
    place: int,
    phase: str,
    today: date,
    *,
    rich: bool = False,
) -> None:
    main = tell(f"E{number:06d}", desk, place, phase, today)
    stories = [main, *_other_episodes(main, number, rich=rich)]
    days_ago = max((today - story.begins_on).days for story in stories)
    who = person(number, today, young=main.setting.young, days_ago=days_ago)
    if rich:
        who = who.signing_in_as(f"customer.{main.setting.short}@example.org")
    if who.has_account:
        caseload.add("users", who.account)
    caseload.add("customers", who.row | {"key": who.key, "organisation": desk.organisation, "user": who.user})
    for story in stories:
        caseload.add("enrollments", _enrollment(story, who))
        services = []
        for code, row in _records(caseload.folder, story, who, rich=rich and story is main):
            caseload.add(code, row)
            if code == "services":
                services.append(row)
        for code, row in cost_rows(story, services):
            caseload.add(code, row)
        for code, row in placement_rows(story, services, caseload.openings):
            caseload.add(code, row)
        for code, row in attendance_rows(story, services):
            caseload.add(code, row)
        for code, row in meeting_rows(story, caseload.times, rich=rich and story is main):
            caseload.add(code, row)


def _other_episodes(main: Story, number: int, *, rich: bool) -> Iterator[Story]:
    """Some are with a second provider at the same time; some have been here before."""
    if main.phase in ("active", "finishing") and number % SECOND_PROVIDER_EVERY == 0 and not rich:
        yield tell(f"{main.key}B", _second_desk(main.desk, number), number, "active", main.today)
    elif main.phase in ("new", "ready") and number % EARLIER_EPISODE_EVERY < 3:
        yield tell(f"{main.key}A", main.desk, number, "exited_long_ago", main.today)


def _second_desk(desk: Desk, number: int) -> Desk:
    """Another provider: of the same program, or of the one that follows it in the list."""
    programs = list(SERVED_AT)
    program = desk.program
    if number % (2 * SECOND_PROVIDER_EVERY) == 0:
        program = programs[(programs.index(program) + 1) % len(programs)]
    others = [d for d in desks(large=False) if d.program == program and d.organisation != desk.organisation]
    return Dice("second", number).pick(others)


def _enrollment(story: Story, who: Person) -> dict:
    return story.facts | {
        "key": story.key,
        "customer": who.key,
        "organisation": story.desk.organisation,
        "location": story.desk.location,
        "assigned_worker": story.desk.worker,
    }


def _records(folder: Path, story: Story, who: Person, *, rich: bool) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of everything that belongs to an enrollment."""
    off_track = []
    if story.is_planned:
        plan = [*plan_rows(story, rich=rich), *assessment_rows(story)]
        settle_services(story, plan)
        off_track = [row for _code, row in plan if row.get("status") == "off_track"]
        yield from plan
        yield from agreement_rows(story, who, plan)
        yield from confirmation_rows(story)
        yield from outcome_rows(folder, story, plan)
        yield from ending_rows(story, rich=rich)
    yield from contact_rows(story, who, off_track, rich=rich)
    yield from document_rows(folder, story, certain=rich)
