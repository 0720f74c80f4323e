"""Which programs of providers fit a customer, in what order, and why (seed 004:167; `domain.md` 1.3). Pure.

    matches = recommended(wishes, offers)     best first; each with its reasons, what fits and what does not

A program that takes no referrals is left out; one without a free place stays, after those that have one, because it
keeps a waiting list.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programs.counties import COUNTIES
from programs.options import Options
from programs.shared.matching import INTERESTS, SKILLS

_AREA = 3
_WEIGHTS = {"activities": 4, "interests": 3, "skills": 2, "county": 3}
"""What a reason counts: services that are needed most, then where the person can get to and what they like."""


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What is known of the customer: codes of skills, interests, county (or "") and needed activities, and the ZIP."""

    skills: frozenset[str] = frozenset()
    interests: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()
    county: str = ""
    zip_code: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known, so that every program fits as well as any other."""
        return not (self.skills or self.interests or self.activities or self.county or self.zip_code)


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A provider program: `key` is its primary key; `slots` None when nobody counts places; `taken` and `waiting` are
    customers with a place and on the waiting list. No county means every county."""

    key: int
    name: str
    provider: str
    activities: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    interests: frozenset[str] = frozenset()
    counties: frozenset[str] = frozenset()
    zip_code: str = ""
    slots: int | None = None
    taken: int = 0
    waiting: int = 0
    takes_referrals: bool = True

    @property
    def free(self) -> int | None:
        """Places that are free, never below 0; None when nobody counts them."""
        return None if self.slots is None else max(self.slots - self.taken, 0)


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why a program stands where it stands: `fits` is True, False, or None where nothing can be said."""

    code: str
    text: str
    fits: bool | None


@dataclass(frozen=True, kw_only=True)
class Match:
    """A program with its points and the reasons for them."""

    offer: Offer
    points: int
    reasons: tuple[Reason, ...]

    @property
    def has_place(self) -> bool:
        """Whether somebody could begin now, as far as places are counted."""
        return self.offer.free is None or self.offer.free > self.offer.waiting

    @property
    def fitting(self) -> tuple[Reason, ...]:
        """What speaks for the program."""
        return tuple(reason for reason in self.reasons if reason.fits)

    @property
    def missing(self) -> tuple[Reason, ...]:
        """What speaks against it, or is not known."""
        return tuple(reason for reason in self.reasons if not reason.fits)


def recommended(wishes: Wishes, offers: Iterable[Offer], activities: Options) -> list[Match]:
    """Return a `Match` for each of the `offers` that takes referrals, best first: those with a place, then by points,
    then by name. `activities` is the program's catalogue, for the words."""
    matches = [_match(wishes, offer, activities) for offer in offers if offer.takes_referrals]
    return sorted(
        matches,
        key=lambda match: (
            not match.has_place,
            -match.points,
            match.offer.provider,
            match.offer.name,
            match.offer.key,
        ),
    )


def _match(wishes: Wishes, offer: Offer, activities: Options) -> Match:
    points, reasons = 0, []
    for code, wanted, offered, words, title in (
        ("activities", wishes.activities, offer.activities, activities, _("Services")),
        ("interests", wishes.interests, offer.interests, INTERESTS, _("Interests")),
        ("skills", wishes.skills, offer.skills, SKILLS, _("Skills")),
    ):
        if wanted:
            points += _WEIGHTS[code] * len(wanted & offered)
            reasons.append(_of_several(code, title, wanted, offered, words))
    fits, reason = _near(wishes, offer)
    points += _WEIGHTS["county"] * fits
    return Match(offer=offer, points=points, reasons=(*reasons, *reason, _place(offer)))


def _of_several(
    code: str, title: str, wanted: frozenset[str], offered: frozenset[str], words: Options
) -> Reason:
    fitting = [words.text(one) for one in words.codes if one in wanted & offered]
    values = {"title": title, "some": "; ".join(fitting), "fit": len(fitting), "all": len(wanted)}
    if not fitting:
        return Reason(code=code, text=_("%(title)s: none of %(all)s") % values, fits=False)
    return Reason(code=code, text=_("%(title)s, %(fit)s of %(all)s: %(some)s") % values, fits=True)


def _near(wishes: Wishes, offer: Offer) -> tuple[int, list[Reason]]:
    if not wishes.county and not wishes.zip_code:
        return 0, [Reason(code="county", text=_("The customer's county is not known"), fits=None)]
    same_area = bool(wishes.zip_code) and wishes.zip_code[:_AREA] == offer.zip_code[:_AREA]
    county = {"county": COUNTIES.text(wishes.county)}
    if wishes.county and offer.counties:
        if wishes.county not in offer.counties:
            return 0, [Reason(code="county", text=_("Does not serve %(county)s County") % county, fits=False)]
        text = _("Serves %(county)s County") % county
        if same_area:
            text = _("Serves %(county)s County, with a site in the same ZIP area") % county
        return 1 + same_area, [Reason(code="county", text=text, fits=True)]
    if same_area:
        return 1, [Reason(code="county", text=_("Has a site in the customer's ZIP area"), fits=True)]
    if not offer.counties:
        return 0, [
            Reason(code="county", text=_("Serves every county; its site is in another area"), fits=None)
        ]
    return 0, [Reason(code="county", text=_("Its site is in another area"), fits=None)]


def _place(offer: Offer) -> Reason:
    if offer.free is None:
        return Reason(code="place", text=_("Places are not counted: ask the provider"), fits=None)
    values = {"free": offer.free, "all": offer.slots, "waiting": offer.waiting}
    if offer.free > offer.waiting:
        text = ngettext("%(free)s place free of %(all)s", "%(free)s places free of %(all)s", offer.free)
        return Reason(code="place", text=text % values, fits=True)
    text = _("No place free (of %(all)s); on the waiting list: %(waiting)s")
    return Reason(code="place", text=text % values, fits=False)
