"""Organisations, their sites, who works there and the desks at which customers are served."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casework.demo.world.dice import Dice
from casework.demo.world.names import FIRST, LAST, STREETS, TOWNS
from casework.demo.world.settings_of_programs import SETTINGS
from programs.registry import all_programs

STATE = "demo-state"
STATE_NAME = "State Workforce Office (demo)"
PROGRAM_YEARS = 3

REGIONS = (
    ("north", "Northern Prairie"),
    ("lake", "Lakeshore"),
    ("central", "Central Rivers"),
    ("south", "Southern Hills"),
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """An organisation of the world and the programs it runs."""

    code: str
    name: str
    kind: str
    region: str
    parent: str
    programs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A case worker at a site, with the number of customers to be served there in a program."""

    program: str
    organisation: str
    location: str
    worker: str
    customers: int
    is_demo: bool = False


def _place(code: str, name: str, kind: str, region: str, parent: str, programs: tuple[str, ...]) -> Place:
    return Place(code=code, name=name, kind=kind, region=region, parent=parent, programs=programs)


_ISETS, _YOUTH, _WORKS, _APPRENTICE = (
    "isets",
    "youth_apprenticeship",
    "illinois_works",
    "apprenticeship_illinois",
)

PLACES = (
    _place(STATE, STATE_NAME, "state", "", "", (_ISETS, _YOUTH, _WORKS, _APPRENTICE)),
    _place("bluestem-partners", "Bluestem Partners", "intermediary", "north", STATE, (_ISETS,)),
    _place("goldenrod-center", "Goldenrod Center", "provider", "north", "bluestem-partners", (_ISETS,)),
    _place(
        "sycamore-services",
        "Sycamore Services",
        "provider",
        "north",
        "bluestem-partners",
        (_ISETS, _APPRENTICE),
    ),
    _place("heron-alliance", "Heron Alliance", "intermediary", "south", STATE, (_ISETS,)),
    _place("milkweed-works", "Milkweed Works", "provider", "south", "heron-alliance", (_ISETS,)),
    _place("prairie-pathways", "Prairie Pathways", "grantee", "central", STATE, (_YOUTH,)),
    _place(
        "redbud-youth-center", "Redbud Youth Center", "provider", "central", "prairie-pathways", (_YOUTH,)
    ),
    _place(
        "river-birch-academy", "River Birch Academy", "provider", "central", "prairie-pathways", (_YOUTH,)
    ),
    _place("lakeshore-careers", "Lakeshore Careers", "intermediary", "lake", STATE, (_YOUTH, _APPRENTICE)),
    _place("wren-house", "Wren House", "provider", "lake", "lakeshore-careers", (_YOUTH,)),
    _place("cardinal-builders", "Cardinal Builders Fund", "grantee", "south", STATE, (_WORKS,)),
    _place(
        "oak-savanna-trades", "Oak Savanna Trades School", "provider", "south", "cardinal-builders", (_WORKS,)
    ),
    _place(
        "limestone-training", "Limestone Training Center", "provider", "south", "cardinal-builders", (_WORKS,)
    ),
    _place("kestrel-hall", "Kestrel Hall", "provider", "north", "cardinal-builders", (_WORKS,)),
    _place("monarch-navigators", "Monarch Navigators", "intermediary", "lake", STATE, (_APPRENTICE,)),
    _place(
        "switchgrass-college", "Switchgrass College", "provider", "lake", "monarch-navigators", (_APPRENTICE,)
    ),
    _place(
        "bobolink-industries",
        "Bobolink Industries",
        "provider",
        "central",
        "monarch-navigators",
        (_APPRENTICE,),
    ),
    *(
        _place(f"lwia-{code}", f"LWIA {90 + number} {name}", "lwia", code, STATE, (_YOUTH, _APPRENTICE))
        for number, (code, name) in enumerate(REGIONS, start=1)
    ),
)
SERVED_AT = {
    _ISETS: (("goldenrod-center", (48, 14)), ("sycamore-services", (22,)), ("milkweed-works", (22,))),
    _YOUTH: (("redbud-youth-center", (50, 14)), ("river-birch-academy", (24,)), ("wren-house", (22,))),
    _WORKS: (("oak-savanna-trades", (46, 14)), ("limestone-training", (22,)), ("kestrel-hall", (22,))),
    _APPRENTICE: (
        ("switchgrass-college", (48, 14)),
        ("bobolink-industries", (22,)),
        ("sycamore-services", (20,)),
    ),
}
LEADS = {
    _ISETS: "bluestem-partners",
    _YOUTH: "prairie-pathways",
    _WORKS: "cardinal-builders",
    _APPRENTICE: "monarch-navigators",
}
PLANNED_BY = {_YOUTH: "lwia-central", _APPRENTICE: "lwia-lake"}
"""Where the LWIA career planner of the demonstration works, in the programs that know the role."""

