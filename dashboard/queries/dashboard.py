"""The dashboard of a program: counts from one GROUP BY of the vector, folded into lines (performance.md, 0)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.access import FEW, Member
from casework.core.types import Colour
from dashboard.access import reach_of
from dashboard.queries.definition import COLOUR_WORDS, Part, definition_of
from dashboard.queries.standing_of import standing_of
from programs.lines import Line, Section
from programs.packing import Counts, Figures, figures, fold
from programs.types import ProgramSpec

EVERYONE = """
SELECT vec, sum(n)::bigint FROM (
  SELECT vec, count AS n FROM dashboard_standingtally WHERE program = %s
  UNION ALL SELECT vec, change FROM dashboard_standingledger WHERE program = %s
) entries GROUP BY vec HAVING sum(n) <> 0
"""


@dataclass(frozen=True)
class Row:
    """A line as the dashboard prints it. Empty texts stand for cells that stay empty; `depth` is 1 for a part."""

    line: Line
    count: str
    percent: str
    loss_rate: str
    pass_rate: str
    url: str
    depth: int

    @property
    def word(self) -> str:
        """What the line's color asks for, in words."""
        return str(COLOUR_WORDS[self.line.colour])

    @property
    def definition(self) -> list[Part]:
        """The text of the information bubble."""
        return definition_of(self.line)


@dataclass(frozen=True)
class Block:
    """A section as the dashboard prints it. `relation` says how the lines add up; `problem`, when not empty, says
    that they do not, and then no number is printed.
    """

    section: Section
    rows: tuple[Row, ...]
    total: str
    relation: str
    problem: str = ""


def count_vectors(rows: QuerySet) -> dict[int, int]:
    """Return {vector: how many} of rows of standing. One query, an index-only scan where the scope is of
    organisations."""
    return dict(rows.order_by().values_list("vec").annotate(count=Count("*")))


def count_everyone(program: str) -> dict[int, int]:
    """Return {vector: how many} of all people of a program: what `count_vectors` gives for all its rows, from the
    tally and its ledger. They are read in one statement, since a fold between two would be seen twice or not at all.
    """
    with connection.cursor() as cursor:
        cursor.execute(EVERYONE, [program, program])
        return dict(cursor.fetchall())


def count_in_reach(member: Member, program: str, rows: QuerySet, *, narrowed: bool) -> dict[int, int]:
    """Return {vector: how many} of `rows`, the standing that `member` reads in `program`. `narrowed` says that a
    filter left some of it out. Who reads everyone, unnarrowed, is answered by the tally, however many there are."""
    if not narrowed and reach_of(member, program).organisation_ids is None:
        return count_everyone(program)
    return count_vectors(rows)


def count_as_of(spec: ProgramSpec, as_of: date, organisation_id: int | None = None) -> dict[int, int]:
    """Return {vector: how many} of a program's enrollments on a day, computed from the facts as they are now.
    Costs as much as a rebuild: for commands and checks, not for pages."""
    found = standing_of(spec, as_of)
    narrowed = "" if organisation_id is None else "WHERE n.organisation_id = %s"
    params = [*found.params, *([] if organisation_id is None else [organisation_id])]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT n.vec, count(*) FROM ({found.text}) n {narrowed} GROUP BY n.vec", params)
        return dict(cursor.fetchall())


def blocks_of(
    spec: ProgramSpec,
    vectors: Mapping[int, int],
    *,
    opens: bool,
    url_of: Callable[[Line], str] = lambda line: "",
) -> list[Block]:
    """Return the live sections of a program with the figures of these vectors.

    `opens` says whether the reader may open counts: then each count leads to `url_of(line)`; otherwise numbers from
    1 to 10 are withheld, and what would give them away (security.md, threat 5).
    """
    try:
        counts = fold(spec, vectors)
    except ValueError:
        return [Block(section, (), "", "", _broken()) for section in spec.live_sections]
    people = sum(vectors.values())
    return [_block(section, counts, people, opens, url_of) for section in spec.live_sections]


def adds_up(section: Section, counts: Counts) -> bool:
    """Whether the counts of a section agree: lines that exclude each other sum to the total, lines that overlap
    cover it, and no part is larger than the line it is part of."""
    counted = [counts.lines[line.code] for line in section.counted]
    total = counts.totals[section.code]
    whole = sum(counted) == total if section.exclusive else max(counted, default=0) <= total <= sum(counted)
    parts = (counts.lines[line.code] <= counts.lines[line.part_of] for line in section.lines if line.part_of)
    return whole and all(parts)


def _block(
    section: Section, counts: Counts, people: int, opens: bool, url_of: Callable[[Line], str]
) -> Block:
    if not adds_up(section, counts):
        return Block(section, (), "", "", _broken())
    by_line = figures(section, counts)
    withheld = frozenset() if opens else _withheld(section, counts)
    rows = tuple(
        _row(section, line, by_line[line.code], withheld, url_of if opens else None) for line in section.lines
    )
    total = counts.totals[section.code]
    text = _few() if not opens and 0 < total < FEW else f"{total:,}"
    return Block(section, rows, text, _relation(section, counts, people, opens))


def _row(section: Section, line: Line, found: Figures, withheld: frozenset[str], url_of) -> Row:
    depth = len(section.parents(line))
    if line.code in withheld:
        text = _few() if 0 < found.count < FEW else _("not shown")
        return Row(line, text, "", "", "", "", depth)
    ended = {part.code for part in section.counted if part.colour in (Colour.GREEN, Colour.GREY)}
    rates = not ended & withheld
    return Row(
        line=line,
        count=f"{found.count:,}",
        percent=_percent(found.percent),
        loss_rate=_percent(found.loss_rate) if rates else "",
        pass_rate=_percent(found.pass_rate) if rates else "",
        url=url_of(line) if url_of else "",
        depth=depth,
    )


def _withheld(section: Section, counts: Counts) -> frozenset[str]:
    """The lines whose counts are not shown: those from 1 to 10, and, where a single one could be worked out from
    the total, the next smallest beside it."""
    small = {line.code for line in section.lines if 0 < counts.lines[line.code] < FEW}
    alone = [line for line in section.counted if line.code in small]
    others = [line for line in section.counted if line.code not in small and counts.lines[line.code]]
    if len(alone) == 1 and others:
        small.add(min(others, key=lambda line: counts.lines[line.code]).code)
    return frozenset(small)


def _relation(section: Section, counts: Counts, people: int, opens: bool) -> str:
    """How the lines of a section relate, in words, with the sum where the reader may see every number."""
    if not section.exclusive:
        said = _("A person can be on several lines. The total counts each person once.")
    elif opens:
        parts = " + ".join(f"{counts.lines[line.code]:,}" for line in section.counted)
        said = _("Each person is on one line: %(parts)s = %(total)s.") % {
            "parts": parts,
            "total": f"{counts.totals[section.code]:,}",
        }
    else:
        said = _("Each person is on one line, and the lines add up to the total.")
    if any(line.part_of for line in section.lines):
        said += " " + _("An indented line is part of the line above it and is not added again.")
    if opens and (outside := people - counts.totals[section.code]):
        said += " " + ngettext(
            "%(n)s customer is on none of these lines.",
            "%(n)s customers are on none of these lines.",
            outside,
        ) % {"n": f"{outside:,}"}
    return said


def _percent(value: int | None) -> str:
    return "" if value is None else f"{value}%"


def _few() -> str:
    return _("fewer than %(count)s") % {"count": FEW}


def _broken() -> str:
    return _(
        "These lines do not add up, so no numbers are shown. The nightly check has to set them right first."
    )
