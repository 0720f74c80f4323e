"""Names nobody has: given names with surnames of birds, plants, rivers and weather, in towns that are on no map."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from casework.demo.world.dice import Dice

FIRST = (
    "Avery", "Bianca", "Calvin", "Darnell", "Elena", "Farid", "Gloria", "Hassan", "Imani", "Jasmine", "Keisha",
    "Leon", "Maya", "Nolan", "Olivia", "Priya", "Quentin", "Rosa", "Samuel", "Tasha", "Umar", "Vanessa", "Walter",
    "Ximena", "Yusuf", "Zoe", "Andre", "Brooke", "Carmen", "Diego", "Esther", "Felix", "Grace", "Hugo", "Iris",
    "Jamal", "Kira", "Luis", "Marcus", "Nadia", "Omar", "Paula", "Rashad", "Sofia", "Terrence", "Uma", "Victor",
    "Wendy", "Xavier", "Yolanda", "Zachary", "Amara", "Boris", "Chloe", "Dante", "Edith", "Faith", "Gavin",
    "Hector", "Ines", "Joel", "Kofi", "Lena", "Miguel", "Noor", "Oscar", "Pearl", "Reggie", "Selma", "Tyrone",
    "Ursula", "Violet", "Wesley", "Yara", "Zelda", "Anselm", "Beatriz", "Cedric", "Dolores", "Emil", "Fatima",
    "Gianna", "Howard", "Isaiah", "Jada", "Kenji", "Latoya", "Mateo", "Nina", "Orlando",
)  # fmt: skip
SPANISH_FIRST = (
    "Alma", "Beatriz", "Camila", "Diego", "Elena", "Fernando", "Gabriela", "Hector", "Ines", "Julio", "Lucia",
    "Mateo", "Marisol", "Rafael", "Rosa", "Santiago", "Teresa", "Valentina", "Ximena", "Yolanda",
)  # fmt: skip
LAST = (
    "Bluestem", "Sycamore", "Goldenrod", "Heron", "Kestrel", "Redbud", "Sandpiper", "Milkweed", "Coneflower",
    "Cardinal", "Cottonwood", "Switchgrass", "Bobolink", "Meadowlark", "Kingfisher", "Hickory", "Oakleaf",
    "Mallard", "Thistle", "Larkspur", "Pawpaw", "Persimmon", "Sumac", "Tamarack", "Juniper", "Hawthorn",
    "Elderberry", "Clover", "Cattail", "Duckweed", "Pondlily", "Prairie", "Savanna", "Riverbend", "Oxbow",
    "Sandbar", "Floodplain", "Limestone", "Moraine", "Glacier", "Kettle", "Ridgeway", "Snowfall", "Thunderhead",
    "Drizzle", "Morningfog", "Sundog", "Windrow", "Haystack", "Cornflower", "Sunflower", "Foxglove", "Primrose",
    "Trillium", "Hepatica", "Bloodroot", "Columbine", "Bergamot", "Yarrow", "Indigo", "Lupine", "Aster",
    "Gentian", "Blazingstar", "Ironweed", "Compassplant", "Rattlesnakemaster", "Nuthatch", "Chickadee", "Titmouse",
    "Grosbeak", "Tanager", "Oriole", "Waxwing", "Warbler", "Vireo", "Flycatcher", "Killdeer", "Plover", "Egret",
    "Bittern", "Osprey", "Harrier", "Merlin", "Owlet", "Nighthawk", "Whippoorwill", "Swallowtail", "Monarch",
    "Dragonfly", "Katydid", "Firefly", "Sturgeon", "Paddlefish", "Walleye", "Bluegill", "Muskrat", "Otter",
    "Beaverdam", "Sample", "Sampson-Sample", "Testwell", "Placeholder", "Exampleton", "Demoson",
)  # fmt: skip
SHORT = ("Alex", "Sam", "Jo", "Dee", "Kay", "Max", "Robin", "Lee")
TOWNS = (
    "Bluestem Grove", "Heron Lake", "Cardinal Falls", "Oxbow Landing", "Prairie Crossing", "Kettle Moraine",
    "Redbud Hills", "Sandbar", "Sycamore Bend", "Larkspur", "Limestone Ferry", "Cottonwood Station",
)  # fmt: skip
STREETS = (
    "Coneflower Lane", "Milkweed Avenue", "Goldenrod Street", "Kingfisher Court", "Hickory Road", "Savanna Drive",
    "Meadowlark Way", "Switchgrass Street", "Osprey Place", "Trillium Terrace",
)  # fmt: skip
AREA_CODES = ("217", "309", "312", "618", "630", "708", "773", "779", "815", "847")
YOUTH_EDUCATION = (
    ("hs_sophomore", "in_secondary"),
    ("hs_junior", "in_secondary"),
    ("hs_senior", "in_secondary"),
    ("hs_senior", "in_alternative"),
    ("hs_diploma", "out_graduate"),
    ("hs_junior", "out_no_diploma"),
    ("some_college", "in_postsecondary"),
)
ADULT_EDUCATION = (
    ("hs_diploma", "out_graduate"),
    ("hs_diploma", "out_graduate"),
    ("ged", "out_graduate"),
    ("hs_junior", "out_no_diploma"),
    ("grade_8", "out_no_diploma"),
    ("some_college", "in_postsecondary"),
    ("some_college", "out_graduate"),
    ("certificate", "out_graduate"),
    ("associate", "out_graduate"),
    ("bachelor", "out_graduate"),
)
SPANISH_PERCENT = 14
ACCOUNT_PERCENT = 70


@dataclass(frozen=True, kw_only=True)
class Person:
    """An invented person; `email` is the account's when `has_account`. Numbers are those kept for fiction."""

    number: int
    first_name: str
    last_name: str
    language: str
    email: str
    birth_date: date
    phone: str
    town: str
    has_account: bool
    row: dict

    @property
    def key(self) -> str:
        """The person's key in the caseload."""
        return f"C{self.number:06d}"

    @property
    def user(self) -> str:
        """The address of the account, empty without one."""
        return self.email if self.has_account else ""

    @property
    def preferred_or_first(self) -> str:
        """What people say to them."""
        return self.row["preferred_name"] or self.first_name

    @property
    def account(self) -> dict:
        """The row of the account in users.csv."""
        return {
            "email": self.email,
            "user_name": self.email.partition("@")[0],
            "first_name": self.first_name,
            "last_name": self.last_name,
            "preferred_language": self.language,
        }

    def signing_in_as(self, email: str) -> "Person":
        """Return the same person, English-speaking, with an account under this address."""
        row = self.row | {"email": email, "language": "en"}
        return replace(self, email=email, has_account=True, language="en", row=row)


