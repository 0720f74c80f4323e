"""Programs of providers are ranked for a customer, each with its reasons (seed 004:167)."""

from programs.matching import Offer, Wishes, recommended
from programs.registry import get_program

CATALOGUE = get_program("isets").catalogue


def wishes(**more):
    known = {
        "skills": {"hand_tools", "driving"},
        "interests": {"construction"},
        "activities": {"vocational_training", "job_readiness"},
    }
    known = {name: frozenset(codes) for name, codes in known.items()}
    return Wishes(**{**known, "county": "peoria", "zip_code": "61602", **more})


def offer(key, **more):
    sets = {name: frozenset(value) for name, value in more.items() if isinstance(value, set)}
    return Offer(key=key, name=f"Program {key}", provider=f"Provider {key}", **(more | sets))


def keys(matches):
    return [match.offer.key for match in matches]


def test_what_fits_more_comes_first():
    few = offer(1, activities={"job_readiness"}, counties={"peoria"}, slots=5)
    many = offer(2, activities={"job_readiness", "vocational_training"}, counties={"peoria"}, slots=5)
    assert keys(recommended(wishes(), [few, many], CATALOGUE)) == [2, 1]


def test_a_program_with_a_place_comes_before_a_better_one_without():
    full = offer(1, activities={"job_readiness", "vocational_training"}, slots=3, taken=3, waiting=2)
    open_ = offer(2, slots=3, taken=2)
    matches = recommended(wishes(), [full, open_], CATALOGUE)
    assert keys(matches) == [2, 1]
    assert [match.has_place for match in matches] == [True, False]


def test_places_that_the_waiting_list_will_take_are_not_free():
    match = recommended(wishes(), [offer(1, slots=3, taken=2, waiting=1)], CATALOGUE)[0]
    assert not match.has_place
    assert "waiting list: 1" in match.reasons[-1].text


def test_each_reason_says_what_fits_and_what_does_not():
    found = offer(
        1, activities={"job_readiness"}, skills={"cooking"}, interests={"construction"}, counties={"cook"}
    )
    match = recommended(wishes(), [found], CATALOGUE)[0]
    said = {reason.code: (reason.fits, reason.text) for reason in match.reasons}
    assert said["activities"] == (True, "Services, 1 of 2: JR - Job Readiness")
    assert said["interests"] == (True, "Interests, 1 of 1: Architecture and Construction")
    assert said["skills"] == (False, "Skills: none of 2")
    assert said["county"] == (False, "Does not serve Peoria County")
    assert said["place"][0] is None
    assert {reason.code for reason in match.fitting} == {"activities", "interests"}


def test_a_site_in_the_same_area_counts_when_counties_are_not_known():
    near, far = offer(1, zip_code="61605"), offer(2, zip_code="60601")
    assert keys(recommended(wishes(county=""), [far, near], CATALOGUE)) == [1, 2]


def test_what_takes_no_referrals_is_left_out_and_equal_ones_stand_by_name():
    rows = [offer(3), offer(2), offer(1, takes_referrals=False)]
    matches = recommended(Wishes(), rows, CATALOGUE)
    assert keys(matches) == [2, 3]
    assert all(reason.fits is None for match in matches for reason in match.reasons)
