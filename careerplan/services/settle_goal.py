"""What a goal must be before it is written, for the form and again for the service."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.queries import options_for


def settle_goal(spec, *, statement, category, term, status):
    """The four values as they are stored; runs of white space in `statement` become one space, ends are trimmed.

    `spec` is the program's. Raises ValidationError keyed by field when the statement is empty or longer than the
    program's limit, counted in Unicode characters after trimming, limit included (`domain.md` R23), or when a code is
    neither of the program's list nor added to it by the agency.
    """
    problems = {}
    statement = " ".join(statement.split())
    if not statement:
        problems["statement"] = _("Enter a goal statement")
    elif len(statement) > spec.goal_statement_limit:
        problems["statement"] = _(
            "Goal Statement must be %(limit)d characters or fewer. It has %(length)d."
        ) % {
            "limit": spec.goal_statement_limit,
            "length": len(statement),
        }
    offered = dict(options_for(spec.code, spec.goal_categories))
    if category not in offered and category not in spec.goal_categories:
        problems["category"] = _("Select a category from the list")
    if term not in spec.goal_terms:
        problems["term"] = _("Select short term or long term")
    if status not in spec.goal_statuses:
        problems["status"] = _("Select a status from the list")
    if problems:
        raise ValidationError(problems)
    return {"statement": statement, "category": category, "term": term, "status": status}
