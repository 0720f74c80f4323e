import pytest

from casework.core.contrast import contrast, darker, in_words


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#FFFFFF", "#ffffff", 1),
        ("#777777", "#FFFFFF", 4.48),
        ("#005EA2", "#FFFFFF", 6.72),
    ],
)
def test_contrast_is_that_of_wcag_either_way_round(first, second, ratio):
    assert contrast(first, second) == pytest.approx(ratio, abs=0.06)
    assert contrast(second, first) == contrast(first, second)


def test_a_ratio_just_too_low_is_not_rounded_up():
    assert in_words(4.499) == "4.4"


def test_darker_raises_the_contrast_with_white():
    assert contrast(darker("#1A4480"), "#FFFFFF") > contrast("#1A4480", "#FFFFFF")
