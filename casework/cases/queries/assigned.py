"""Whose customers a list is narrowed to, by the choices of `casework/accounts/queries/choices.py`."""

from casework.accounts.queries.choices import MINE, NOBODY


def assigned_to(enrollments, user, choice):
    """Those of `enrollments` (a QuerySet) that are `user`'s, nobody's, or those of the colleague whose public id is
    `choice`."""
    if choice == MINE:
        return enrollments.filter(assigned_worker=user)
    if choice == NOBODY:
        return enrollments.filter(assigned_worker=None)
    return enrollments.filter(assigned_worker__public_id=choice)
