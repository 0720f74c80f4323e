"""Whether a person is on record already: looked up before anyone is added (domain.md 5.1: one account per person)."""

import unicodedata
from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from casework.cases.access import visible_customers, visible_enrollments
from casework.cases.models import Customer
from casework.cases.queries.dismissed_pairs import COMPARED, dismissed_beside
from casework.cases.queries.episodes import episode_words
from casework.cases.queries.name_words import slips

_MOSTCOMPARED = 500
_MOST_SHOWN = 10


@dataclass(frozen=True)
class Match:
    """A customer who may be the person. `agrees` names what is the same, in words; `enrollments` says
    where they are, as far as the reader reaches."""

    customer: Customer
    agrees: tuple[str, ...]
    is_same: bool
    enrollments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Duplicates:
    """What was found: `known` within the reader's reach, best first; `elsewhere` whether there may be a record
    beyond it; `same_elsewhere` that record when name, date of birth and last four all agree, else None."""

    known: tuple[Match, ...] = ()
    elsewhere: bool = False
    same_elsewhere: Customer | None = field(default=None, repr=False)

    def __bool__(self):
        return bool(self.known) or self.elsewhere


def find_duplicates(member, person):
    """Look through the customers of all providers for `person` and return `Duplicates`.

    `person` maps first_name, last_name, birth_date (a date), and ssn_last4, email, phone, individual_number (""
    when unknown) to values. Beyond the reader's reach nothing but the fact of a record is told, and it takes
    three fields that agree to link to it (security.md, threats 7 and 28). Three queries.
    """
    found = [(customer, _comparison(customer, person)) for customer in _candidates(person)]
    found = [(customer, same) for customer, same in found if same.points_to_one_person]
    reached = set(
        visible_customers(member).filter(pk__in=[c.pk for c, _same in found]).values_list("pk", flat=True)
    )
    enrollments = _enrollments_of(member, reached)
    known = [
        Match(customer, same.words, same.is_same, tuple(enrollments.get(customer.pk, ())))
        for customer, same in found
        if customer.pk in reached
    ]
    known.sort(key=lambda match: (not match.is_same, -len(match.agrees), match.customer.name_key))
    beyond = [(c, same) for c, same in found if c.pk not in reached and same.is_telling]
    same_elsewhere = next((customer for customer, same in beyond if same.is_same), None)
    return Duplicates(tuple(known[:_MOST_SHOWN]), bool(beyond), same_elsewhere)


def duplicates_of(member, customer):
    """The `Match`es for `customer` among the other customers within the reader's reach, best first."""
    found = [
        match for match in find_duplicates(member, _person(customer)).known if match.customer != customer
    ]
    apart = dismissed_beside(customer) if found else set()
    return [match for match in found if match.customer.pk not in apart]


def agreement(one, other):
    """The facts in which two customers agree, in words."""
    return _comparison(one, _person(other)).words


def _person(customer):
    return {name: getattr(customer, name) for name in COMPARED}


@dataclass(frozen=True)
class _Comparison:
    """Which facts of two people agree."""

    full_name: bool
    like_name: bool
    last_name: bool
    first_name: bool
    birth_date: bool
    ssn_last4: bool
    email: bool
    phone: bool
    individual_number: bool

    @property
    def is_same(self):
        """The three fields that a link needs."""
        return self.full_name and self.birth_date and self.ssn_last4

    @property
    def points_to_one_person(self):
        born = self.birth_date and (self.last_name or self.like_name or self.ssn_last4)
        mistyped_birth = self.full_name and self.ssn_last4
        return born or mistyped_birth or self.email or self.phone or self.individual_number

    @property
    def is_telling(self):
        """Enough to speak of a record beyond the reader's reach: a shared phone or address alone is not."""
        someone = self.birth_date or self.last_name or self.first_name or self.like_name
        return self.individual_number or (self.points_to_one_person and someone)

    @property
    def words(self):
        """The facts that agree, for the reader."""
        name = _("name") if self.full_name else _("similar name") if self.like_name else ""
        last = _("last name") if self.last_name and not name else ""
        facts = [
            name or last,
            self.birth_date and _("date of birth"),
            self.ssn_last4 and _("last 4 SSN"),
            self.individual_number and _("individual number"),
            self.phone and _("phone"),
            self.email and _("e-mail"),
        ]
        return tuple(fact for fact in facts if fact)


def _candidates(person):
    found = Q(birth_date=person["birth_date"])
    for name in ("phone", "individual_number"):
        if person.get(name):
            found |= Q(**{name: person[name]})
    rows = Customer.objects.filter(merged_into=None).alias(address=Lower("email"))
    if person.get("ssn_last4"):
        found |= Q(ssn_last4=person["ssn_last4"], name_key__startswith=f"{person['last_name'].lower()},")
    if person.get("email"):
        found |= Q(address=person["email"].lower())
    return rows.filter(found).order_by("-pk")[:_MOSTCOMPARED]


def _comparison(customer, person):
    last, first = _folded(person["last_name"]), _folded(person["first_name"])
    their_last = _folded(customer.last_name)
    their_firsts = {_folded(customer.first_name), _folded(customer.preferred_name)} - {""}
    swapped = last in their_firsts and first == their_last
    return _Comparison(
        full_name=last == their_last and first in their_firsts,
        like_name=swapped or (_alike(last, their_last) and any(_alike(first, name) for name in their_firsts)),
        last_name=last == their_last,
        first_name=first in their_firsts,
        birth_date=customer.birth_date == person["birth_date"],
        ssn_last4=_equal(customer.ssn_last4, person.get("ssn_last4")),
        email=_equal(customer.email.lower(), (person.get("email") or "").lower()),
        phone=_equal(customer.phone, person.get("phone")),
        individual_number=_equal(customer.individual_number, person.get("individual_number")),
    )


def _enrollments_of(member, customer_ids):
    found = {}
    rows = visible_enrollments(member).filter(customer__in=customer_ids).select_related("organisation")
    for row in rows.order_by("-pk"):
        found.setdefault(row.customer_id, []).append(episode_words(row))
    return found


def _equal(one, other):
    return bool(one) and one == other


def _alike(one, other):
    return slips(one, other) <= (2 if len(one) >= 6 else 1)


def _folded(name):
    """The name without case, accents, spaces, hyphens and apostrophes."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
