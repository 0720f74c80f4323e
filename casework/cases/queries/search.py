"""Search in a list of enrollments: one box for name, misspelled name, number, phone, last four or e-mail (UX-03)."""

import operator
import re
from functools import reduce
from itertools import product

from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Lower

from casework.cases.models import Customer, NameWord
from casework.cases.queries.name_words import names_exist, nearest_words

_NUMBERISH = re.compile(r"[\d\s().+-]+")
_PHONE_DIGITS = 10
_FEW = 3
_MOST_WORDS = 6
_MOST_BORNE = 200
_LAST = NameWord.Part.LAST
_FIRST = NameWord.Part.FIRST


def search_enrollments(rows, text, prefix=""):
    """Narrow `rows` to the people that `text` means; the scope of `rows` is kept and never widened.

    In: a QuerySet of Enrollment, or of rows that repeat `name_key` and reach the enrollment through `prefix`
    (Standing: "enrollment__"); what was typed, any case, "last, first" or "first last".
    Out: a QuerySet in the order of `rows`. When fewer than three people bear the name as typed, those with a
    name like it follow, in order of closeness; leave that order unless the reader chose another. An empty `text`
    returns `rows`; no hit, no rows.
    """
    typed = " ".join(text.split()).lower()
    if not typed:
        return rows
    if "@" in typed:
        return rows.filter(_person(prefix, _with_email(typed)))
    if _NUMBERISH.fullmatch(typed) and re.search(r"\d", typed):
        return rows.filter(_person(prefix, _with_number(re.sub(r"\D", "", typed))))
    if any(letter.isdigit() for letter in typed):
        return rows.filter(_person(prefix, Customer.objects.filter(individual_number=typed.upper())))
    spelled = _spelled(typed, prefix)
    keys = list(rows.filter(spelled).values_list("name_key", flat=True)[:_FEW])
    if len(keys) == _FEW or (keys and "," in typed) or any(_is_whole(typed, key) for key in keys):
        return rows.filter(spelled)
    return _closest(rows, [spelled, *_misspelled(rows, typed, prefix)])


def splits(typed):
    """The (last, first) readings of a name: "ruiz, ma" one, "maria de la cruz" each way to cut it, both orders."""
    if "," in typed:
        last, _comma, first = typed.partition(",")
        return [(last.strip(), first.strip())]
    words = typed.split()[:_MOST_WORDS]
    found = []
    for cut in range(1, len(words)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        found += [(tail, head), (head, tail)]
    return found


def _person(prefix, customers):
    return Q(**{f"{prefix}customer__in": _keys(customers)})


def _keys(customers):
    return customers.order_by().values("pk")


def _with_email(typed):
    return Customer.objects.alias(address=Lower("email")).filter(address=typed)


def _with_number(digits):
    """Last four, a phone number with or without the leading 1, or a whole individual number."""
    phone = digits[1:] if len(digits) == _PHONE_DIGITS + 1 and digits[0] == "1" else digits
    found = Q(individual_number=digits)
    if len(digits) == 4:
        found |= Q(ssn_last4=digits)
    elif len(phone) == _PHONE_DIGITS:
        found |= Q(phone=phone)
    return Customer.objects.filter(found)


def _spelled(typed, prefix):
    """The name as typed: beginning of "last,first" or of "last" or "first"; whole words or not.

    First names are looked up only if one begins like this, and then both ways as a union of two index walks: an OR
    of the two would read every row in name order.
    """
    found = Q(name_key__startswith=typed.replace(", ", ","))
    for last, first in splits(typed):
        found |= Q(name_key__startswith=f"{last},{first}")
    if "," in typed or not names_exist(_FIRST, typed):
        return found
    by_first = Customer.objects.alias(first=Lower("first_name")).filter(first__startswith=typed)
    people = _keys(Customer.objects.filter(found)).union(_keys(by_first), all=True)
    return Q(**{f"{prefix}customer__in": people})


def _is_whole(typed, key):
    """Whether `typed` is a whole last name, or a whole name, and not only the beginning of one."""
    return key.startswith(f"{typed},") or any(key == f"{last},{first}" for last, first in splits(typed))


def _misspelled(rows, typed, prefix):
    """Conditions for people whose name is `typed` with a slip or two, the closest first.

    Last and first name together decide where both are known; else the last name, or the only word, alone does.
    """
    readings = splits(typed)
    if readings:
        near = nearest_words({word for reading in readings for word in reading} - {""})
        pairs = _pairs(readings, near)
        borne = set(
            rows.filter(name_key__in=pairs).values_list("name_key", flat=True).order_by()[:_MOST_BORNE]
        )
        if borne:
            return [Q(name_key=key) for key in pairs if key in borne]
    whole = nearest_words({typed})
    lasts = list(whole[_LAST, typed])
    for last, _first in readings[:1]:
        lasts += near.get((_LAST, last), [])
    found = [Q(name_key__startswith=f"{name},") for name in lasts]
    for name in () if readings else whole[_FIRST, typed]:
        people = Customer.objects.alias(first=Lower("first_name")).filter(first=name)
        found.append(_person(prefix, people))
    return found


def _pairs(readings, near):
    """Name keys made of the nearest last and first names of each reading, the closest first."""
    found = {}
    for last, first in readings:
        names = product(enumerate(near.get((_LAST, last), ())), enumerate(near.get((_FIRST, first), ())))
        for (i, near_last), (j, near_first) in names:
            found.setdefault(f"{near_last},{near_first}", i + j)
    return sorted(found, key=found.get)


def _any(conditions):
    return reduce(operator.or_, conditions)


def _closest(rows, conditions):
    """Rows that meet any of `conditions`, those that meet an earlier one first."""
    whens = [When(condition, then=Value(rank)) for rank, condition in enumerate(conditions)]
    ranked = rows.filter(_any(conditions)).annotate(search_rank=Case(*whens, output_field=IntegerField()))
    return ranked.order_by("search_rank", "name_key", "pk")
