"""A small world in which every role stands in every relation to a customer's record.

Refused people own other objects of the same kind, so that a refusal is never a lack of data.
"""

from dataclasses import dataclass, field
from functools import cached_property

from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Region
from tests.factories.people import (
    YOUTH,
    OrganisationFactory,
    UserFactory,
    customer_user,
    enrolled,
    former,
    member,
    organisation_running,
)

RELATIONS = ("own", "former", "second", "other")
ROLES = (
    "anonymous",
    "customer",
    "nobody",
    "case_worker",
    "intermediary",
    "lwia_career_planner",
    "program_manager",
    "statewide_staff",
    "super_administrator",
)


@dataclass
class World:
    """Organisations, people and enrollments; `target(relation)` is the enrollment a role is tried on."""

    targets: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)

    @classmethod
    def build(cls):
        """A world in the test's database."""
        world = cls()
        region = Region.objects.create(code="north", name="North")
        world.state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
        world.home = organisation_running(YOUTH, region=region)
        world.elsewhere = organisation_running(YOUTH)
        own = enrolled(world.home)
        world.targets = {
            "own": own,
            "former": former(world.home, ended=3 * 365),
            "second": enrolled(world.elsewhere, customer=own.customer),
            "other": enrolled(world.elsewhere),
        }
        world.people = {
            "nobody": UserFactory(),
            "customer": customer_user(own),
            "case_worker": member(Role.CASE_WORKER, world.home),
            "intermediary": member(Role.INTERMEDIARY, world.home),
            "lwia_career_planner": member(
                Role.LWIA_CAREER_PLANNER, OrganisationFactory(kind="lwia", region=region)
            ),
            "program_manager": member(Role.PROGRAM_MANAGER, world.home),
            "statewide_staff": member(Role.STATEWIDE_STAFF, world.state, program=""),
            "super_administrator": member(Role.SUPER_ADMINISTRATOR, world.state, program=""),
        }
        return world

    def target(self, relation):
        """The enrollment that the role at home meets in `relation`."""
        return self.targets[relation]

    @cached_property
    def author(self):
        """A colleague at home who wrote and uploaded what belongs to the targets."""
        return member(Role.CASE_WORKER, self.home)

    def reader(self, enrollment):
        """Who reads messages about an enrollment: the case worker at home, else a colleague elsewhere."""
        if enrollment == self.targets["own"]:
            return self.people["case_worker"]
        return self.stranger

    @cached_property
    def stranger(self):
        """A case worker of another organisation."""
        return member(Role.CASE_WORKER, self.elsewhere)
