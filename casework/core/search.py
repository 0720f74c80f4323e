"""Searching by words."""

from functools import reduce
from operator import or_

from django.db.models import Q


def holding_words(rows, text, *fields):
    """Those of `rows` (a QuerySet) in which every word of `text` occurs in one of `fields`, in upper or lower case."""
    for word in text.split():
        rows = rows.filter(reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields)))
    return rows
