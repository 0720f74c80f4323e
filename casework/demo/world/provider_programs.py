"""What the invented providers offer under contract: this fiscal year's programs and last year's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casework.demo.world.dice import Dice
from casework.demo.world.places import Place
from casework.demo.world.plan import moment
from casework.demo.world.settings_of_programs import SETTINGS
from programs.fiscal_years import fiscal_year_begins, fiscal_year_of

OFFERING = frozenset({"provider", "grantee", "intermediary"})
"""Kinds of organization that offer programs."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A program as several providers run it; `credentials` are (name, code, whether the state approved it)."""

    name: str
    activities: tuple[str, ...]
    skills: tuple[str, ...]
    interests: tuple[str, ...]
    schedule: str
    offering: str = ""
    other_training: str = ""
    location: str = ""
    credentials: tuple[tuple[str, str, bool], ...] = ()


_SAFETY = (("OSHA-10", "osha_10", True), ("First-Aid CPR", "first_aid_cpr", True))
_OFFERS = {
    "isets": (
        Offer(
            name="SNAP Job Placement",
            activities=("work_experience", "job_readiness", "supervised_job_search", "job_retention",
                        "employment", "case_management"),
            skills=("customers", "organizing", "physical_work"),
            interests=("hospitality", "transportation", "business"),
            schedule="Monday to Friday, 9 a.m. to 3 p.m.",
            offering="placement_only",
        ),
        Offer(
            name="SNAP Training to Work",
            activities=("vocational_training", "basic_education", "job_skills_training", "job_search_training",
                        "english", "work_readiness"),
            skills=("machines", "caring", "cooking", "numbers"),
            interests=("manufacturing", "health", "hospitality"),
            schedule="12 weeks, Monday to Thursday, 9 a.m. to 1 p.m.",
            offering="training_and_placement",
            other_training="Forklift, food safety",
            location="main",
        ),
    ),
    "youth_apprenticeship": (
        Offer(
            name="Manufacturing Technician",
            activities=("related_instruction", "occupational_skills", "youth_apprenticeship", "pre_apprenticeship",
                        "work_experience_paid", "job_shadowing", "tutoring"),
            skills=("machines", "hand_tools", "numbers"),
            interests=("manufacturing", "science"),
            schedule="After school, Monday, Wednesday and Friday",
            credentials=(("AWS Welder Level 1", "", False),),
        ),
        Offer(
            name="Certified Nursing Assistant",
            activities=("occupational_skills", "tutoring", "hse_preparation", "internship", "job_shadowing"),
            skills=("caring", "writing"),
            interests=("health", "human_services"),
            schedule="Saturdays, 8 a.m. to 4 p.m., for 10 weeks",
            location="main",
            credentials=(("Certified Nursing Assistant", "", False),),
        ),
    ),
    "illinois_works": (
        Offer(
            name="NCCER Core Spring Cohort",
            activities=("nccer_core", "osha_10", "first_aid_cpr", "hands_on", "employability_skills", "site_visit"),
            skills=("hand_tools", "numbers", "physical_work"),
            interests=("construction",),
            schedule="11 weeks from March, Monday to Friday, 8 a.m. to 2 p.m.",
            location="main",
            credentials=(*_SAFETY, ("NCCER", "nccer", True), ("Flagger Certification", "", False)),
        ),
        Offer(
            name="NABTU MC3 Fall Cohort",
            activities=("nabtu_mc3", "osha_10", "first_aid_cpr", "hands_on"),
            skills=("hand_tools", "physical_work"),
            interests=("construction",),
            schedule="9 weeks from September, evenings",
            credentials=(*_SAFETY, ("NABTU", "nabtu", True)),
        ),
    ),
    "apprenticeship_illinois": (
        Offer(
            name="Industrial Maintenance",
            activities=("related_instruction", "pre_apprenticeship_class", "basic_skills",
                        "registered_apprenticeship", "on_the_job_training"),
            skills=("machines", "hand_tools", "numbers"),
            interests=("manufacturing",),
            schedule="Two evenings a week",
        ),
        Offer(
            name="Medical Assistant",
            activities=("occupational_skills", "related_instruction", "registered_apprenticeship",
                        "pre_apprenticeship", "english"),
            skills=("caring", "organizing", "computers"),
            interests=("health",),
            schedule="Monday to Thursday, mornings",
            location="main",
            credentials=(("Certified Medical Assistant", "", False),),
        ),
    ),
}  # fmt: skip


def provider_program_rows(place: Place, today: date) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the programs that `place` offers in the fiscal years of `today` and before it."""
    current = fiscal_year_of(today)
    for program in place.programs if place.kind in OFFERING else ():
        for year in (current - 1, current):
            for number, offer in enumerate(_OFFERS[program], start=1):
                key = f"PP-{place.code}-{program}-{year}-{number}"
                yield "provider_programs", _row(place, program, year, offer, key)
                for place_of, credential in enumerate(offer.credentials, start=1):
                    yield "program_credentials", _credential(place, program, year, credential, key, place_of)


def _row(place: Place, program: str, year: int, offer: Offer, key: str) -> dict:
    dice = Dice("provider programs", place.code, program)
    return {
        "key": key,
        "organisation": place.code,
        "location": offer.location,
        "program": program,
        "name": offer.name,
        "contract_number": f"{SETTINGS[program].short[:3].upper()}-{year % 100}-{dice.between(1000, 9999)}",
        "fiscal_year": year,
        "schedule": offer.schedule,
        "offering": offer.offering,
        "activities": "|".join(offer.activities),
        "other_training": offer.other_training,
        "skills": "|".join(offer.skills),
        "interests": "|".join(offer.interests),
        "slots": dice.between(8, 30),
        "takes_referrals": "yes",
    }


def _credential(
    place: Place, program: str, year: int, credential: tuple[str, str, bool], key: str, number: int
) -> dict:
    name, code, is_approved = credential
    approved = {
        "approved_at": moment(fiscal_year_begins(year), 30),
        "approved_by": f"manager.{SETTINGS[program].short}@example.org",
    }
    row = {"key": f"{key}-C{number}", "organisation": place.code, "provider_program": key, "name": name}
    return row | {"code": code} | (approved if is_approved else {})
