"""Who gives the services of the invented plans, and what was paid for them."""

from collections.abc import Iterator
from datetime import date, timedelta

from casework.demo.world.dice import Dice
from casework.demo.world.plan import moment
from casework.demo.world.stories import Story
from programs.types import Kind

Rows = list[tuple[str, dict]]

_WIOA = (
    ("Heartland Trades College", "410 Main Street", "Peoria", "61602"),
    ("Prairie State Welding Institute", "88 Foundry Road", "Decatur", "62521"),
    ("River Bend Nursing Academy", "1200 College Avenue", "Alton", "62002"),
    ("Lake Shore Logistics School", "3301 Harbor Drive", "Waukegan", "60085"),
    ("Southern Illinois Truck Driving School", "9 Route 13 West", "Marion", "62959"),
    ("Fox Valley Culinary Center", "27 River Street", "Aurora", "60506"),
    ("Rock River Manufacturing Institute", "640 Kishwaukee Street", "Rockford", "61104"),
    ("Capital City Computer Training", "15 Old Capitol Plaza", "Springfield", "62701"),
)
_PAID = {
    "transportation": (
        ("transportation.fare_card", "fare_card", "20.00", 4),
        ("transportation.gas_card", "gift_card", "25.00", 2),
    ),
    "clothing": (("clothing.work", "check", "84.50", 1),),
    "books_supplies": (
        ("books_supplies.tuition", "direct_payment", "135.00", 1),
        ("books_supplies.tools", "check", "240.00", 1),
    ),
    "childcare_medical": (("childcare_medical.childcare", "direct_payment", "125.00", 1),),
    "state_id": (("", "direct_payment", "20.00", 1),),
    "background_check": (("", "electronic", "39.95", 1),),
}
_TOOLS_ABOVE_THE_LIMIT = ("books_supplies.tools", "check", "560.00", 1)


def provider_rows() -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the state's list of WIOA providers."""
    for number, (name, street, city, zip_code) in enumerate(_WIOA, start=1):
        yield (
            "service_providers",
            {
                "key": f"W{number:03d}",
                "source": "wioa",
                "name": name,
                "street": street,
                "city": city,
                "state": "IL",
                "zip_code": zip_code,
            },
        )


def settle_services(story: Story, plan: Rows) -> None:
    """Give the services of `plan` their providers, situations and, to most support services, a goal; keep one support
    service open where the program allows only one (F348). Changes the rows."""
    dice = Dice("services", story.key)
    goals = [row["key"] for code, row in plan if code == "goals"]
    opened = False
    for row in _services(plan):
        kind = story.spec.catalogue[row["service_type"]]
        if kind.kind is Kind.SUPPORT:
            if goals and dice.chance(75):
                row["goal"] = goals[0]
            if story.spec.cost_policy.one_open_support and row["status"] == "started":
                if opened:
                    _plan_later(story, row, dice.between(7, 30))
                opened = True
            row["situations"] = "|".join(dice.some(story.spec.situations.codes, 2))
        elif kind.training and dice.chance(35):
            row |= {"provider_kind": "wioa", "provider": f"W{dice.between(1, len(_WIOA)):03d}"}


def cost_rows(story: Story, services: list[dict]) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of payments for support services that began; one of tools waits for a supervisor."""
    policy = story.spec.cost_policy
    for row in services:
        start = row["started_on"]
        begun = row["status"] in ("started", "successful", "unsuccessful") and start <= story.today
        if row["service_type"] not in _PAID or not begun or (policy.needs_goal and not row["goal"]):
            continue
        last = max(start, min(row["completed_on"] or story.today, story.today))
        dice = Dice("costs", row["key"])
        paid = dice.some(_PAID[row["service_type"]], 2)
        waits = row["service_type"] == "books_supplies" and row["status"] == "started" and len(policy.caps)
        for number, payment in enumerate([*paid, *([_TOOLS_ABOVE_THE_LIMIT] if waits else [])], start=1):
            yield (
                "service_costs",
                _cost(
                    story, row, number, payment, start + timedelta(days=dice.between(0, (last - start).days))
                ),
            )


def _cost(story: Story, service: dict, number: int, payment: tuple, day: date) -> dict:
    subtype, method, amount, times = payment
    row = {
        "key": f"{service['key']}-D{number}",
        "enrollment": story.key,
        "service": service["key"],
        "subtype": subtype,
        "method": method,
        "paid_on": day,
        "unit_cost": amount,
        "quantity": times,
        "funding_source": story.spec.cost_policy.funding_sources.codes[0],
        "entered_by": story.desk.worker,
    }
    if payment is _TOOLS_ABOVE_THE_LIMIT:
        row |= {
            "approval": "asked",
            "approval_reason": "The union's tool list for the first year costs more.",
            "asked_by": story.desk.worker,
            "asked_at": moment(day, 75),
        }
    return row


def _plan_later(story: Story, row: dict, days: int) -> None:
    """Put a support service off until the open one is over."""
    start = story.today + timedelta(days=days)
    row |= {
        "status": "not_started",
        "status_since": story.begins_on,
        "started_on": start,
        "due_on": start + timedelta(days=60),
        "completed_on": "",
    }


def _services(plan: Rows) -> Iterator[dict]:
    return (row for code, row in plan if code == "services")