def person(number: int, today: date, *, young: bool, days_ago: int) -> Person:
    """Return customer number `number` of the world; the same number is the same person.

    `young` people were 16 to 24 when they came `days_ago` days before `today` (`domain.md` R40), others 18 to 58.
    """
    dice = Dice("person", number)
    spanish = dice.chance(SPANISH_PERCENT)
    first = dice.pick(SPANISH_FIRST if spanish else FIRST)
    last = LAST[(number * 37 + number // len(LAST)) % len(LAST)]
    youngest, oldest = (16 * 366, 24 * 365) if young else (18 * 366, 58 * 365)
    age_days = days_ago + dice.between(youngest, oldest)
    education, school = dice.pick(YOUTH_EDUCATION if young else ADULT_EDUCATION)
    town = dice.pick(TOWNS)
    email = f"{first}.{last}{number}@example.org".lower().replace("-", "")
    phone = f"{dice.pick(AREA_CODES)}55501{number % 100:02d}"
    born = today - timedelta(days=age_days)
    has_account = dice.chance(ACCOUNT_PERCENT)
    row = {
        "first_name": first,
        "middle_name": dice.pick(("", "", "", "J.", "Lee", "Marie", "R.")),
        "last_name": last,
        "preferred_name": dice.pick(SHORT) if dice.chance(4) else "",
        "birth_date": born,
        "email": email if dice.chance(92) or has_account else "",
        "phone": phone if dice.chance(96) else "",
        "street": f"{dice.between(100, 998)} {dice.pick(STREETS)}",
        "city": town,
        "state": "IL",
        "zip_code": f"62{900 + TOWNS.index(town):03d}",
        "ssn_last4": f"{(number * 7919 + 13) % 10_000:04d}" if dice.chance(97) else "",
        "individual_number": f"8{number:08d}",
        "language": "es" if spanish else "en",
        "education": education,
        "school_status": school,
    }
    return Person(
        number=number,
        first_name=first,
        last_name=last,
        language=row["language"],
        email=email,
        birth_date=born,
        phone=phone,
        town=town,
        has_account=has_account,
        row=row,
    )
