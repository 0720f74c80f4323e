"""Names of database constraints, so that a service can turn a broken one into a sentence for the form."""


def broken_constraint(error):
    """The name of the constraint that an IntegrityError broke, "" when the database did not say."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", "") or ""
