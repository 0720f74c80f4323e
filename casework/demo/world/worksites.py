"""Employers, worksites and jobs of the demo, who is placed there, and what came of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from casework.demo.world.dice import Dice
from casework.demo.world.plan import moment
from casework.demo.world.stories import Story
from programs.follow_ups import follow_up_dates
from programs.registry import get_program
from programs.wages import minimum_wage

EMPLOYERS = (
    ("Prairie Sample Manufacturing", "North plant"), ("Bluestem Logistics", "Warehouse 3"),
    ("Oxbow Food Market", "Store on Main Street"), ("Young Drycleaners (fictitious)", "Young Drycleaners"),
    ("Riverbend Hotel", "Riverbend Hotel"), ("Kestrel Electric", "Workshop"),
)  # fmt: skip
JOBS = (
    (("Machine operator", "19.25", "full_time"), ("Assembler", "17.50", "full_time")),
    (("Shelving and stock clerk", "17.25", "part_time"), ("Forklift operator", "20.00", "full_time")),
    (("Customer service clerk", "17.10", "part_time"), ("Baker's helper", "17.75", "full_time")),
    (("Laundry and Dry-Cleaning Workers", "17.05", "full_time"),),
    (("Hotel front desk", "18.00", "full_time"), ("Grounds maintenance", "17.50", "part_time")),
    (("Electrician's helper", "21.00", "full_time"), ("Apprentice electrician", "23.50", "full_time")),
)
STREETS = (
    "12 Sample Street",
    "400 Depot Road",
    "77 Main Street",
    "8 River Lane",
    "1 Hotel Plaza",
    "19 Line Street",
)
AREAS = {"lake": ("Chicago", "chicago"), "north": ("Cicero", "cook")}
ELSEWHERE = ("Springfield", "state")
OPENINGS = (8, 6, 9, 4, 5, 7)
LONGEST_SUBSIDY = 170
FOUND = ("Pay stub seen.", "Spoke with the supervisor.", "Letter of the employer is on file.", "")


@dataclass
class Openings:
    """Which jobs of each organisation still have an opening while the world is written."""

    jobs: dict[str, list[dict]] = field(default_factory=dict)
    taken: Counter = field(default_factory=Counter)

    def take(self, organisation: str, dice: Dice) -> dict | None:
        """Return a job of the organisation with an opening, and take it; None when all are taken."""
        free = [job for job in self.jobs.get(organisation, ()) if self.taken[job["key"]] < job["openings"]]
        if not free:
            return None
        job = dice.pick(free)
        self.taken[job["key"]] += 1
        return job


def worksite_rows(organisation: str, region: str, openings: Openings) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the employers, worksites and jobs that an organisation keeps; `openings` learns the jobs."""
    city, area = AREAS.get(region, ELSEWHERE)
    for number, ((name, site), jobs) in enumerate(zip(EMPLOYERS, JOBS, strict=True)):
        key = f"{organisation}-W{number}"
        contact = {"phone": f"21755501{number:02d}", "contact_name": f"Hiring desk {number + 1}"}
        yield "employers", {"key": key, "organisation": organisation, "name": name, **contact}
        place = {
            "street": STREETS[number],
            "city": city,
            "state": "IL",
            "zip_code": "60601",
            "wage_area": area,
        }
        yield "worksites", {"key": key, "organisation": organisation, "employer": key, "name": site, **place}
        for place_number, (title, wage, position) in enumerate(jobs):
            job = {
                "key": f"{key}-{place_number}",
                "organisation": organisation,
                "worksite": key,
                "title": title,
                "employment_type": "subsidized",
                "position_type": position,
                "hourly_wage": wage,
                "openings": OPENINGS[(number + place_number) % len(OPENINGS)],
            }
            openings.jobs.setdefault(organisation, []).append(job | {"area": area})
            yield "jobs", job


def placement_rows(story: Story, services: Iterable[dict], openings: Openings) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the placements in those of the story's `services` (rows) that lead to a worksite."""
    if story.spec.subsidy is None:
        return
    for service in services:
        kind = story.spec.catalogue.get(service["service_type"])
        if kind is None or not kind.worksite or service["status"] == "not_required":
            continue
        dice = Dice("placement", service["key"])
        job = openings.take(story.desk.organisation, dice)
        if job is None:
            return
        placement = _placement(story, service, job, dice)
        yield "placements", placement
        yield from _history(story, placement)
        if placement["status"] != "not_started":
            yield from _follow_ups(story, placement, dice)
            yield from _payroll(story, placement, service, dice)


