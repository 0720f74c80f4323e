"""Whose customers a list is narrowed to, by the choices of `casework/accounts/queries/choices.py`."""

from casework.accounts.queries.choices import MINE, NOBODY


def assigned_to(rows, user, choice, *, through=""):
    """Those of `rows` (a QuerySet) whose enrollment is `user`'s, nobody's, or that of the colleague whose public id is
    `choice`. `through` is the way from a row to its enrollment ("enrollment__"), "" where rows are enrollments."""
    worker = f"{through}assigned_worker"
    if choice == MINE:
        return rows.filter(**{worker: user})
    if choice == NOBODY:
        return rows.filter(**{worker: None})
    return rows.filter(**{f"{worker}__public_id": choice})
