"""Columns that lists of several apps share."""

from django.utils.translation import gettext as _

from casework.core.lists import Column


def organisation_column(member):
    """The Column "Organization" of rows that come with theirs; shown at first to those who see several."""
    return Column(
        "organisation",
        _("Organization"),
        "organisation.name",
        sort=("organisation__name",),
        shown=not member.is_of_one_organisation,
    )
