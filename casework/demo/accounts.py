"""The accounts a visitor may sign in with: one for each role in each program, found in the data itself."""

from dataclasses import dataclass

from casework.accounts.enums import Role
from casework.accounts.models import Membership, User
from casework.cases.models import Enrollment
from casework.core import clock
from casework.demo.applications import APPLICANT
from programs.registry import all_programs

EVERY_PROGRAM = "Every program"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A line of the table: for whom, and the address to sign in with."""

    program: str
    role: str
    name: str
    email: str


def demo_accounts() -> list[DemoAccount]:
    """Return one active account for each role in each program, statewide roles first, customers last in each."""
    accounts = _staff("", EVERY_PROGRAM)
    for program in all_programs():
        accounts += _staff(program.code, program.name)
        accounts += _customer(program.code, program.name) + _applicant(program.code, program.name)
    return accounts


def as_table(accounts: list[DemoAccount]) -> str:
    """Return the accounts as lines of text in columns."""
    heads = DemoAccount("Program", "Role", "Name", "E-mail")
    rows = [(row.program, row.role, row.name, row.email) for row in (heads, *accounts)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _staff(program: str, label: str) -> list[DemoAccount]:
    memberships = (
        Membership.objects.on(clock.today())
        .filter(program=program, user__is_active=True, user__locked_at=None)
        .select_related("user")
        .order_by("id")
    )
    first_by_role: dict[str, User] = {}
    for membership in memberships:
        first_by_role.setdefault(membership.role, membership.user)
    return [_account(label, Role(role).label, first_by_role[role]) for role in Role if role in first_by_role]


def _customer(program: str, label: str) -> list[DemoAccount]:
    enrollment = (
        Enrollment.objects.open()
        .filter(program=program, customer__user__is_active=True, customer__user__locked_at=None)
        .select_related("customer__user")
        .order_by("id")
        .first()
    )
    return [_account(label, "Customer", enrollment.customer.user)] if enrollment else []


def _applicant(program: str, label: str) -> list[DemoAccount]:
    found = User.objects.filter(email=APPLICANT, customer__enrollments__program=program).first()
    return [_account(label, "Applicant", found)] if found else []


def _account(program: str, role: str, user: User) -> DemoAccount:
    return DemoAccount(str(program), str(role), user.get_full_name(), user.email)
