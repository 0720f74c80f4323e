"""What the invented customers of each program do: goals with their services, jobs, classes, credentials."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """A service of the program's catalogue: when it begins (days after enrollment), how long, hours a week."""

    code: str
    start: int
    days: int
    hours: float
    note: str = ""


@dataclass(frozen=True)
class Aim:
    """A goal and its steps."""

    statement: str
    category: str
    term: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Setting:
    """The colours a program's stories are painted with; codes are those of the program's spec."""

    short: str
    young: bool
    training_programs: tuple[str, ...]
    aims: tuple[Aim, ...]
    preset_steps: tuple[tuple[str, tuple[Step, ...]], ...]
    supports: tuple[Step, ...]
    jobs: tuple[tuple[str, str], ...]
    credentials: tuple[tuple[str, str], ...]
    gains: tuple[tuple[str, str], ...]
    classes: tuple[str, ...]


RIDES = Step("transportation", 6, 90, 0, "Monthly bus pass.")
CLOTHES = Step("clothing", 20, 14, 0, "Work boots and safety glasses.")
BOOKS = Step("books_supplies", 15, 21, 0, "Textbook and calculator.")
CHILD_CARE = Step("dependent_care", 10, 120, 0, "Two days a week during class.")
BACKGROUND = Step("background_check", 12, 10, 0)
STATE_ID = Step("state_id", 5, 20, 0)
FOOD = Step("referral_food", 8, 15, 0, "Riverbend pantry, Thursdays.")
HOUSING = Step("referral_housing", 18, 30, 0)

CREDENTIAL_PLACE = "Sample Community College"
EMPLOYERS = (
    "Prairie Sample Manufacturing", "Heron Lake Hospital (fictitious)", "Bluestem Logistics", "Cardinal Home Care",
    "Oxbow Food Market", "Kestrel Electric", "Riverbend Hotel", "Goldenrod Childcare", "Sandpiper Print Shop",
    "Switchgrass Solar",
)  # fmt: skip