def _placement(story: Story, service: dict, job: dict, dice: Dice) -> dict:
    start, status = service["started_on"], service["status"]
    known = minimum_wage(job["area"], start)
    minimum = known.dollars if known else Decimal("7.25")
    hourly = max(Decimal(job["hourly_wage"]), minimum)
    subsidized = minimum if dice.chance(70) else (minimum / 2).quantize(Decimal("0.01"))
    row = {
        "key": f"{service['key']}-W",
        "enrollment": story.key,
        "service": service["key"],
        "job": job["key"],
        "status": status,
        "started_on": start,
        "minimum_wage": minimum,
        "hourly_wage": hourly,
        "subsidized_wage": subsidized,
        "employer_wage": hourly - subsidized,
        "position_type": job["position_type"],
        "due_on": service["due_on"],
        "ended_on": service["completed_on"],
    }
    return row | _subsidy(story, row, dice)


def _subsidy(story: Story, row: dict, dice: Dice) -> dict:
    if row["status"] == "not_started":
        return {}
    start, end = row["started_on"], row["ended_on"] or None
    found = {"subsidized_from": start}
    last = start + timedelta(days=LONGEST_SUBSIDY)
    if end or (row["due_on"] - start).days > LONGEST_SUBSIDY:
        found["subsidized_to"] = min(end, last) if end else last
    through = end or story.today
    if (through - start).days > 35 and dice.chance(30):
        away = start + timedelta(days=dice.between(10, 18))
        found |= {"inactive_on": away, "return_on": away + timedelta(days=dice.between(3, 8))}
    return found


def _history(story: Story, placement: dict) -> Iterator[tuple[str, dict]]:
    facts = ("status", "started_on", "inactive_on", "return_on", "subsidized_from", "subsidized_to")
    as_it_is = {name: placement.get(name, "") for name in facts}
    start, end = placement["started_on"], placement["ended_on"] or None
    lines = [(start - timedelta(days=3), {"status": "not_started", "started_on": start})]
    if placement["status"] != "not_started":
        lines.append((start, {"status": "started", "started_on": start, "subsidized_from": start}))
        if end:
            lines.append((end, as_it_is))
        elif placement.get("return_on"):
            lines.append((placement["return_on"], as_it_is))
        elif placement.get("subsidized_to"):
            lines[-1] = (start, as_it_is)
    for number, (day, row) in enumerate(lines):
        known = {
            "key": f"{placement['key']}-H{number}",
            "enrollment": story.key,
            "placement": placement["key"],
        }
        stamp = {"recorded_at": moment(min(day, story.today), 200 + number), "recorded_by": story.desk.worker}
        yield "placement_history", known | row | stamp


def _follow_ups(story: Story, placement: dict, dice: Dice) -> Iterator[tuple[str, dict]]:
    points = get_program(story.spec.code).follow_up_points
    for point, due in follow_up_dates(placement["started_on"], points).items():
        row = {
            "key": f"{placement['key']}-F{point}",
            "enrollment": story.key,
            "placement": placement["key"],
            "point": point,
            "due_on": due,
        }
        seen = due + timedelta(days=dice.between(0, 6))
        if seen <= story.today and (story.ends_on or dice.chance(75)):
            row |= {
                "is_employed": "yes" if dice.chance(82) else "no",
                "note": dice.pick(FOUND),
                "verified_at": moment(seen, 310),
                "verified_by": story.desk.worker,
            }
        yield "follow_ups", row


def _payroll(story: Story, placement: dict, service: dict, dice: Dice) -> Iterator[tuple[str, dict]]:
    hours = Decimal(str(service["weekly_hours"] or 20)) * 2
    last = _last_paid(story, placement)
    for number in range(min(4, (last - placement["started_on"]).days // 14)):
        first = placement["started_on"] + timedelta(days=14 * number)
        yield (
            "payroll",
            {
                "key": f"{placement['key']}-P{number}",
                "enrollment": story.key,
                "job": placement["job"],
                "paid_from": first,
                "paid_to": first + timedelta(days=13),
                "hours": hours,
                "gross_pay": (hours * placement["hourly_wage"]).quantize(Decimal("0.01")),
                "subsidized_pay": (hours * placement["subsidized_wage"]).quantize(Decimal("0.01")),
                "uploaded_at": moment(
                    min(first + timedelta(days=16), story.today), 400 + dice.between(0, 20)
                ),
                "uploaded_by": story.desk.worker,
            },
        )


def _last_paid(story: Story, placement: dict) -> date:
    return min(placement["ended_on"] or story.today, story.today)
