"""The measures that programs are held to: those of WIOA for adults and for youth, and those of SNAP E&T."""

from programs.measures.spec import Measure, MeasurePolicy, MeasureRule, YearKind
from programs.shared.make import ours
from programs.types import Options

_WIOA = "20 CFR 677.155"
_SNAP = "7 CFR 273.7(c)(17)"
_EXCLUDING_ADULTS = ("01", "02", "03", "04")


def _measure(
    code: str, label: str, rule: MeasureRule, citation: str, meaning: str, quarter: int = 0
) -> Measure:
    return ours(
        code,
        label,
        "",
        "federal.md 1-3, 6.2",
        Measure,
        rule=rule,
        citation=citation,
        quarter=quarter,
        meaning=meaning,
    )


def _gains(citation: str, meaning: str) -> Measure:
    return _measure(
        "skill_gains",
        "Measurable skill gains",
        MeasureRule.SKILL_GAIN,
        citation,
        meaning,
    )


def _credentials(rule: MeasureRule, citation: str, meaning: str) -> Measure:
    return _measure("credentials", "Credential attainment", rule, citation, meaning)


def _placed(number: int, word: str, youth: bool, citation: str) -> Measure:
    what = "Employment, education or training" if youth else "Employment"
    studies = ", or was in education or training" if youth else ""
    return _measure(
        f"employment_q{number}",
        f"{what}, {word} quarter after exit",
        MeasureRule.PLACEMENT,
        citation,
        f"Of those who exited in the cohort, who worked in the {word} quarter after the exit, without a subsidy and "
        f"with evidence{studies}.",
        number,
    )


def _earned(citation: str) -> Measure:
    return _measure(
        "earnings_q2",
        "Median earnings, 2nd quarter after exit",
        MeasureRule.EARNINGS,
        citation,
        "The middle of the quarterly earnings of those who worked in the 2nd quarter after the exit and whose pay is "
        "known. With an even count, the mean of the middle two.",
        2,
    )


def _wioa(youth: bool) -> Options[Measure]:
    trained = (
        "Who was in school, or in education or training of the youth list, on a day of the year"
        if youth
        else "Who was in education or training, on a job too, on a day of the year"
    )
    return Options(
        "measures",
        (
            _placed(2, "2nd", youth, f"{_WIOA}({'c)(1' if youth else 'a)(1)(i'})"),
            _placed(4, "4th", youth, f"{_WIOA}({'c)(2' if youth else 'a)(1)(ii'})"),
            _earned(f"{_WIOA}({'c)(3' if youth else 'a)(1)(iii'})"),
            _credentials(
                MeasureRule.CREDENTIAL,
                f"{_WIOA}({'c)(4' if youth else 'a)(1)(iv'})",
                "Of those who exited in the cohort from training or education, who attained a recognized credential "
                "until one year after the exit; a diploma only with a job or a course.",
            ),
            _gains(f"{_WIOA}({'c)(5' if youth else 'a)(1)(v'})", f"{trained}, and had a gain dated in it."),
        ),
    )


WIOA_ADULTS = MeasurePolicy(
    measures=_wioa(youth=False),
    years=YearKind.PROGRAM,
    is_youth=False,
    excluding=_EXCLUDING_ADULTS,
    note="The measures of WIOA title I for adults and dislocated workers.",
)

LIKE_WIOA = MeasurePolicy(
    measures=WIOA_ADULTS.measures,
    years=YearKind.PROGRAM,
    is_youth=False,
    excluding=_EXCLUDING_ADULTS,
    note="This program reports to the State. The measures of WIOA for adults are shown for comparison.",
)

WIOA_YOUTH = MeasurePolicy(
    measures=_wioa(youth=True),
    years=YearKind.PROGRAM,
    is_youth=True,
    excluding=(*_EXCLUDING_ADULTS, "05"),
    note="The measures of WIOA title I for youth.",
)

SNAP_ET = MeasurePolicy(
    measures=Options(
        "measures",
        (
            _placed(2, "2nd", False, f"{_SNAP}(i)"),
            _placed(4, "4th", False, f"{_SNAP}(i)"),
            _earned(f"{_SNAP}(i)"),
            _credentials(
                MeasureRule.CREDENTIAL_IN_YEAR,
                f"{_SNAP}(ii)",
                "Who was in education or training on a day of the federal fiscal year, and attained a credential or "
                "diploma in it.",
            ),
            _gains(
                f"{_SNAP}(ii)",
                "Who was in education or training on a day of the federal fiscal year, and had a gain dated in it.",
            ),
        ),
    ),
    years=YearKind.FEDERAL_FISCAL,
    is_youth=False,
    excluding=(),
    note="The national measures of SNAP Employment and Training, by federal fiscal year.",
)