MORE_PROVIDERS, MORE_DESKS, MORE_CUSTOMERS = 27, 4, 45
"""What the large world has beyond the small one, for each program."""


def places(*, large: bool) -> Iterator[Place]:
    """Yield every organisation, parents before those below them."""
    yield from PLACES
    for spec in all_programs() if large else ():
        for number in range(MORE_PROVIDERS):
            region, _ = REGIONS[number % len(REGIONS)]
            name = f"{LAST[(number * 3 + len(spec.code)) % len(LAST)]} {spec.short_name} Center {number + 1}"
            yield _place(_more(spec.code, number), name, "provider", region, LEADS[spec.code], (spec.code,))


def sites(place: Place) -> Iterator[dict]:
    """Yield the locations of an organisation: a main office and a second site."""
    dice = Dice("sites", place.code)
    for number, (code, label) in enumerate((("main", "Main Office"), ("second", "Neighborhood Office"))):
        town = TOWNS[(dice.between(0, 5) + number * 5) % len(TOWNS)]
        yield {
            "organisation": place.code,
            "code": code,
            "name": f"{town} {label}",
            "street": f"{dice.between(1, 98)} {dice.pick(STREETS)}",
            "city": town,
            "state": "IL",
            "zip_code": f"62{900 + TOWNS.index(town):03d}",
        }


def desks(*, large: bool) -> Iterator[Desk]:
    """Yield the desks program by program; the first of each program is the demonstration's case worker."""
    for code, served in SERVED_AT.items():
        for organisation, sizes in served:
            for number, size in enumerate(sizes):
                is_demo = organisation == served[0][0] and number == 0
                email = (
                    f"worker.{SETTINGS[code].short}@example.org"
                    if is_demo
                    else _worker(organisation, code, number)
                )
                yield _desk(code, organisation, number, email, size, is_demo)
        for place in range(MORE_PROVIDERS if large else 0):
            organisation = _more(code, place)
            for number in range(MORE_DESKS):
                yield _desk(
                    code, organisation, number, _worker(organisation, code, number), MORE_CUSTOMERS, False
                )


def _desk(program: str, organisation: str, number: int, worker: str, customers: int, is_demo: bool) -> Desk:
    return Desk(
        program=program,
        organisation=organisation,
        location="main" if number % 2 == 0 else "second",
        worker=worker,
        customers=customers,
        is_demo=is_demo,
    )


def staff(today: date, *, large: bool) -> Iterator[tuple[dict, dict]]:
    """Yield (user, membership) rows: first the accounts of the demonstration, then the other workers."""
    since = today - timedelta(days=2 * 365)
    for role in ("statewide_staff", "super_administrator"):
        yield _member(role, "", STATE, since)
    for spec in all_programs():
        for role in ("statewide_staff", "super_administrator", "program_manager"):
            yield _member(role, spec.code, STATE, since)
        yield _member("intermediary", spec.code, LEADS[spec.code], since)
        if spec.code in PLANNED_BY:
            yield _member("lwia_career_planner", spec.code, PLANNED_BY[spec.code], since)
    for desk in desks(large=large):
        yield _member("case_worker", desk.program, desk.organisation, since, email=desk.worker)


_WORDS = {
    "statewide_staff": "statewide",
    "super_administrator": "administrator",
    "program_manager": "manager",
    "intermediary": "navigator",
    "lwia_career_planner": "planner",
}


def _member(role: str, program: str, organisation: str, since: date, email: str = "") -> tuple[dict, dict]:
    suffix = f".{SETTINGS[program].short}" if program else ""
    email = email or f"{_WORDS[role]}{suffix}@example.org"
    first, last = staff_name(email)
    user = {
        "email": email,
        "user_name": email.partition("@")[0],
        "first_name": first,
        "last_name": last,
        "preferred_language": "en",
    }
    membership = {
        "key": f"M-{email}",
        "user": email,
        "organisation": organisation,
        "role": role,
        "program": program,
        "starts_on": since,
    }
    return user, membership


def staff_name(email: str) -> tuple[str, str]:
    """Return first and last name of the staff member with this address."""
    dice = Dice("staff", email)
    return dice.pick(FIRST), dice.pick(LAST)


def _worker(organisation: str, program: str, number: int) -> str:
    return f"{organisation}.{SETTINGS[program].short}{number + 1}@example.org"


def _more(program: str, number: int) -> str:
    return f"{SETTINGS[program].short}-center-{number + 1}"
